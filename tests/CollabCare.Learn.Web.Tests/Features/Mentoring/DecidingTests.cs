using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>What follows when a mentor has decided.</summary>
public sealed class DecidingTests : IDisposable
{
    readonly TestApp _app = new();

    [Fact]
    public async Task Returned_work_is_told_to_its_learner_and_signs_nothing()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        var address = await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app, "Grace Lin"));
        await mentor.ClaimAsync(round);
        await mentor.CommentAsync(round, "finding", "", CommentKind.Essential, "Which line shows it?");
        (await mentor.SendAsync(round, learner.Sheet, 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var notice = await _app.LookAsync(db => db.Notices.SingleAsync());
        (notice.PersonId, notice.Kind, notice.Address).ShouldBe((learner.Visitor.Person, NoticeKind.Returned, address));
        notice.Text.ShouldBe($"Grace Lin reviewed “{learner.Sheet.Title}”, and it comes back to you. One essential comment waits for your answer.");
        (await _app.LookAsync(db => db.SignOffs.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_second_rating_tells_and_signs_nothing_more()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var (round, ada, bo) = (await learner.RoundIdAsync(), await Reviewer.ComeAsync(_app), await Reviewer.ComeAsync(_app));
        await _app.LookAsync(db => db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Submission, 5)));
        await ada.ReviewAsync(round, learner.Sheet, 2);
        await bo.ReviewAsync(round, learner.Sheet, 4);
        (await _app.LookAsync(db => db.Notices.CountAsync())).ShouldBe(1);
        (await _app.LookAsync(db => db.SignOffs.AnyAsync())).ShouldBeFalse();
    }

    [Fact]
    public async Task A_project_that_is_signed_already_is_not_signed_again()
    {
        var mentor = await Reviewer.ComeAsync(_app);
        var cohort = await mentor.Visitor.MakeCohortAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        await learner.SendRoundAsync();
        (await mentor.Visitor.SubmitAsync($"/learners/{learner.Visitor.Person}/sign", "#sign", ("What", $"Project:{WorkWriter.Map}:Live"), ("Words", "We walked the round together."), ("Declared", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await mentor.ReviewAsync(await learner.RoundIdAsync(), learner.Sheet, 3);
        (await _app.LookAsync(db => db.SignOffs.SingleAsync())).Route.ShouldBe(CollabCare.Learn.Content.Model.ProjectRoute.Live);
    }

    [Fact]
    public async Task An_accepted_project_is_signed_by_whoever_accepted_it_and_the_badge_sees_it()
    {
        var mentor = await Reviewer.ComeAsync(_app, "Grace Lin");
        var cohort = await mentor.Visitor.MakeCohortAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        var address = await learner.SendRoundAsync();
        (await learner.Visitor.ReadAsync("/learners/me")).Body!.TextContent.ShouldContain("Project P1 is not signed");
        await mentor.ReviewAsync(await learner.RoundIdAsync(), learner.Sheet, 3);

        var signed = await _app.LookAsync(db => db.SignOffs.SingleAsync());
        (signed.PersonId, signed.Kind, signed.Subject, signed.Route, signed.SignedBy).ShouldBe((learner.Visitor.Person, SignedKind.Project, WorkWriter.Map, CollabCare.Learn.Content.Model.ProjectRoute.Desk, "Grace Lin"));
        (await learner.Visitor.ReadAsync("/learners/me")).Body!.TextContent.ShouldNotContain("Project P1 is not signed");
        (await learner.Visitor.ReadAsync(address)).QuerySelector($".facts a[href='/certificates/{signed.Code}']").ShouldNotBeNull();
        (await learner.Visitor.ReadAsync("/notices")).Body!.TextContent.ShouldContain($"Grace Lin accepted “{learner.Sheet.Title}”: every criterion is met. It is signed, and your certificate is there.");
        (await mentor.Visitor.ReadAsync(cohort)).QuerySelector("#matrix ~ div")!.TextContent.ShouldContain("Signed");
    }

    [Fact]
    public async Task A_badge_waits_for_a_mentors_rating_of_the_modules_writing_and_nothing_else_does()
    {
        const string module = "tool-b-sbar";
        using var learner = await _app.VisitAsAsync();
        var taker = new QuizTaker(_app, learner);
        await learner.SubmitAsync($"/modules/{module}", "#done");
        await taker.TakeAsync(await taker.StartAsync(module), item => item.Key.FullAnswer());
        var title = taker.Library.Module(module)!.Title;
        (await learner.ReadAsync("/progress")).QuerySelector($"#{module} summary")!.TextContent.ShouldContain("Quiz passed, writing not yet rated");
        (await learner.ReadAsync($"/modules/{module}")).QuerySelector("#end")!.TextContent.ShouldContain("not yet sent to a mentor");
        (await learner.ReadAsync("/learners/me")).Body!.TextContent.ShouldContain($"The writing of 1 module is not yet rated 3 or more on everything by a mentor: “{title}”");

        var mentor = await Reviewer.ComeAsync(_app, "Grace Lin");
        foreach (var level in new[] { 2, 3 })
        {
            var message = (await learner.SubmitAsync("/gym/tool-b-sbar-comp-01", "#message", ("Text[0]", "The app on 6 East shows no new results since 02:10."), ("Text[1]", "An update ran."), ("Text[2]", "Not proved."), ("Text[3]", level == 2 ? "Please read results in the chart." : "Please read results in the chart until 06:00."), ("go", "hand"))).Headers.Location!.ToString();
            await learner.SubmitAsync(message, "#form", ("First", "0"), ("SecondSilent", "true"));
            await learner.SubmitAsync(message, "#form", ("level-0", "2"), ("level-1", "3"), ("level-2", "2"), ("level-3", "1"));
            (await learner.SubmitAsync(message, "#mentor")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await learner.ReadAsync("/progress")).QuerySelector($"#{module}")!.TextContent.ShouldContain("waits for a mentor");
            var round = (await mentor.Visitor.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString();
            (await mentor.Visitor.SubmitAsync(round, "#review", [("Go", "send"), .. Enumerable.Range(0, 4).SelectMany(at => new[] { ($"level-{at}", $"{level}"), ($"evidence-{at}", "The ask"), ($"comment-{at}", "Say until when.") })])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await learner.ReadAsync("/notices")).Body!.TextContent.ShouldContain(level == 2 ? "Write it again, and send the new one." : "every criterion is met.");
            (await learner.ReadAsync("/progress")).QuerySelector($"#{module} summary")!.TextContent.ShouldContain(level == 2 ? "writing not yet rated" : "Finished");
        }

        (await learner.ReadAsync("/learners/me")).Body!.TextContent.ShouldNotContain("The writing of");
    }

    public void Dispose() => _app.Dispose();
}
