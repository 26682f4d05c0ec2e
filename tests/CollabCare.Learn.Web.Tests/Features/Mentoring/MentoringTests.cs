using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

public sealed class MentoringTests : IDisposable
{
    // The pool is one: each test has its own.
    readonly TestApp _app = new();

    [Fact]
    public async Task Nobody_reviews_their_own_work()
    {
        using var both = await _app.VisitAsAsync(Roles.Mentor);
        var learner = new WorkWriter(_app, both);
        await learner.StartAsync(WorkWriter.Map, "Desk");
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        (await both.ReadAsync("/mentoring")).QuerySelector(".empty-what")!.TextContent.ShouldBe("Nothing waits for you.");
        foreach (var (address, code) in new[] { ($"{Reviewer.At(round)}/claim", HttpStatusCode.NotFound), (Reviewer.At(round), HttpStatusCode.NotFound), ("/mentoring/next", HttpStatusCode.Redirect) })
        {
            (await both.PostAsync(address, ("__RequestVerificationToken", await learner.TokenAsync()))).StatusCode.ShouldBe(code, address);
        }

        (await _app.LookAsync(db => db.RoundClaims.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_mentors_at_one_queue_never_get_the_same()
    {
        var first = await WorkWriter.BeginAsync(_app);
        await first.SendRoundAsync();
        var second = await WorkWriter.BeginAsync(_app);
        await second.SendRoundAsync();
        var mentors = new[] { await Reviewer.ComeAsync(_app, "Ada One"), await Reviewer.ComeAsync(_app, "Bo Two"), await Reviewer.ComeAsync(_app, "Cy Three") };
        var pages = await Task.WhenAll(mentors.Select(m => m.Visitor.ReadAsync("/mentoring")));
        var taken = await Task.WhenAll(mentors.Zip(pages).Select(async p => (await p.First.Visitor.SubmitAsync(p.Second, "#next")).Headers.Location!.ToString()));
        taken.Order().ShouldBe(new[] { "/mentoring", Reviewer.At(await first.RoundIdAsync()), Reviewer.At(await second.RoundIdAsync()) }.Order());

        // The one who came too late cannot take by address what another has, nor write into it.
        var late = mentors[Array.IndexOf(taken, "/mentoring")];
        var round = await first.RoundIdAsync();
        (await late.Visitor.GetAsync(Reviewer.At(round))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var token = (await late.Visitor.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        (await late.Visitor.PostAsync(Reviewer.At(round), ("__RequestVerificationToken", token), ("Go", "send"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await late.Visitor.FollowAsync(await late.Visitor.PostAsync($"{Reviewer.At(round)}/claim", ("__RequestVerificationToken", token)))).RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/mentoring");
        (await late.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=held]")!.TextContent.ShouldContain("with ");
        (await _app.LookAsync(db => db.RoundClaims.CountAsync())).ShouldBe(2);
    }

    [Fact]
    public async Task A_claim_ends_by_the_clock_unless_something_was_saved()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        var (ada, bo) = (await Reviewer.ComeAsync(_app), await Reviewer.ComeAsync(_app));
        (await ada.ClaimAsync(round)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stale = await ada.Visitor.ReadAsync(Reviewer.At(round));
        _app.Clock.Move(TimeSpan.FromMinutes(29));
        (await bo.Visitor.ReadAsync("/mentoring")).QuerySelector($"form[action$='{round}/claim']").ShouldBeNull();
        _app.Clock.Move(TimeSpan.FromMinutes(2));
        (await bo.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));

        // What the first one sends now is not kept, and said.
        var refused = await ada.Visitor.SubmitAsync(stale, "#review", ("Go", "save"), ("Summary", "Too late."));
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // A draft holds the round for longer than the claim.
        (await bo.SaveAsync(round, ("Summary", "Begun."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        _app.Clock.Move(TimeSpan.FromDays(3));
        await ada.Visitor.SignInAsync(await EmailAsync(ada.Visitor), TestApp.Password);
        await bo.Visitor.SignInAsync(await EmailAsync(bo.Visitor), TestApp.Password);
        (await ada.Visitor.ReadAsync("/mentoring")).QuerySelector($"form[action$='{round}/claim']").ShouldBeNull();
        (await bo.Visitor.SubmitAsync(Reviewer.At(round), "#let-go")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ada.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
    }

    [Fact]
    public async Task Sends_no_rating_without_levels_evidence_and_a_way_to_a_3()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var refused = await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#review", ("Go", "send"), ("level-0", "3"), ("level-1", "2"), ("evidence-1", "Row 2"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var summary = (await mentor.Visitor.PageAsync(refused)).QuerySelector(".error-summary")!.TextContent;
        summary.ShouldContain($"{learner.Sheet.Criteria[0].Name}: say where in the work you saw it");
        summary.ShouldContain($"{learner.Sheet.Criteria[1].Name}: say what would make it a 3");
        summary.ShouldContain($"{learner.Sheet.Criteria[2].Name}: choose a level");
        (await _app.LookAsync(db => db.MentorReviews.AnyAsync())).ShouldBeFalse();

        // What was typed is kept as a draft all the same.
        (await mentor.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector<IHtmlTextAreaElement>("#evidence-1")!.Value.ShouldBe("Row 2");
    }

    [Fact]
    public async Task Keeps_no_review_that_could_identify_a_patient()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var refused = await mentor.SaveAsync(round, ("Summary", "As with MRN 00482917."));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.Visitor.PageAsync(refused)).QuerySelector(".tripwire mark")!.TextContent.ShouldStartWith("00482917");
        (await _app.LookAsync(db => db.ReviewDrafts.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task Keeps_no_private_note_that_could_identify_a_patient_unless_it_is_declared_invented()
    {
        const string typed = "Ask about MRN 00482917.";
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var refused = await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#note", ("note", typed));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await mentor.Visitor.PageAsync(refused);
        page.QuerySelector(".error-summary a[href='#Note']")!.TextContent.ShouldContain("looks like a record number");
        page.QuerySelector<IHtmlTextAreaElement>("#Note")!.Value.ShouldBe(typed);
        page.QuerySelectorAll("#note .tripwire mark").Select(m => m.FirstChild!.TextContent).ShouldBe(["00482917"]);
        page.QuerySelector("#review .tripwire").ShouldBeNull();
        (await _app.LookAsync(db => db.MentorNotes.AnyAsync())).ShouldBeFalse();

        (await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#note", ("note", typed), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.LookAsync(db => db.MentorNotes.Select(n => n.Invented).SingleAsync())).ShouldBeTrue();
        (await mentor.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector<IHtmlInputElement>("#NoteInvented")!.IsChecked.ShouldBeTrue();
    }

    [Fact]
    public async Task Two_tabs_of_one_review_never_overwrite_each_other_unseen()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var second = await mentor.Visitor.ReadAsync(Reviewer.At(round));
        await mentor.SaveAsync(round, ("Summary", "From the first tab."));
        var response = await mentor.Visitor.SubmitAsync(second, "#review", ("Go", "save"), ("Summary", "From the second tab."));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await mentor.Visitor.PageAsync(response);
        page.QuerySelector<IHtmlTextAreaElement>("#Summary")!.Value.ShouldBe("From the second tab.");
        page.QuerySelector("[aria-labelledby=other-tab]")!.TextContent.ShouldContain("From the first tab.");
    }

    [Fact]
    public async Task The_learners_own_rating_is_shown_only_after_the_mentors()
    {
        var learner = await WorkWriter.BeginAsync(_app, name: "Lee Hart");
        await learner.SendRoundAsync(level: 4);
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var before = await mentor.Visitor.ReadAsync(Reviewer.At(round));
        before.QuerySelectorAll("input[type=radio][name^=level][checked]").ShouldBeEmpty();
        before.QuerySelector("[aria-label=Ratings]").ShouldBeNull();
        (await mentor.SendAsync(round, learner.Sheet, 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mentor.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector("[aria-label=Ratings] tbody tr")!.TextContent.ShouldContain("rates higher by 2: talk about it");
    }

    [Fact]
    public async Task A_rating_of_3_on_everything_accepts_at_once_and_shows_the_exemplar()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        var address = await learner.SendRoundAsync();
        var mentor = await Reviewer.ComeAsync(_app, "Grace Lin");
        await mentor.ReviewAsync(await learner.RoundIdAsync(), learner.Sheet, 3);
        var page = await learner.Visitor.ReadAsync(address);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("Accepted");
        page.QuerySelector("[aria-labelledby=review]")!.TextContent.ShouldContain("By Grace Lin");
        page.QuerySelector("[aria-labelledby=exemplar]").ShouldNotBeNull();
        (await learner.Visitor.GetAsync($"{learner.At}/send")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var token = (await learner.Visitor.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        (await learner.Visitor.PostAsync($"{learner.At}/parts/finding", ("__RequestVerificationToken", token), ("cell-0-0", "Later words."))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.Visitor.SubmitAsync("/mentoring", "form[action$='sign-out']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_1_on_the_safety_criterion_overrides_the_rest()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        var address = await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        var safety = learner.Sheet.Criteria.Select((c, at) => (c, at)).Single(c => c.c.Safety).at;
        await mentor.ClaimAsync(round);
        var response = await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#review", ("Go", "send"), ($"level-{safety}", "1"), ($"evidence-{safety}", "Row 3"), ($"comment-{safety}", "A permission is missing."));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        var page = await learner.Visitor.ReadAsync(address);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("Returned");
        page.QuerySelector("[aria-labelledby=review]")!.TextContent.ShouldContain("because the review stopped at a safety criterion");
    }

    [Fact]
    public async Task Finds_no_comments_place_in_words_that_do_not_stand_there()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        var refused = await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#review", ("Go", "comment"), ("Where", "finding"), ("Quote", "no such words"), ("Kind", "Essential"), ("Comment", "Where is that from?"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await mentor.Visitor.PageAsync(refused);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("These words are not in");
        page.QuerySelector<IHtmlTextAreaElement>("#Comment")!.Value.ShouldBe("Where is that from?");
    }

    [Fact]
    public async Task Essential_comments_are_answered_before_the_next_round_and_rounds_stand_side_by_side()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        var first = await learner.SendRoundAsync("The dose was late because the cabinet was busy.");
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        await mentor.CommentAsync(round, "finding", "because  the\ncabinet", CommentKind.Essential, "Which line of the log shows it?");
        await mentor.CommentAsync(round, "log", "", CommentKind.Praise, "Clear rows.");
        (await mentor.SendAsync(round, learner.Sheet, 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await learner.Visitor.ReadAsync(first);
        page.QuerySelector("#comment-1 blockquote")!.TextContent.ShouldBe("because the cabinet");
        page.QuerySelector(".marked mark")!.TextContent.ShouldBe("because the cabinet");
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("One essential comment waits for your answer");
        (await learner.Visitor.PageAsync(await learner.SendAsync())).QuerySelector(".error-summary")!.TextContent.ShouldContain("One essential comment is not answered yet");

        (await Visitor.BodyAsync(await learner.Visitor.SubmitAsync(first, "#answers", ("answer-1", "Disagree"), ("text-1", "")))).ShouldContain("Say why you disagree");
        (await learner.Visitor.SubmitAsync(first, "#answers", ("answer-1", "Disagree"), ("text-1", "the log’s row 1 says so"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await learner.WriteAsync("finding", ("cell-0-0", "The dose was late because two nurses stood ahead at the cabinet."));
        var second = await learner.SendAsync();
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(second));

        var changes = await learner.Visitor.ReadAsync($"{learner.At}/changes?from=1&to=2");
        changes.QuerySelector(".changes del")!.TextContent.ShouldBe("cabinet was busy.");
        changes.QuerySelectorAll(".changes ins").Select(i => i.TextContent).ShouldContain(t => t.Contains("two nurses stood ahead at", StringComparison.Ordinal));
        changes.QuerySelectorAll(".quiet").Length.ShouldBe(learner.Sheet.Parts.Length - 1);

        var next = await learner.RoundIdAsync();
        (await mentor.ClaimAsync(next)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var again = (await mentor.Visitor.ReadAsync(Reviewer.At(next))).QuerySelector("[aria-labelledby=since-before]")!.TextContent;
        again.ShouldContain("Which line of the log shows it?");
        again.ShouldContain("Answered: disagrees. the log’s row 1 says so");
        (await _app.LookAsync(db => db.Rounds.CountAsync(r => r.WorkId == learner.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task A_private_note_is_on_no_page_and_in_no_download_of_the_learners()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        var address = await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await mentor.ClaimAsync(round);
        (await mentor.Visitor.SubmitAsync(Reviewer.At(round), "#note", ("note", "Canary for myself."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await mentor.SaveAsync(round, ("Summary", "Canary of a draft."));
        (await Visitor.BodyAsync(await learner.Visitor.GetAsync("/account/download"))).ShouldNotContain("Canary");
        (await Visitor.BodyAsync(await mentor.Visitor.GetAsync("/account/download"))).ShouldContain("Canary for myself.");
        (await mentor.SendAsync(round, learner.Sheet, 2, ("Summary", "For the learner."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.Visitor.ReadAsync(address)).DocumentElement.TextContent.ShouldNotContain("Canary for myself");
        var download = await Visitor.BodyAsync(await learner.Visitor.GetAsync("/account/download"));
        download.ShouldNotContain("Canary");
        download.ShouldContain("For the learner.");
        (await mentor.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector<IHtmlTextAreaElement>("#Note")!.Value.ShouldBe("Canary for myself.");
    }

    [Fact]
    public async Task Waiting_is_honest_and_both_sides_are_reminded()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app, "Grace Lin"));
        var notice = (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent;
        notice.ShouldContain("It is the next in the mentors’ pool");
        notice.ShouldContain("nobody can say how long it takes");
        await mentor.ClaimAsync(round);
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("A mentor has it open now");
        await mentor.SaveAsync(round, ("Summary", "Begun."));
        _app.Clock.Move(TimeSpan.FromDays(8));
        await learner.Visitor.SignInAsync(await EmailAsync(learner.Visitor), TestApp.Password);
        await mentor.Visitor.SignInAsync(await EmailAsync(mentor.Visitor), TestApp.Password);
        notice = (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent;
        notice.ShouldContain("Grace Lin has begun to review it");
        notice.ShouldContain("It has waited more than 7 days.");
        (await mentor.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=mine]")!.TextContent.ShouldContain("You last saved it more than 7 days ago");

        // After 28 days without a word it is anybody's.
        _app.Clock.Move(TimeSpan.FromDays(21));
        await learner.Visitor.SignInAsync(await EmailAsync(learner.Visitor), TestApp.Password);
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("It is the next in the mentors’ pool");
        var other = await Reviewer.ComeAsync(_app);
        (await other.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await other.SendAsync(round, learner.Sheet, 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var later = await WorkWriter.BeginAsync(_app);
        await later.SendRoundAsync();
        (await later.Visitor.ReadAsync(later.At)).QuerySelector(".notice")!.TextContent.ShouldContain("The last review on this site took about 29 days.");
        _app.Clock.Move(TimeSpan.FromDays(15));
        await learner.Visitor.SignInAsync(await EmailAsync(learner.Visitor), TestApp.Password);
        (await learner.Visitor.ReadAsync("/workbook")).QuerySelector(".row")!.TextContent.ShouldContain("It came back more than 14 days ago");
        (await learner.Visitor.ReadAsync("/home")).QuerySelector("[aria-labelledby=projects]")!.TextContent.ShouldContain("It came back more than 14 days ago");
    }

    [Fact]
    public async Task Every_fifth_submission_is_rated_twice_and_the_first_rating_stands()
    {
        var learners = new List<WorkWriter>();
        for (var n = 0; n < 5; n++)
        {
            learners.Add(await WorkWriter.BeginAsync(_app));
            await learners[^1].SendRoundAsync();
        }

        var (fourth, fifth) = (await learners[3].RoundIdAsync(), await learners[4].RoundIdAsync());
        var (ada, bo) = (await Reviewer.ComeAsync(_app), await Reviewer.ComeAsync(_app));
        await ada.ReviewAsync(fourth, learners[3].Sheet, 3);
        await ada.ReviewAsync(fifth, learners[4].Sheet, 3);
        var pool = await bo.Visitor.ReadAsync("/mentoring");
        pool.QuerySelector($"form[action$='{fourth}/claim']").ShouldBeNull();
        pool.QuerySelector($"form[action$='{fifth}/claim']")!.Closest("li")!.TextContent.ShouldContain("Second rating");
        (await ada.Visitor.ReadAsync("/mentoring")).QuerySelector($"form[action$='{fifth}/claim']").ShouldBeNull();

        await bo.ClaimAsync(fifth);
        (await bo.Visitor.ReadAsync(Reviewer.At(fifth))).QuerySelector("[aria-label=Ratings]").ShouldBeNull();
        (await bo.SendAsync(fifth, learners[4].Sheet, 1)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var mentor in new[] { ada, bo })
        {
            (await mentor.Visitor.ReadAsync(Reviewer.At(fifth))).QuerySelector("[aria-labelledby=rating]")!.TextContent.ShouldContain("more than one level apart");
            (await mentor.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]")!.TextContent.ShouldContain($"Of {learners[4].Sheet.Criteria.Length} criteria, 0 were within one level");
        }

        (await learners[4].Visitor.ReadAsync($"{learners[4].At}/rounds/1")).QuerySelector(".facts")!.TextContent.ShouldContain("Accepted");
        (await _app.LookAsync(db => db.MentorReviews.CountAsync(r => r.RoundId == fifth))).ShouldBe(2);
        (await _app.LookAsync(db => db.Rounds.SingleAsync(r => r.Id == fifth))).Accepted.ShouldBe(true);
    }

    [Fact]
    public async Task An_open_review_moves_to_todays_rubric_with_a_record_and_an_accepted_one_never_does()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app));
        await _app.LookAsync(async db =>
        {
            var today = await db.RubricVersions.AsNoTracking().SingleAsync();
            db.RubricVersions.Add(new() { Hash = "of that day", SubjectId = today.SubjectId, Json = today.Json.Replace("\"Name\":\"Observation\"", "\"Name\":\"Watching\"", StringComparison.Ordinal) });
            await db.SaveChangesAsync();
            return await db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(p => p.RubricHash, "of that day"));
        });
        await mentor.ClaimAsync(round);
        var page = await mentor.Visitor.ReadAsync(Reviewer.At(round));
        page.QuerySelector(".notice-warn")!.TextContent.ShouldContain("New: Observation");
        page.QuerySelector(".notice-warn")!.TextContent.ShouldContain("Gone: Watching");
        page.QuerySelectorAll("legend").Select(l => l.TextContent).ShouldContain("Watching");
        (await mentor.Visitor.SubmitAsync(page, "#rubric")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await mentor.Visitor.ReadAsync(Reviewer.At(round));
        page.QuerySelector(".notice-warn").ShouldBeNull();
        page.QuerySelectorAll("legend").Select(l => l.TextContent).ShouldContain("Observation");
        (await _app.LookAsync(db => db.RubricMoves.SingleAsync())).Changes.ShouldBe("New: Observation\nGone: Watching");

        (await mentor.SendAsync(round, learner.Sheet, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mentor.Visitor.PostAsync($"{Reviewer.At(round)}/rubric", ("__RequestVerificationToken", page.QuerySelector<IHtmlInputElement>("#review input[name=__RequestVerificationToken]")!.Value))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Sentences_are_shared_by_mentors_and_removed_by_whoever_wrote_them()
    {
        var (ada, bo) = (await Reviewer.ComeAsync(_app), await Reviewer.ComeAsync(_app));
        (await ada.Visitor.SubmitAsync("/mentoring/sentences", "#add", ("text", " "), ("kind", "Essential"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ada.Visitor.SubmitAsync("/mentoring/sentences", "#add", ("text", "See MRN 00482917."), ("kind", "Essential"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ada.Visitor.SubmitAsync("/mentoring/sentences", "#add", ("text", "Which minute surprised you?"), ("kind", "Suggestion"), ("projectId", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await bo.Visitor.ReadAsync("/mentoring/sentences")).QuerySelector("form[action$='/remove']").ShouldBeNull();
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        await bo.ClaimAsync(round);
        (await bo.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector("[data-snippet]")!.GetAttribute("data-snippet").ShouldBe("Which minute surprised you?");
        (await ada.Visitor.SubmitAsync("/mentoring/sentences", "form[action$='/remove']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ada.Visitor.ReadAsync("/mentoring/sentences")).QuerySelector(".empty-what").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_written_task_of_a_module_is_rated_here_too()
    {
        using var learner = await _app.VisitAsAsync();
        const string situation = "/gym/tool-b-sbar-comp-01";
        var handed = await learner.SubmitAsync(situation, "#message", ("Text[0]", "The app on 6 East shows no new results since 02:10."), ("Text[1]", "An update ran."), ("Text[2]", "Not proved."), ("Text[3]", "Please read results in the chart."), ("go", "hand"));
        var message = handed.Headers.Location!.ToString();
        var token = (await learner.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

        // Nobody sends what they have not rated themself, nor another's.
        (await learner.PostAsync($"{message}/mentor", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync($"{message}/mentor")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await learner.SubmitAsync(message, "#form", ("First", "0"), ("SecondSilent", "true"));
        await learner.SubmitAsync(message, "#form", ("level-0", "2"), ("level-1", "3"), ("level-2", "2"), ("level-3", "1"));
        using var other = await _app.VisitAsAsync();
        var theirs = (await other.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        (await other.PostAsync($"{message}/mentor", ("__RequestVerificationToken", theirs))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await learner.SubmitAsync(message, "#mentor")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.PostAsync($"{message}/mentor", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.ReadAsync($"{message}/mentor")).QuerySelector(".notice")!.TextContent.ShouldContain("mentors’ pool");
        var mentor = await Reviewer.ComeAsync(_app);
        (await mentor.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=free]")!.TextContent.ShouldContain("Written task");
        var address = (await mentor.Visitor.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString();
        (await mentor.Visitor.ReadAsync(address)).QuerySelector(".review-text")!.TextContent.ShouldContain("shows no new results since 02:10");
        await mentor.CommentAsync(Guid.Parse(address.Split('/')[^1]), "part-3", "read results", CommentKind.Suggestion, "Until when?");
        (await mentor.Visitor.SubmitAsync(address, "#review", [("Go", "send"), .. Enumerable.Range(0, 4).SelectMany(at => new[] { ($"level-{at}", "3"), ($"evidence-{at}", "The ask") })])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _app.LookAsync(db => db.Rounds.CountAsync())).ShouldBe(1);
        var page = await learner.ReadAsync($"{message}/mentor");
        page.QuerySelector(".lede")!.TextContent.ShouldBe("Every criterion is met.");
        page.QuerySelector(".rated")!.TextContent.ShouldContain("you gave yourself 2");
        page.QuerySelector(".marked mark")!.TextContent.ShouldBe("read results");
    }

    Task<string> EmailAsync(Visitor visitor) => _app.LookAsync(db => db.Users.Where(u => u.Id == visitor.Person).Select(u => u.Email!).SingleAsync());

    public void Dispose() => _app.Dispose();
}
