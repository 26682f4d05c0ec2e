using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;

namespace CollabCare.Learn.Web.Tests.Features.Learners;

/// <summary>What waits in a cohort, for whom, and who has how much to do.</summary>
public sealed class WorkloadTests : IDisposable
{
    readonly TestApp _app = new();

    [Fact]
    public async Task Counts_for_each_mentor_what_waits_by_name_is_begun_and_was_reviewed_of_this_cohort_alone()
    {
        var (grace, bo) = (await Reviewer.ComeAsync(_app, "Grace Lin"), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await grace.Visitor.MakeCohortAsync();
        await _app.PutAsync(cohort, bo.Visitor.Person, role: CohortRole.Mentor);
        (await RowsAsync(grace, cohort)).ShouldBe(["Bo Two 0 0 – 0 0 Here", "Grace Lin 0 0 – 0 0 Here", "The pool 0 0 – – – "]);

        await SentAsync(cohort, grace);
        var (begun, reviewed) = (await SentAsync(cohort, bo), await SentAsync(cohort, bo));
        await bo.ClaimAsync(await begun.RoundIdAsync());
        await bo.ReviewAsync(await reviewed.RoundIdAsync(), reviewed.Sheet, 2);
        await SentAsync(await bo.Visitor.MakeCohortAsync("Another"), bo);
        await SentAsync(null, null);
        _app.Clock.Move(TimeSpan.FromMinutes(29));
        (await RowsAsync(grace, cohort)).ShouldBe(["Bo Two 2 0 – 1 1 Here", "Grace Lin 1 1 Sent less than an hour ago 0 0 Here", "The pool 0 0 – – – "]);

        // A claim ends, a draft goes on; what a mentor who is away has begun stays, and what waits goes to the pool.
        await bo.SaveAsync(await begun.RoundIdAsync(), ("Summary", "Begun."));
        _app.Clock.Move(TimeSpan.FromDays(3));
        await SignInAsync(grace);
        await SentAsync(cohort, grace);
        await SentAsync(cohort, null);
        (await grace.Visitor.SubmitAsync("/cohorts", "#be-away", ("until", "2026-12-24"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RowsAsync(grace, cohort)).ShouldBe(["Bo Two 2 0 – 1 1 Here", "Grace Lin 2 0 – 0 0 Away until 24 December 2026: the pool takes over", "The pool 3 3 Sent about 3 days ago – – "]);

        // After 28 days nobody holds anything, nor is a review of then counted.
        _app.Clock.Move(TimeSpan.FromDays(26));
        await SignInAsync(grace);
        (await RowsAsync(grace, cohort))[0].ShouldBe("Bo Two 2 0 – 0 0 Here");
        (await RowsAsync(grace, cohort))[2].ShouldStartWith("The pool 3 4 Sent about 29 days ago");
        var lines = (await Visitor.BodyAsync(await grace.Visitor.GetAsync($"{cohort}/workload.csv"))).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        lines[0].ShouldBe("mentor,learners,waiting,oldest_sent_at,begun,reviewed_in_28_days,away_until");
        lines[2].ShouldBe("Grace Lin,2,0,,0,0,2026-12-24");
        lines[3].ShouldBe("The pool,3,4,2026-11-23T09:00:00Z,0,0,");
    }

    // Somebody of a cohort, or of none, who has sent a project.
    async Task<WorkWriter> SentAsync(string? cohort, Reviewer? mentor)
    {
        var learner = await WorkWriter.BeginAsync(_app);
        if (cohort is not null)
        {
            await _app.PutAsync(cohort, learner.Visitor.Person, mentor?.Visitor.Person);
        }

        await learner.SendRoundAsync();
        return learner;
    }

    static async Task<List<string>> RowsAsync(Reviewer mentor, string cohort) =>
        [.. (await mentor.Visitor.ReadAsync(cohort)).QuerySelectorAll("#work ~ .table-scroll tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent)))];

    async Task SignInAsync(Reviewer mentor) => await mentor.Visitor.SignInAsync(await _app.EmailAsync(mentor.Visitor.Person), TestApp.Password);

    public void Dispose() => _app.Dispose();
}
