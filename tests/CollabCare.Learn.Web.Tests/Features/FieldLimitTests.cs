using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Interview;
using CollabCare.Learn.Web.Tests.Features.Meetings;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features;

/// <summary>Fields that people write in, each one character over its limit.</summary>
public sealed class FieldLimitTests(TestApp app) : IClassFixture<TestApp>
{
    const string Gym = "/gym/tool-b-sbar-comp-01";
    const string Project = "Project:project-handoff-redesign:Desk";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sign-up", "Name", 100)]
    [InlineData("profile", "Name", 100)]
    [InlineData("passkey", "Name", 60)]
    [InlineData("report", "Text", 2000)]
    [InlineData("story", "Title", 120)]
    [InlineData("story", "Situation", 3000)]
    [InlineData("story", "Task", 3000)]
    [InlineData("story", "Action", 3000)]
    [InlineData("story", "Result", 3000)]
    [InlineData("story", "Reflection", 3000)]
    [InlineData("story", "Source", 500)]
    [InlineData("story", "Evidence", 500)]
    [InlineData("share", "email", 254)]
    [InlineData("draft", "Text", 6000)]
    [InlineData("rating", "Quotes[Action]", 600)]
    [InlineData("rating", "Quotes[Second]", 600)]
    [InlineData("rewrite", "Text", 3000)]
    [InlineData("debrief", "Keep", 300)]
    [InlineData("debrief", "Change", 300)]
    [InlineData("live rating", "Quotes[Task]", 600)]
    [InlineData("live note", "Note", 1000)]
    [InlineData("message", "Text[0]", 4000)]
    [InlineData("message", "Text[3]", 4000)]
    [InlineData("wish", "note", 500)]
    [InlineData("cohort", "name", 80)]
    [InlineData("review", "evidence-0", 600)]
    [InlineData("review", "comment-0", 2000)]
    [InlineData("review", "Summary", 2000)]
    [InlineData("review", "Quote", 600)]
    [InlineData("review", "Comment", 2000)]
    [InlineData("private note", "note", 4000)]
    [InlineData("sentence", "text", 500)]
    [InlineData("answers", "text-1", 1000)]
    [InlineData("sign", "Words", 500)]
    [InlineData("withdraw", "why", 500)]
    [InlineData("meeting's place", "Place", 200)]
    [InlineData("meeting's end", "Reason", 300)]
    public async Task Is_refused_in_a_sentence_and_nothing_is_stored_and_nothing_typed_is_lost(string form, string field, int limit)
    {
        var (who, address, selector, others) = await OpenAsync(form);
        using var _ = who;
        var page = await who.ReadAsync(address);
        var before = await RowsAsync();
        (string Name, string Value)[] typed = [.. others.Where(o => o.Name != field), (field, new string('x', limit + 1))];

        var refused = await who.SubmitAsync(page, selector, typed);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await Visitor.BodyAsync(refused));
        var again = await who.PageAsync(refused);
        again.QuerySelectorAll(".error-summary, .field-error").Select(e => e.TextContent).ShouldContain(t => t.Contains(Characters(limit), StringComparison.Ordinal));
        var shown = again.QuerySelector(selector).ShouldNotBeNull();
        typed.Where(t => t.Name is not ("Go" or "go") && !Holds(shown, t.Name, t.Value)).Select(t => t.Name).ShouldBeEmpty();
        (await RowsAsync()).ShouldBe(before);
    }

    [Theory]
    [InlineData("draft", "Text", 6000)]
    [InlineData("message", "Text[0]", 4000)]
    [InlineData("review", "Summary", 2000)]
    [InlineData("part", "cell-0-0", 24_000)]
    public async Task Saved_by_its_script_is_refused_in_a_sentence_and_not_stored(string form, string field, int limit)
    {
        var (who, address, selector, others) = await OpenAsync(form);
        using var _ = who;
        var element = (await who.ReadAsync(address)).QuerySelector<IHtmlFormElement>(selector)!;
        var before = await RowsAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, element.GetAttribute("action"));
        request.Headers.Add("X-Requested-With", "fetch");
        request.Content = new FormUrlEncodedContent(element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(others.Where(o => o.Name != field).Append((field, new string('x', limit + 1))).Select(f => KeyValuePair.Create(f.Item1, f.Item2))));

        var refused = await who.SendAsync(request);

        ((int)refused.StatusCode).ShouldBeOneOf(400, 422);
        (await Visitor.BodyAsync(refused)).ShouldContain(Characters(limit));
        (await RowsAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task Takes_the_longest_text_in_any_script_without_a_script()
    {
        var writer = await WorkWriter.BeginAsync(app);
        using var visitor = writer.Visitor;
        var text = string.Concat(Enumerable.Repeat("看護師と話す", 4000));
        var response = await writer.WriteAsync("finding", ("cell-0-0", text));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        (await visitor.ReadAsync($"{writer.At}/parts/finding")).QuerySelector<IHtmlTextAreaElement>("#cell-0-0")!.Value.ShouldBe(text);
    }

    [Fact]
    public async Task Words_for_a_comment_without_a_choice_are_asked_about_rather_than_dropped()
    {
        var (who, address, selector, _) = await OpenAsync("answers");
        using var __ = who;
        var refused = await who.SubmitAsync(address, selector, ("text-1", "Row 1 says so."));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await who.PageAsync(refused);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Choose what became of it");
        page.QuerySelector<IHtmlTextAreaElement>("#text-1")!.Value.ShouldBe("Row 1 says so.");
    }

    [Fact]
    public async Task A_comment_that_comes_with_what_is_stopped_is_in_its_field_again()
    {
        var (who, address, selector, others) = await OpenAsync("review");
        using var _ = who;
        var stopped = await who.PageAsync(await who.SubmitAsync(address, selector, [.. others.Where(o => o.Name != "Summary"), ("Summary", "As with MRN 00482917.")]));
        stopped.QuerySelector(".tripwire mark").ShouldNotBeNull();
        stopped.QuerySelector<IHtmlTextAreaElement>("#Comment")!.Value.ShouldBe("Which line shows it?");
        await who.SubmitAsync(stopped, selector, [.. others, ("Go", "comment")]);
        (await who.ReadAsync(address)).QuerySelector("[data-comment-form] .comment .said")!.TextContent.ShouldBe("Which line shows it?");
    }

    static string Characters(int limit) => string.Create(CultureInfo.InvariantCulture, $"{limit:N0} characters");

    static bool Holds(IElement form, string name, string value) => form.QuerySelectorAll($"[name='{name}']").Any(field => field switch
    {
        IHtmlTextAreaElement text => text.Value == value,
        IHtmlSelectElement chosen => chosen.Value == value,
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked && box.Value == value,
        IHtmlInputElement input => input.Value == value,
        _ => false,
    });

    /// <summary>Every table that may hold what was typed, with a mark of its rows.</summary>
    Task<Dictionary<string, string>> RowsAsync() => app.LookAsync(async db =>
    {
        var marks = new Dictionary<string, string>();
        await db.Database.OpenConnectionAsync(Cancel);
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(Cancel);
            var text = new StringBuilder();
            while (await rows.ReadAsync(Cancel))
            {
                for (var at = 0; at < rows.FieldCount; at++)
                {
                    text.Append(rows.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(at)).Append('\n');
                }
            }

            marks[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
        }

        return marks;
    });

    async Task<Opened> OpenAsync(string form)
    {
        switch (form)
        {
            case "sign-up":
                return new(app.Visit(), "/account/sign-up", "main form[action='/account/sign-up']", ("Name", "Ada Ruiz"), ("Email", "ada.ruiz@example.org"));
            case "report":
                return new(app.Visit(), "/problems/new", "#report", ("Address", "/tools/sbar"), ("Text", "Unclear."));
            case "live rating" or "live note":
                return await InALiveSessionAsync(rating: form == "live rating");
            case "part":
                var part = await WorkWriter.BeginAsync(app);
                return new(part.Visitor, $"{part.At}/parts/finding", "#part", ("cell-0-0", "A finding."));
            case "answers":
                return await ReturnedAsync();
            case "review" or "private note":
                return await ClaimedAsync(form);
            case "sentence":
                return new(await app.VisitAsAsync(Roles.Mentor), "/mentoring/sentences", "#add", ("text", "Which line shows it?"), ("kind", "Praise"), ("projectId", WorkWriter.Map));
            case "wish" or "cohort" or "sign" or "withdraw":
                return await InACohortAsync(form);
            case "meeting's place" or "meeting's end":
                var noor = await app.InAsync("Europe/Zurich", "Noor Haddad");
                using (var ines = await app.InAsync("America/New_York", "Ines Okafor"))
                {
                    var meeting = await noor.ProposedAsync(await app.EmailAsync(ines));
                    await ines.SubmitAsync(meeting, "#accept-1");
                    return new(noor, meeting, form == "meeting's place" ? "#place" : "#cancel");
                }

            default:
                return await OfALearnerAsync(form, await app.VisitAsAsync());
        }
    }

    async Task<Opened> OfALearnerAsync(string form, Visitor learner)
    {
        (string, string)[] told = [("Title", "The night shift"), ("Action", "I followed one nurse for an evening."), ("Result", "14 of 22 used it.")];
        switch (form)
        {
            case "profile":
                return new(learner, "/account/profile", "form[action$='profile']", ("Name", "Ada Ruiz"), ("TimeZone", "Europe/Zurich"));
            case "passkey":
                await app.LookAsync(async db =>
                {
                    db.UserPasskeys.Add(new() { UserId = learner.Person, CredentialId = [7, 7, 7], Data = new() { Name = "Old phone", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
                    return await db.SaveChangesAsync(Cancel);
                });
                return new(learner, "/account/passkeys", "form[action$='rename']");
            case "message":
                return new(learner, Gym, "#message", [.. Enumerable.Range(0, 4).Select(n => ($"Text[{n}]", $"Part {n}."))]);
            case "story":
                return new(learner, "/interview/stories/new", "form.star", [.. told, ("Source", "The unit’s log"), ("ProjectId", "project-handoff-redesign"), ("Competencies", "empathy"), ("Questions", "q01")]);
        }

        var story = (await learner.SubmitAsync("/interview/stories/new", "form.star", told)).Headers.Location!.ToString();
        var taker = await new MockTaker(learner).StartAsync(("Question", "q01"), ("Count", "1"));
        switch (form)
        {
            case "share":
                return new(learner, story, "#share");
            case "draft":
                await taker.MoveAsync("begin");
                await taker.MoveAsync("answer");
                return new(learner, taker.Turn(), "form.stage-form", ("StoryId", story.Split('/')[^1]), ("Invented", "true"), ("Go", "done"));
        }

        await taker.AnswerAsync();
        if (form == "rating")
        {
            return new(learner, taker.Turn(), "#rating", MockTaker.Rating());
        }

        await taker.RateAsync();
        return form == "rewrite" ? new(learner, taker.Turn(), "#rewrite")
            : new(learner, $"{taker.Mock}/debrief", "#debrief", ("Keep", "The number with its limit"), ("Change", "Say the limit of my part"), ("On", "2026-11-30"));
    }

    async Task<Opened> InALiveSessionAsync(bool rating)
    {
        var party = await LiveParty.MeetAsync(app, "Pair", "Rater", "Candidate");
        party[0].Dispose();
        await party.PressAsync(party.Host, "begin");
        await party.AskAllAsync(party.Host, 3);
        if (rating)
        {
            return new(party.Host, party.Sheet(1), "#rating", LiveParty.Fields(3, "I walked a night shift"));
        }

        await party.PressAsync(party.Host, "reveal-anyway");
        return new(party.Host, party.Address, "#note");
    }

    async Task<Opened> ReturnedAsync()
    {
        var writer = await WorkWriter.BeginAsync(app);
        var round = await writer.SendRoundAsync();
        var (id, mentor) = (await writer.RoundIdAsync(), await Reviewer.ComeAsync(app));
        await mentor.ClaimAsync(id);
        await mentor.CommentAsync(id, "finding", "", CommentKind.Essential, "Which line shows it?");
        await mentor.SendAsync(id, writer.Sheet, 2);
        mentor.Visitor.Dispose();
        return new(writer.Visitor, round, "#answers", ("answer-1", "Tried"));
    }

    async Task<Opened> ClaimedAsync(string form)
    {
        var writer = await WorkWriter.BeginAsync(app);
        await writer.SendRoundAsync();
        writer.Visitor.Dispose();
        var (id, mentor) = (await writer.RoundIdAsync(), await Reviewer.ComeAsync(app));
        await mentor.ClaimAsync(id);
        return form == "private note" ? new(mentor.Visitor, Reviewer.At(id), "#note")
            : new(mentor.Visitor, Reviewer.At(id), "#review",
                ("level-0", "3"), ("evidence-0", "Row 1 of the log"), ("comment-0", "Clear."), ("Summary", "Nearly there."), ("Where", "finding"), ("Quote", "kept the times"), ("Kind", "Essential"), ("Comment", "Which line shows it?"));
    }

    async Task<Opened> InACohortAsync(string form)
    {
        var (mentor, learner) = (await app.VisitAsAsync(Roles.Mentor), await app.VisitAsAsync());
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        var signing = $"/learners/{learner.Person}/sign";
        if (form == "wish")
        {
            mentor.Dispose();
            return new(learner, "/cohort", $"#ask-{CohortSteps.IdOf(cohort):N}", ("whom", "another"));
        }

        learner.Dispose();
        if (form == "cohort")
        {
            return new(mentor, $"{cohort}/people", "#rename");
        }

        (string, string)[] signed = [("What", Project), ("Words", "The table of handoffs held."), ("Until", "2027-06-01"), ("Declared", "true")];
        if (form == "sign")
        {
            return new(mentor, signing, "#sign", signed);
        }

        await mentor.SubmitAsync(signing, "#sign", signed);
        return new(mentor, signing, "form[id^=withdraw]");
    }

    /// <summary>A form that somebody has open.</summary>
    /// <param name="Others">What else is filled in.</param>
    sealed record Opened(Visitor Who, string Address, string Form, params (string Name, string Value)[] Others);
}
