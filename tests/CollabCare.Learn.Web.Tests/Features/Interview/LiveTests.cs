using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class LiveTests : IDisposable
{
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Anothers_session_does_not_exist()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await party.PressAsync(party[0], "begin");
        using var stranger = await _app.VisitAsAsync();
        var token = (await stranger.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "/now", "/now?bar=true", "/report", "/chairs/1/questions/1/rating" })
        {
            (await stranger.GetAsync($"{party.Address}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in new[] { "/seat", "/swap", "/chairs", "/chairs/1/questions/1/move", "/chairs/1/questions/1/rating", "/chairs/1/reveal", "/chairs/1/note", "/remove", "/leave", "/end" })
        {
            (await stranger.PostAsync($"{party.Address}{path}", ("__RequestVerificationToken", token), ("to", "begin"), ("note", "Mine"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_wrong_code_is_said_in_a_sentence_and_an_old_one_leads_nowhere()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate");
        using var other = await _app.VisitAsAsync();
        var wrong = await other.SubmitAsync("/interview/live", "#join", ("code", "BBB-BBB"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await other.PageAsync(wrong)).QuerySelector("#code-error")!.TextContent.ShouldContain("No session that goes on has this code");
        (await other.PageAsync(await other.SubmitAsync("/interview/live", "#join", ("code", "")))).QuerySelector("#code-error")!.TextContent.ShouldContain("Write the code");

        // Small letters and spaces are what people type.
        var code = await party.CodeAsync();
        (await other.SubmitAsync("/interview/live", "#join", ("code", $" {code[..3].ToLowerInvariant()} {code[3..]} "))).Headers.Location!.ToString().ShouldBe(party.Address);

        _app.Clock.Move(TimeSpan.FromHours(13));
        using var late = await _app.VisitAsAsync();
        (await late.SubmitAsync("/interview/live", "#join", ("code", code))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Codes_cannot_be_guessed_by_trying()
    {
        using var strict = new TestApp { Settings = { ["Learn:RateLimitFactor"] = "1" } };
        using var visitor = await strict.VisitAsAsync();
        var page = await visitor.ReadAsync("/interview/live");
        for (var n = 0; n < 20; n++)
        {
            (await visitor.SubmitAsync(page, "#join", ("code", "BBBBBB"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await visitor.SubmitAsync(page, "#join", ("code", "BBBBBB"))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Opened_twice_it_is_one()
    {
        using var visitor = await _app.VisitAsAsync();
        var page = await visitor.ReadAsync("/interview/live");
        var places = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => visitor.SubmitAsync(page, "#open", ("kind", "Pair"), ("role", "Rater"))));
        places.Select(p => p.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
        (await _app.LookAsync(db => db.LiveSessions.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Says_who_is_missing_and_takes_no_second_candidate_and_no_second_rater_of_a_pair()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate");
        (await party.TextAsync(party.Host)).ShouldContain("Nobody rates yet.");
        using var more = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater", "Observer");
        (await more.TextAsync(await TakeAsync(more, "Candidate"))).ShouldContain("Somebody else is the candidate already");
        (await more.TextAsync(await TakeAsync(more, "Rater"))).ShouldContain("A pair has one rater");

        async Task<Visitor> TakeAsync(LiveParty at, string role)
        {
            await at[1].SubmitAsync(at.Address, "#seat", ("Role", role), ("ExtraTime", "0"));
            return at[1];
        }
    }

    [Fact]
    public async Task A_panel_with_one_rater_may_begin_and_says_that_a_badge_needs_two()
    {
        using var party = await LiveParty.MeetAsync(_app, "Panel", "Candidate", "Rater");
        (await party.TextAsync(party.Host)).ShouldContain("For a panel to count toward the advanced badge, it needs two.");
        await party.PressAsync(party.Host, "begin");
        (await _app.LookAsync(db => db.LiveQuestions.CountAsync())).ShouldBe(5);
    }

    [Fact]
    public async Task The_candidate_and_those_who_watch_see_no_probe_and_no_marker_and_no_question_before_its_time()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater", "Observer");
        await party.PressAsync(party[0], "begin");
        var asked = await _app.LookAsync(db => db.LiveQuestions.OrderBy(q => q.Position).FirstAsync());
        asked.Probes.Count.ShouldBe(2);
        var script = (await party[0].ReadAsync(party.Address)).QuerySelector("main")!.TextContent;
        script.ShouldContain(asked.QuestionText);
        asked.Probes.ShouldAllBe(p => script.Contains(p));
        script.ShouldContain("Strong markers");
        foreach (var press in new[] { "", "move-begin", "move-answer", "move-answered", "move-probe", "move-no-probe" })
        {
            if (press.Length > 0)
            {
                await party.PressAsync(party[0], press);
            }

            foreach (var who in new[] { party.Host, party[1] })
            {
                var part = (await who.PageAsync(await who.GetAsync($"{party.Address}/now"))).Body!.TextContent;
                foreach (var seen in new[] { await party.TextAsync(who), part })
                {
                    asked.Probes.ShouldAllBe(p => !seen.Contains(p), $"after {press}");
                    seen.ShouldNotContain("Strong markers");
                    seen.Contains(asked.QuestionText).ShouldBe(press is not ("" or "move-no-probe"), $"after {press}");
                }
            }
        }

        // The candidate's own sheet shows no marker either; whoever watches has none.
        (await party.Host.ReadAsync(party.Sheet(1))).QuerySelector("details").ShouldBeNull();
        (await party[1].GetAsync(party.Sheet(1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Nobody_sees_anothers_rating_before_the_reveal_in_any_answer_or_frame()
    {
        using var party = await LiveParty.MeetAsync(_app, "Panel", "Observer", "Candidate", "Rater", "Rater");
        Visitor[] all = [party.Host, .. party.Others];
        var lines = new List<LiveLine>();
        foreach (var visitor in all)
        {
            lines.Add(await LiveLine.OpenAsync(visitor));
        }

        var before = await RevisionAsync(party);
        await party.PressAsync(party[1], "begin");
        await party.AskAllAsync(party[1], 5);
        await party.RateAllAsync(party[1], 5, 4, "canary of the first rater");
        await party.RateAllAsync(party[2], 4, 3, "canary of the second rater");
        var revision = await RevisionAsync(party);
        foreach (var (at, visitor) in all.Index())
        {
            string[] hidden = at == 2 ? ["canary of the second"] : at == 3 ? ["canary of the first"] : ["canary of"];
            string[] paths = ["", "/now", "/now?bar=true", "/report", .. Enumerable.Range(1, 5).Select(n => $"/chairs/1/questions/{n}/rating"), "!download"];
            foreach (var path in paths)
            {
                var answer = await visitor.FollowAsync(await visitor.GetAsync(path == "!download" ? "/account/download" : $"{party.Address}{path}"));
                var body = await Visitor.BodyAsync(answer);
                hidden.ShouldAllBe(h => !body.Contains(h), $"{path} of {at}");
                body.ShouldNotContain("Spread");
            }

            await lines[at].FrameAsync(revision);
            lines[at].Messages.ShouldAllBe(m => !m.Contains("canary"));
            foreach (var message in lines[at].Messages)
            {
                JsonDocument.Parse(message).RootElement.GetProperty("arguments")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["session", "revision", "stage", "question", "now", "deadline"]);
            }
        }

        // The frames are the same for all, once all have a line.
        lines.Select(l => string.Join('\n', l.After(before).Distinct())).Distinct().Count().ShouldBe(1);

        // One rating is missing, so the reveal waits.
        await party[1].PostAsync($"{party.Address}/chairs/1/reveal", ("__RequestVerificationToken", await TokenAsync(party[1], party.Address)));
        (await _app.LookAsync(db => db.LiveChairs.Select(c => c.RevealedAt).SingleAsync())).ShouldBeNull();
        await party.RateAsync(party[2], 5, 3, "canary of the second rater");
        await party.PressAsync(party[1], "reveal");
        foreach (var visitor in new[] { party.Host, party[1], party[2] })
        {
            var text = await party.TextAsync(visitor);
            text.ShouldContain("canary of the first rater");
            text.ShouldContain("canary of the second rater");
        }

        // Before a panel the candidate hears it when the raters have talked.
        (await party.TextAsync(party[0])).ShouldNotContain("canary of");
        await party[1].SubmitAsync(party.Address, "#note", ("Note", "Say the number with its limit."));
        var told = (await party[0].ReadAsync($"{party.Address}/report")).QuerySelector("article")!.TextContent;
        told.ShouldContain("canary of the first rater");
        told.ShouldContain("Say the number with its limit.");
        foreach (var line in lines)
        {
            await line.DisposeAsync();
        }
    }

    [Fact]
    public async Task Two_reveals_at_once_make_one_and_no_rating_is_taken_or_changed_afterwards()
    {
        using var party = await LiveParty.MeetAsync(_app, "Panel", "Observer", "Candidate", "Rater", "Rater");
        await party.PressAsync(party[1], "begin");
        await party.AskAllAsync(party[1], 5);
        await party.RateAllAsync(party[1], 5, 3, "I walked a night shift");
        await party.RateAllAsync(party[2], 5, 2, "");
        var sheet = await party[2].ReadAsync(party.Sheet(1));
        var pages = new[] { await party[1].ReadAsync(party.Address), await party[2].ReadAsync(party.Address) };
        var before = await RevisionAsync(party);
        await Task.WhenAll(party[1].SubmitAsync(pages[0], "#reveal"), party[2].SubmitAsync(pages[1], "#reveal"), party[1].SubmitAsync(pages[0], "#reveal"));
        (await RevisionAsync(party)).ShouldBe(before + 1);
        (await _app.LookAsync(db => db.LiveChairs.CountAsync(c => c.RevealedAt != null))).ShouldBe(1);

        var late = await party[2].FollowAsync(await party[2].SubmitAsync(sheet, "#rating", LiveParty.Fields(4, "changed")));
        (await Visitor.BodyAsync(late)).ShouldContain("The ratings are on the table already");
        (await _app.LookAsync(db => db.LiveRatings.CountAsync(r => r.Situation == 4))).ShouldBe(0);

        // And it is closed once.
        var notes = new[] { await party[1].ReadAsync(party.Address), await party[2].ReadAsync(party.Address) };
        await Task.WhenAll(party[1].SubmitAsync(notes[0], "#note", ("Note", "One")), party[2].SubmitAsync(notes[1], "#note", ("Note", "Two")));
        (await RevisionAsync(party)).ShouldBe(before + 2);
    }

    [Fact]
    public async Task The_host_need_not_wait_for_a_rater_who_is_missing()
    {
        using var party = await LiveParty.MeetAsync(_app, "Panel", "Rater", "Candidate", "Rater");
        await party.PressAsync(party.Host, "begin");
        await party.AskAllAsync(party.Host, 5);
        await party.RateAllAsync(party.Host, 5, 3, "I walked a night shift");
        (await party[1].ReadAsync(party.Address)).QuerySelector("#reveal-anyway").ShouldBeNull();
        await party.PressAsync(party.Host, "reveal-anyway");
        var text = await party.TextAsync(party.Host);
        text.ShouldContain("This would not count toward the advanced badge.");
        text.ShouldContain("0 of 5 questions were rated by two raters or more");
    }

    // Some questions ask for a shorter answer than others. This one was begun at nine, with a minute to prepare.
    static async Task<string> AnswerUntilAsync(TestApp app, int question)
    {
        var seconds = await app.LookAsync(db => db.LiveQuestions.Where(q => q.Position == question).Select(q => q.AnswerSeconds).SingleAsync());
        return new DateTime(2026, 11, 23, 9, 1, 0, DateTimeKind.Utc).AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
    }

    double OwnTime(LiveQuestion question)
    {
        using var scope = _app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Library>().Interview.Question(question.QuestionId)!.Answer.TotalSeconds;
    }

    [Fact]
    public async Task Time_is_up_on_the_server_and_a_late_press_moves_nothing()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await party.PressAsync(party[0], "begin");
        await party.PressAsync(party.Host, "move-begin");
        var begun = await party.Host.ReadAsync(party.Address);
        begun.QuerySelector("[data-until]")!.GetAttribute("data-until").ShouldBe("2026-11-23T09:01:00.000Z");
        _app.Clock.Move(TimeSpan.FromSeconds(61));
        var answering = await party.Host.ReadAsync(party.Address);
        answering.QuerySelector("[data-until]")!.GetAttribute("data-until").ShouldBe(await AnswerUntilAsync(_app, 1));
        answering.QuerySelector(".live-now")!.GetAttribute("data-now").ShouldBe("2026-11-23T09:01:01.000Z");

        // A page of before the end sends its press after it.
        _app.Clock.Move(TimeSpan.FromSeconds(240));
        await party.Host.SubmitAsync(answering, "#move-answered");
        (await _app.LookAsync(db => db.LiveQuestions.Select(q => q.AnsweredAt).FirstAsync())).ShouldBeNull();
        (await party.TextAsync(party.Host)).ShouldContain("Your answer is in.");

        // The press of an old page does not reach into the next question.
        await party.PressAsync(party[0], "move-no-probe");
        await party.Host.SubmitAsync(begun, "#move-skip");
        (await _app.LookAsync(db => db.LiveQuestions.CountAsync(q => q.SkippedAt != null))).ShouldBe(0);
        (await party.TextAsync(party.Host)).ShouldContain("Question 2 of 3: not shown yet");
    }

    [Fact]
    public async Task A_chair_has_25_minutes_after_which_no_question_begins()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await party.PressAsync(party[0], "begin");
        await party.AskAsync(party[0]);
        var waiting = await party[0].ReadAsync(party.Address);
        waiting.QuerySelector("[data-until]")!.GetAttribute("data-until").ShouldBe("2026-11-23T09:25:00.000Z");
        _app.Clock.Move(TimeSpan.FromMinutes(25));
        await party[0].SubmitAsync(waiting, "#move-begin");
        (await party.HeadingAsync(party[0])).ShouldBe("Rate, each alone");
        (await _app.LookAsync(db => db.LiveQuestions.CountAsync(q => q.BegunAt != null))).ShouldBe(1);
    }

    [Fact]
    public async Task More_time_of_the_candidates_makes_every_time_longer()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate");
        await party[0].SubmitAsync(party.Address, "#seat", ("Role", "Candidate"), ("ExtraTime", "50"));
        await party.PressAsync(party.Host, "begin");
        var chair = await _app.LookAsync(db => db.LiveChairs.Include(c => c.Questions).SingleAsync());
        chair.Seconds.ShouldBe(2250);
        chair.Questions.ShouldAllBe(q => q.PrepareSeconds == 90 && q.AnswerSeconds == OwnTime(q) * 1.5 && q.ProbeSeconds == 180);
    }

    [Fact]
    public async Task A_pair_changes_chairs_with_other_questions_and_the_report_says_for_each_what_would_count()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await party.PressAsync(party[0], "begin");
        await party.AskAllAsync(party[0], 3);
        await party.RateAllAsync(party[0], 3, 3, "I walked a night shift");

        // Both rate before a word is said.
        (await party[0].ReadAsync(party.Address)).QuerySelector("#reveal").ShouldBeNull();
        await party.RateAllAsync(party.Host, 3, 1, "");
        await party.PressAsync(party[0], "reveal");
        (await party.TextAsync(party.Host)).ShouldContain("This would count toward the intermediate badge.");
        (await party.TextAsync(party.Host)).ShouldContain("Other A and you");
        await party[0].SubmitAsync(party.Address, "#note", ("Note", "Begin with the choice."));

        await party[0].SubmitAsync(party.Address, "form[id^=swap-]");
        await party.PressAsync(party.Host, "begin");
        var questions = await _app.LookAsync(db => db.LiveQuestions.Select(q => q.QuestionId).ToListAsync());
        questions.Count.ShouldBe(6);
        questions.ShouldBeUnique();
        await party.AskAsync(party.Host);
        await party.PressAsync(party[0], "move-skip");
        await party.AskAsync(party.Host);
        (await party.RateAsync(party.Host, 1, 4, "I walked", 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await party.RateAsync(party.Host, 3, 4, "I walked", 2);
        await party.RateAsync(party[0], 1, 4, "I walked", 2);
        await party.RateAsync(party[0], 3, 4, "I walked", 2);
        await party.PressAsync(party.Host, "reveal");
        await party.Host.SubmitAsync(party.Address, "#note", ("Note", "Ask the third."));
        await party.PressAsync(party.Host, "end");

        var report = (await party[0].ReadAsync(party.Address)).QuerySelector("article")!;
        var told = report.TextContent;
        told.ShouldContain("This is practice, not a hiring tool.");
        told.ShouldContain("This would count toward the intermediate badge.");
        told.ShouldContain("The interviewer rated 2 of 3 questions");
        told.ShouldContain("Skipped.");
        told.ShouldContain("Begin with the choice.");
        report.QuerySelectorAll(".live-chair").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_mean_below_three_or_a_cap_does_not_count()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate");
        await party.PressAsync(party.Host, "begin");
        await party.AskAllAsync(party.Host, 3);
        await party.RateAllAsync(party.Host, 2, 4, "I walked a night shift");
        await party.Host.SubmitAsync(party.Sheet(3), "#rating", [.. LiveParty.Fields(4, "all of it").Where(f => f.Item1 is not "Levels[Result]"), ("Levels[Result]", "1"), ("Cap", "Contempt")]);
        await party.PressAsync(party.Host, "reveal-anyway");
        var verdict = (await party.Host.ReadAsync(party.Address)).QuerySelector(".live-verdict")!.TextContent;
        verdict.ShouldContain("would not count");
        verdict.ShouldContain("An Action is held at 1");
        verdict.ShouldNotContain("result is at");
        (await party.Host.ReadAsync(party.Address)).QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr")[2].TextContent.ShouldContain("3.0");
    }

    [Fact]
    public async Task A_part_rated_three_needs_words_and_words_that_could_lead_to_a_patient_are_not_stored()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate");
        await party.PressAsync(party.Host, "begin");
        await party.PressAsync(party.Host, "move-begin");
        var early = await party.RateAsync(party.Host, 1, 3, "I walked");
        (await Visitor.BodyAsync(early)).ShouldContain("Wait until the answer is over.");
        await party.PressAsync(party.Host, "move-answer");
        await party.PressAsync(party.Host, "move-answered");
        var bare = await party.Host.PageAsync(await party.RateAsync(party.Host, 1, 3, ""));
        bare.QuerySelectorAll(".error-summary li").Length.ShouldBe(5);
        var telling = await party.Host.PageAsync(await party.RateAsync(party.Host, 1, 3, "The patient's MRN was 48213377."));
        telling.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        (await _app.LookAsync(db => db.LiveRatings.CountAsync())).ShouldBe(0);
        await party.Host.SubmitAsync(party.Sheet(1), "#rating", [.. LiveParty.Fields(3, "The patient's MRN was 48213377."), ("invented", "true")]);
        (await _app.LookAsync(db => db.LiveRatings.SingleAsync())).Invented.ShouldBeTrue();

        // Until the reveal it may be changed.
        (await party.Host.ReadAsync(party.Sheet(1))).QuerySelector<IHtmlInputElement>("#Levels_Task_3")!.IsChecked.ShouldBeTrue();
        await party.RateAsync(party.Host, 1, 2, "");
        (await _app.LookAsync(db => db.LiveRatings.Select(r => r.Task).SingleAsync())).ShouldBe(2);

        await party.PressAsync(party.Host, "move-no-probe");
        await party.PressAsync(party.Host, "move-skip");
        await party.PressAsync(party.Host, "move-skip");
        await party.PressAsync(party.Host, "reveal-anyway");
        var note = await party.Host.SubmitAsync(party.Address, "#note", ("Note", "Her MRN was 48213377."));
        note.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await party.Host.PageAsync(note)).QuerySelector(".tripwire mark").ShouldNotBeNull();
        (await party.Host.SubmitAsync(party.Address, "#note", ("Note", new string('a', 1001)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _app.LookAsync(db => db.LiveChairs.SingleAsync())).ClosedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_leaves_can_come_back_whoever_is_removed_cannot_and_the_host_is_whoever_is_here()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate", "Observer");
        (await party[1].ReadAsync(party.Address)).QuerySelector("form[id^=remove-]").ShouldBeNull();
        var seat = await _app.LookAsync(db => db.LiveSeats.Where(s => s.PersonId == party[1].Person).Select(s => s.Id).SingleAsync());
        await using var line = await LiveLine.OpenAsync(party[1]);
        var before = await RevisionAsync(party);
        await party.PressAsync(party.Host, $"remove-{seat}");
        (await party.TextAsync(party[1])).ShouldContain("The host has taken your place away.");
        (await party[1].SubmitAsync("/interview/live", "#join", ("code", await party.CodeAsync()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await party.PressAsync(party.Host, "leave");
        await line.QuietAsync();
        line.After(before).ShouldBeEmpty();
        (await party.TextAsync(party[0])).ShouldContain("candidate, host");
        (await party.Host.FollowAsync(await party.Host.SubmitAsync(party.Address, "form[action$=join]"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await party.TextAsync(party.Host)).ShouldContain("Hana Host, you");

        // One who has left may open another.
        await party.PressAsync(party.Host, "leave");
        (await party.Host.SubmitAsync("/interview/live", "#open", ("kind", "Pair"), ("role", "Rater"))).Headers.Location!.ToString().ShouldNotBe(party.Address);
    }

    [Fact]
    public async Task A_deleted_account_leaves_the_others_record_without_its_name_and_the_last_one_takes_it_along()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate");
        await party.PressAsync(party.Host, "begin");
        await party.AskAllAsync(party.Host, 3);
        await party.RateAllAsync(party.Host, 3, 3, "I walked a night shift");
        await party.PressAsync(party.Host, "reveal-anyway");
        await party.Host.SubmitAsync(party.Address, "#note", ("Note", "Begin with the choice."));
        await party.Host.SubmitAsync("/account/delete", "form[action$='delete']", ("Password", TestApp.Password));
        var report = (await party[0].ReadAsync($"{party.Address}/report")).QuerySelector("article")!.TextContent;
        report.ShouldContain("A former member");
        report.ShouldNotContain("Hana");
        report.ShouldContain("I walked a night shift");
        await party[0].SubmitAsync("/account/delete", "form[action$='delete']", ("Password", TestApp.Password));
        (await _app.LookAsync(db => db.LiveSessions.CountAsync())).ShouldBe(0);
        (await _app.LookAsync(db => db.LiveRatings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_download_holds_what_others_made_of_ones_answers_once_it_is_on_the_table_and_no_probe_before()
    {
        // The candidate is the host too, and so the session is the candidate's.
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater", "Observer");
        await party.PressAsync(party[0], "begin");
        var asked = await _app.LookAsync(db => db.LiveQuestions.OrderBy(q => q.Position).ToListAsync());
        await party.AskAsync(party[0]);
        var during = await DownloadAsync(party.Host);
        during.ShouldContain(asked[0].QuestionText);
        during.ShouldNotContain(asked[1].QuestionText);
        asked.SelectMany(q => q.Probes).ShouldAllBe(p => !during.Contains(p));

        await party.AskAsync(party[0]);
        await party.AskAsync(party[0]);
        await party.RateAllAsync(party[0], 3, 3, "I walked a night shift");
        await party.RateAllAsync(party.Host, 3, 2, "");
        (await DownloadAsync(party.Host)).ShouldNotContain("I walked a night shift");
        (await DownloadAsync(party[0])).ShouldContain("I walked a night shift");

        await party.PressAsync(party[0], "reveal");
        await party[0].SubmitAsync(party.Address, "#note", ("Note", "Begin with the choice."));
        var mine = await DownloadAsync(party.Host);
        using var json = JsonDocument.Parse(mine);
        json.RootElement.GetProperty("LiveRatings").EnumerateArray().Select(r => (r.GetProperty("By").GetString(), r.GetProperty("Action").GetInt32())).Distinct().Order().ShouldBe([("Other A", 3), ("you", 2)]);
        mine.ShouldContain("I walked a night shift");
        mine.ShouldContain("Begin with the choice.");
        mine.ShouldContain(asked[2].Probes[0]);
        mine.ShouldNotContain(party[0].Person.ToString());

        // Whoever only watched was rated by nobody, and takes along no rating of others.
        (await DownloadAsync(party[1])).ShouldNotContain("I walked a night shift");

        // Without the rater's account, the rating of the answers stays with whoever answered.
        await party[0].SubmitAsync("/account/delete", "form[action$='delete']", ("Password", TestApp.Password));
        var after = await DownloadAsync(party.Host);
        after.ShouldContain("I walked a night shift");
        after.ShouldContain("a former member");
        after.ShouldNotContain("Other A");
    }

    static async Task<string> DownloadAsync(Visitor visitor) => await Visitor.BodyAsync(await visitor.GetAsync("/account/download"));

    [Fact]
    public async Task Ratings_that_were_never_put_on_the_table_stay_where_they_are_when_a_session_ends()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Rater", "Candidate");
        await party.PressAsync(party.Host, "begin");
        await party.AskAsync(party.Host);
        await party.RateAsync(party.Host, 1, 3, "canary");
        await party.PressAsync(party.Host, "end");
        var report = (await party[0].ReadAsync(party.Address)).QuerySelector("article")!.TextContent;
        report.ShouldContain("nobody sees them");
        report.ShouldNotContain("canary");
        (await Visitor.BodyAsync(await party[0].GetAsync($"{party.Address}/now"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_frame_reaches_those_who_are_in_and_says_the_servers_moment_and_deadline()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        using var stranger = await _app.VisitAsAsync();
        await using var line = await LiveLine.OpenAsync(party.Host);
        await using var strange = await LiveLine.OpenAsync(stranger);
        await party.PressAsync(party[0], "begin");
        await party.PressAsync(party[0], "move-begin");
        var frame = await line.FrameAsync(await RevisionAsync(party));
        frame.GetProperty("stage").GetString().ShouldBe("Preparing");
        frame.GetProperty("question").GetInt32().ShouldBe(1);
        frame.GetProperty("now").GetDateTimeOffset().ShouldBe(_app.Clock.GetUtcNow());
        frame.GetProperty("deadline").GetDateTimeOffset().ShouldBe(_app.Clock.GetUtcNow().AddMinutes(1));
        strange.Messages.ShouldBeEmpty();

        // The hub has nothing that one could call.
        await line.SayAsync("{\"type\":1,\"target\":\"moved\",\"arguments\":[{}],\"invocationId\":\"1\"}");
        await Task.Delay(200, TestContext.Current.CancellationToken);
        strange.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_line_is_only_for_people_who_are_signed_in()
    {
        using var nobody = _app.Visit();
        (await nobody.PostAsync("/interview/live/hub/negotiate?negotiateVersion=1")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => LiveLine.OpenAsync(nobody));
    }

    [Fact]
    public async Task A_restarted_server_goes_on_with_the_session_where_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("learn-live-").FullName;
        string address;
        using (var before = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            using var party = await LiveParty.MeetAsync(before, "Pair", "Candidate", "Rater");
            address = party.Address;
            await party.PressAsync(party[0], "begin");
            await party.AskAsync(party[0]);
            await party.RateAsync(party[0], 1, 3, "I walked a night shift");
            await party.PressAsync(party.Host, "move-begin");
        }

        await TestApp.LetGoAsync(folder);
        using (var after = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            after.Clock.Move(TimeSpan.FromSeconds(100));
            using var candidate = after.Visit();
            await candidate.SignInAsync("person1@example.org", TestApp.Password);
            using var rater = after.Visit();
            await rater.SignInAsync("person2@example.org", TestApp.Password);
            foreach (var visitor in new[] { candidate, rater })
            {
                var page = await visitor.ReadAsync(address);
                page.QuerySelector(".stage-head")!.TextContent.ShouldContain("Question 2 of 3: answering");
                page.QuerySelector("[data-until]")!.GetAttribute("data-until").ShouldBe(await AnswerUntilAsync(after, 2));
            }

            (await rater.ReadAsync($"{address}/chairs/1/questions/1/rating")).QuerySelector<IHtmlInputElement>("#Levels_Task_3")!.IsChecked.ShouldBeTrue();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestApp.Delete(folder);
    }

    Task<int> RevisionAsync(LiveParty party) => _app.LookAsync(db => db.LiveSessions.Where(s => s.Id == party.Id).Select(s => s.Revision).SingleAsync());

    static async Task<string> TokenAsync(Visitor visitor, string path) => (await visitor.ReadAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}
