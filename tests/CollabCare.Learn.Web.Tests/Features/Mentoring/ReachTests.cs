using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>How far a mentor's sight of submissions reaches, and whom a submission waits for.</summary>
public sealed class ReachTests : IDisposable
{
    readonly TestApp _app = new();

    [Fact]
    public async Task Another_cohorts_submissions_are_not_there_for_a_mentor()
    {
        var (ada, stranger) = (await Reviewer.ComeAsync(_app, "Ada One"), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await ada.Visitor.MakeCohortAsync();
        await stranger.Visitor.MakeCohortAsync("Autumn hires");
        var learner = await WorkWriter.BeginAsync(_app, name: "Lee Hart");
        await _app.PutAsync(cohort, learner.Visitor.Person);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();

        (await stranger.Visitor.ReadAsync("/mentoring")).Body!.TextContent.ShouldNotContain("Lee Hart");
        (await stranger.Visitor.ReadAsync("/home")).QuerySelector("#mentoring").ShouldBeNull();
        (await PostAsync(stranger, $"{Reviewer.At(round)}/claim")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(stranger, "/mentoring/next")).Headers.Location!.ToString().ShouldBe("/mentoring");
        (await ada.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=free]")!.TextContent.ShouldContain("Lee Hart");
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("It is the next in your cohort’s pool");
    }

    [Fact]
    public async Task What_a_mentor_took_and_wrote_ends_with_the_cohort_and_holds_nobody_up()
    {
        var (ada, bo) = (await Reviewer.ComeAsync(_app, "Ada One"), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await ada.Visitor.MakeCohortAsync();
        await _app.PutAsync(cohort, bo.Visitor.Person, role: CohortRole.Mentor);
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        (await learner.UploadAsync("notes.txt", "Plain words."u8.ToArray())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        var file = await _app.LookAsync(db => db.WorkFiles.Select(f => f.Id).SingleAsync());
        await bo.ClaimAsync(round);
        (await bo.SaveAsync(round, ("Summary", "Begun."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await bo.Visitor.GetAsync($"/workbook/files/{file}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await ada.Visitor.SubmitAsync($"{cohort}/people", $"form[action$='{bo.Visitor.Person}/remove']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var address in new[] { Reviewer.At(round), $"/workbook/files/{file}" })
        {
            (await bo.Visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        foreach (var act in new[] { Reviewer.At(round), $"{Reviewer.At(round)}/note", $"{Reviewer.At(round)}/rubric", $"{Reviewer.At(round)}/claim" })
        {
            (await PostAsync(bo, act)).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }

        _app.Clock.Move(TimeSpan.FromMinutes(31));
        (await ada.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await ada.SendAsync(round, learner.Sheet, 2)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_round_waits_for_the_named_mentor_and_nobody_else_of_the_cohort_takes_it()
    {
        var (grace, bo, cohort) = await TwoMentorsAsync();
        var free = await WorkWriter.BeginAsync(_app, name: "Kim Vale");
        await _app.PutAsync(cohort, free.Visitor.Person);
        await free.SendRoundAsync();
        var learner = await WorkWriter.BeginAsync(_app, name: "Lee Hart");
        await _app.PutAsync(cohort, learner.Visitor.Person, grace.Visitor.Person);
        await learner.SendRoundAsync();
        var (other, round) = (await free.RoundIdAsync(), await learner.RoundIdAsync());

        var pool = await bo.Visitor.ReadAsync("/mentoring");
        pool.QuerySelector($"form[action$='{round}/claim']").ShouldBeNull();
        pool.QuerySelector("[aria-labelledby=held]")!.TextContent.ShouldContain("waits for Grace Lin, the learner’s mentor");
        (await PostAsync(bo, $"{Reviewer.At(round)}/claim")).Headers.Location!.ToString().ShouldBe("/mentoring");
        (await bo.Visitor.GetAsync(Reviewer.At(round))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("It waits for Grace Lin, your mentor");
        (await free.Visitor.ReadAsync(free.At)).QuerySelector(".notice")!.TextContent.ShouldContain("It is the next in your cohort’s pool");

        (await grace.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=for-you]")!.TextContent.ShouldContain("Lee Hart");
        (await grace.Visitor.ReadAsync("/home")).QuerySelector("[aria-labelledby=mentoring]")!.TextContent.ShouldContain("1 for you");
        (await grace.Visitor.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        (await bo.Visitor.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString().ShouldBe(Reviewer.At(other));
    }

    [Fact]
    public async Task A_round_of_a_mentor_who_is_away_is_in_the_pool_and_stays_with_whoever_began_on_it()
    {
        var (grace, bo, cohort) = await TwoMentorsAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person, grace.Visitor.Person);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        (await grace.Visitor.SubmitAsync("/cohorts", "#be-away", ("until", "2026-12-01"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("It is the next in your cohort’s pool");
        (await bo.ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(Reviewer.At(round));
        await bo.SaveAsync(round, ("Summary", "Begun."));
        (await PostAsync(grace, "/cohorts/back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PostAsync(grace, $"{Reviewer.At(round)}/claim")).Headers.Location!.ToString().ShouldBe("/mentoring");
        (await bo.SendAsync(round, learner.Sheet, 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task After_28_days_a_round_is_no_longer_kept_for_anybody()
    {
        var (grace, bo, cohort) = await TwoMentorsAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person, grace.Visitor.Person);
        await learner.SendRoundAsync();
        _app.Clock.Move(TimeSpan.FromDays(28));
        await bo.Visitor.SignInAsync(await _app.EmailAsync(bo.Visitor.Person), TestApp.Password);
        (await bo.Visitor.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString().ShouldBe(Reviewer.At(await learner.RoundIdAsync()));
    }

    [Fact]
    public async Task A_second_rating_goes_to_another_mentor_of_the_same_cohort()
    {
        var (grace, bo, cohort) = await TwoMentorsAsync();
        var stranger = await Reviewer.ComeAsync(_app);
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person, grace.Visitor.Person);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        await _app.LookAsync(db => db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Submission, 5)));
        await grace.ReviewAsync(round, learner.Sheet, 3);
        (await PostAsync(stranger, $"{Reviewer.At(round)}/claim")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await bo.ReviewAsync(round, learner.Sheet, 2);
        (await stranger.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]").ShouldBeNull();
    }

    [Fact]
    public async Task A_second_rating_that_no_other_mentor_can_give_is_skipped_and_said_until_one_comes()
    {
        var (grace, stranger) = (await Reviewer.ComeAsync(_app, "Grace Lin"), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await grace.Visitor.MakeCohortAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        await _app.LookAsync(db => db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Submission, 5)));
        await grace.ReviewAsync(round, learner.Sheet, 3);
        (await grace.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector("[aria-labelledby=rating]")!.TextContent.ShouldContain("no other mentor can see it: the second rating is skipped until one can");
        (await grace.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]")!.TextContent.ShouldContain("One has one rating");
        (await stranger.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]").ShouldBeNull();
        (await PostAsync(stranger, $"{Reviewer.At(round)}/claim")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await _app.PutAsync(cohort, stranger.Visitor.Person, role: CohortRole.Mentor);
        (await grace.Visitor.ReadAsync(Reviewer.At(round))).QuerySelector("[aria-labelledby=rating]")!.TextContent.ShouldContain("the other rating is not there yet");
        (await grace.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]").ShouldBeNull();
        await stranger.ReviewAsync(round, learner.Sheet, 3);
        (await grace.Visitor.ReadAsync("/mentoring")).QuerySelector("[aria-labelledby=twice]")!.TextContent.ShouldNotContain("one rating");
    }

    [Fact]
    public async Task How_long_reviews_took_is_said_of_the_cohorts_own_mentors_once_they_have_done_five()
    {
        var (quick, slow) = (await Reviewer.ComeAsync(_app, "Quick One"), await Reviewer.ComeAsync(_app, "Slow Two"));
        var (own, other) = (await quick.Visitor.MakeCohortAsync(), await slow.Visitor.MakeCohortAsync("Autumn hires"));
        await RatedAsync(slow, other, TimeSpan.FromDays(9));
        for (var n = 0; n < 4; n++)
        {
            await RatedAsync(quick, own, TimeSpan.FromHours(3));
        }

        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(own, learner.Visitor.Person);
        await learner.SendRoundAsync();
        var free = await WorkWriter.BeginAsync(_app);
        await free.SendRoundAsync();
        (await SaidAsync(learner)).ShouldContain("Your cohort’s mentors have reviewed too little yet to say how long it takes. Of the last 5 reviews on this site, half took about 3 hours or less.");
        var fifth = await RatedAsync(quick, own, TimeSpan.FromHours(5));
        (await SaidAsync(learner)).ShouldContain("Of the last 5 reviews by your cohort’s mentors, half took about 3 hours or less.");
        (await SaidAsync(free)).ShouldContain("Of the last 6 reviews on this site, half took");
        (await SaidAsync(free)).ShouldNotContain("cohort’s mentors have");
        await _app.LookAsync(db => db.MentorReviews.Where(r => r.RoundId == fifth).ExecuteUpdateAsync(r => r.SetProperty(x => x.MentorId, slow.Visitor.Person)));
        (await SaidAsync(learner)).ShouldContain("on this site");
    }

    [Fact]
    public async Task In_a_cohort_without_a_mentor_the_learner_is_told_so()
    {
        var mentor = await Reviewer.ComeAsync(_app);
        var cohort = await mentor.Visitor.MakeCohortAsync();
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        await learner.SendRoundAsync();
        await _app.LookAsync(db => db.CohortMembers.Where(m => m.PersonId == mentor.Visitor.Person).ExecuteDeleteAsync());
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent.ShouldContain("Your cohort has no mentor yet");
    }

    async Task<(Reviewer Named, Reviewer Other, string Cohort)> TwoMentorsAsync()
    {
        var (grace, bo) = (await Reviewer.ComeAsync(_app, "Grace Lin"), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await grace.Visitor.MakeCohortAsync();
        await _app.PutAsync(cohort, bo.Visitor.Person, role: CohortRole.Mentor);
        return (grace, bo, cohort);
    }

    static async Task<string> SaidAsync(WorkWriter learner) => (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".notice")!.TextContent;

    /// <summary>Something that a learner of a cohort sent, and that a mentor rated after some time.</summary>
    async Task<Guid> RatedAsync(Reviewer mentor, string cohort, TimeSpan took)
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await _app.PutAsync(cohort, learner.Visitor.Person);
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        await mentor.ReviewAsync(round, learner.Sheet, 3);
        var sent = _app.Clock.GetUtcNow() - took;
        await _app.LookAsync(db => db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.SentAt, sent)));
        return round;
    }

    static async Task<HttpResponseMessage> PostAsync(Reviewer mentor, string address)
    {
        var token = (await mentor.Visitor.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await mentor.Visitor.PostAsync(address, ("__RequestVerificationToken", token));
    }

    public void Dispose() => _app.Dispose();
}
