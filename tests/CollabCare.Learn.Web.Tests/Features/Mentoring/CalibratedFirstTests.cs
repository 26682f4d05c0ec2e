using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>Samples come before the first review, and again after every ten.</summary>
public sealed class CalibratedFirstTests : IDisposable
{
    readonly TestApp _app = new();

    [Fact]
    public async Task A_first_round_is_not_taken_before_samples_are_rated_and_waits_for_whoever_is_free()
    {
        var learner = await WorkWriter.BeginAsync(_app, name: "Lee Hart");
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        var newcomer = new Reviewer(await _app.VisitAsAsync(Roles.Mentor));
        (await newcomer.Visitor.ReadAsync("/mentoring")).QuerySelector(".notice")!.TextContent.ShouldContain("Before your first review you rate a few samples");

        foreach (var led in new[] { await newcomer.ClaimAsync(round), await newcomer.Visitor.SubmitAsync("/mentoring", "#next") })
        {
            led.Headers.Location!.ToString().ShouldBe($"/mentoring/calibration?round={round}");
        }

        (await _app.LookAsync(db => db.RoundClaims.AnyAsync())).ShouldBeFalse();
        (await newcomer.Visitor.GetAsync(Reviewer.At(round))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var why = (await newcomer.Visitor.ReadAsync($"/mentoring/calibration?round={round}")).QuerySelector("#why")!.TextContent;
        why.ShouldContain("should not hang on who happens to review");
        why.ShouldContain($"“{learner.Sheet.Title}” by Lee Hart is offered to you again at the end");

        var other = await Reviewer.ComeAsync(_app);
        (await other.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await newcomer.Visitor.ReadAsync($"/mentoring/calibration?round={round}")).QuerySelector("#why")!.TextContent.ShouldContain("Another mentor has taken");
    }

    [Fact]
    public async Task Begins_with_the_samples_of_the_rounds_own_project_and_comes_back_to_the_round()
    {
        var learner = await WorkWriter.BeginAsync(_app, "project-system-burden", name: "Lee Hart");
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), new Reviewer(await _app.VisitAsAsync(Roles.Mentor)));
        var ahead = (await mentor.ClaimAsync(round)).Headers.Location!.ToString();
        var begun = (await mentor.Visitor.SubmitAsync(ahead, "#begin")).Headers.Location!.ToString();
        (await _app.LookAsync(db => db.MentorCalibrations.SingleAsync())).ProjectId.ShouldBe("project-system-burden");
        (await mentor.Visitor.RateSamplesAsync(_app, 1, "project-system-burden")).ShouldBe(begun);

        // However near one is, the round can be taken; the page says what is better first.
        var result = await mentor.Visitor.ReadAsync(begun);
        result.QuerySelector("h1")!.TextContent.ShouldBe("Not near enough yet");
        result.QuerySelector("#back")!.TextContent.ShouldContain($"Take “{learner.Sheet.Title}” by Lee Hart");
        result.QuerySelector("#back a")!.GetAttribute("href").ShouldBe(ahead);
        (await mentor.Visitor.SubmitAsync(result, "#back")).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await mentor.SendAsync(round, learner.Sheet, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await mentor.Visitor.ReadAsync("/mentoring")).QuerySelector(".notice").ShouldBeNull();

        // What was rated is not the first choice again.
        (await mentor.Visitor.ReadAsync("/mentoring/calibration")).QuerySelector("#begin input[name=projectId]")!.GetAttribute("value").ShouldBe(WorkWriter.Map);
    }

    [Fact]
    public async Task A_round_that_another_has_taken_meanwhile_is_said_to_be_so()
    {
        var learner = await WorkWriter.BeginAsync(_app, name: "Lee Hart");
        await learner.SendRoundAsync();
        var (round, mentor) = (await learner.RoundIdAsync(), new Reviewer(await _app.VisitAsAsync(Roles.Mentor)));
        var ahead = (await mentor.ClaimAsync(round)).Headers.Location!.ToString();
        await (await Reviewer.ComeAsync(_app)).ClaimAsync(round);
        var result = await mentor.Visitor.ReadAsync(await mentor.Visitor.RateSamplesAsync(_app, 3, from: ahead));
        result.QuerySelector("#back").ShouldBeNull();
        result.QuerySelector(".notice")!.TextContent.ShouldContain("Another mentor has taken");
        result.QuerySelector(".actions a")!.GetAttribute("href").ShouldBe("/mentoring");
    }

    [Fact]
    public async Task After_ten_reviews_samples_come_again_and_what_is_begun_goes_on()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.SendRoundAsync();
        var mentor = await Reviewer.ComeAsync(_app);
        _app.Clock.Move(TimeSpan.FromMinutes(1));
        await ReviewedAsync(learner, mentor, 9);
        var round = await learner.RoundIdAsync();
        (await mentor.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await mentor.SaveAsync(round, ("Summary", "Begun."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var next = await WorkWriter.BeginAsync(_app);
        await next.SendRoundAsync();
        await ReviewedAsync(learner, mentor, 1);

        (await mentor.Visitor.ReadAsync("/mentoring")).QuerySelector(".notice")!.TextContent.ShouldContain("You have sent 10 reviews since you last rated samples");
        (await mentor.ClaimAsync(await next.RoundIdAsync())).Headers.Location!.ToString().ShouldStartWith("/mentoring/calibration?round=");
        (await mentor.SendAsync(round, learner.Sheet, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        _app.Clock.Move(TimeSpan.FromMinutes(1));
        await mentor.Visitor.RateSamplesAsync(_app, 3);
        (await mentor.ClaimAsync(await next.RoundIdAsync())).Headers.Location!.ToString().ShouldBe(Reviewer.At(await next.RoundIdAsync()));
    }

    // Reviews of long ago, straight into the tables.
    Task<int> ReviewedAsync(WorkWriter learner, Reviewer mentor, int count) => _app.LookAsync(async db =>
    {
        var (now, first) = (_app.Clock.GetUtcNow(), await db.Rounds.MaxAsync(r => r.Submission) + 1001);
        var hash = await db.RubricVersions.Select(v => v.Hash).FirstAsync();
        for (var n = 0; n < count; n++)
        {
            var round = new Round { PersonId = learner.Visitor.Person, Number = 1, Submission = (first + n) * 5 + 1, RubricHash = hash, Parts = "{}", SelfRating = "{}", SentAt = now, DecidedAt = now, Accepted = false };
            db.Rounds.Add(round);
            db.MentorReviews.Add(new() { RoundId = round.Id, PersonId = learner.Visitor.Person, MentorId = mentor.Visitor.Person, Place = 1, Ratings = "{}", Summary = "", SentAt = now });
        }

        return await db.SaveChangesAsync();
    });

    public void Dispose() => _app.Dispose();
}
