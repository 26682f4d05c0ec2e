using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Assignments;

public sealed class AssignmentsTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "term-b-word-parts";

    [Theory]
    [InlineData("", "2026-12-01", "", "Choose what you assign")]
    [InlineData("Module:no-such-module", "2026-12-01", "", "Choose what you assign")]
    [InlineData($"Module:{Module}", "", "", "Choose the day")]
    [InlineData($"Module:{Module}", "2026-11-01", "", "today or a later day")]
    [InlineData($"Module:{Module}", "2036-11-01", "", "within two years")]
    [InlineData($"Module:{Module}", "2026-12-01", "long", "500 characters")]
    [InlineData($"Module:{Module}", "2026-12-01", "Ask about MRN 00482917.", "looks like")]
    public async Task Refuses_beside_the_field_and_assigns_nothing(string what, string due, string note, string because)
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync();
        var answer = await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", what), ("Due", due), ("Note", note == "long" ? new string('x', 501) : note));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.PageAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain(because);
        (await app.LookAsync(db => db.Assignments.AnyAsync(a => a.CohortId == CohortSteps.IdOf(cohort)))).ShouldBeFalse();
    }

    [Fact]
    public async Task Assigns_nothing_to_somebody_of_another_cohort()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        var answer = await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", $"Module:{Module}"), ("Due", Day(5)), ("Whom", learner.Person.ToString()));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.ReadAsync("/home")).QuerySelector("#assigned").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_assigned_stands_first_on_the_learners_home_until_it_is_done()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "Assigning Mentor");
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        (await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", $"Module:{Module}"), ("What", "Project:project-handoff-redesign:Desk"), ("Due", Day(5)), ("Note", "Before we meet."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var home = await learner.ReadAsync("/home");
        home.QuerySelector("h1")!.TextContent.ShouldStartWith("Module “");
        home.QuerySelector("h1")!.TextContent.ShouldContain("in 5 days");
        home.QuerySelector(".now-why")!.TextContent.ShouldContain("Assigning Mentor");
        home.QuerySelector(".now-why")!.TextContent.ShouldContain("Before we meet.");
        home.QuerySelector(".assigned")!.TextContent.ShouldContain("desk route");
        (await learner.ReadAsync("/notices")).Body!.TextContent.ShouldContain("Assigning Mentor assigned you");

        await learner.SubmitAsync($"/modules/{Module}", "form[action$='/done']");
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Key.FullAnswer());
        (await learner.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldStartWith("Project “");
        (await mentor.ReadAsync($"{cohort}/assignments")).QuerySelector(".rows .facts")!.TextContent.ShouldContain("1 of 1 done");
    }

    [Fact]
    public async Task Due_ends_with_the_day_by_the_learners_own_clock()
    {
        using var own = new TestApp();
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        using var learner = await own.VisitAsAsync();
        await own.LookAsync(db => db.Users.Where(p => p.Id == learner.Person).ExecuteUpdateAsync(p => p.SetProperty(x => x.TimeZone, "America/Los_Angeles")));
        var cohort = await mentor.MakeCohortAsync();
        await own.PutAsync(cohort, learner.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", $"Module:{Module}"), ("Due", "2026-11-23"));

        // Nine in the morning of the 24th in UTC is one at night in Los Angeles; six is ten in the evening before.
        own.Clock.Move(TimeSpan.FromHours(21));
        (await learner.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("due today");
        own.Clock.Move(TimeSpan.FromHours(3));
        (await learner.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("due yesterday");
    }

    [Fact]
    public async Task A_day_is_moved_for_everybody_or_for_one_and_taken_back()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var one = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, one.Person);
        await app.PutAsync(cohort, other.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Review:review-beginner"), ("Due", Day(3)));
        var page = await mentor.ReadAsync($"{cohort}/assignments");
        var assignment = page.QuerySelector("#one-what option")!.GetAttribute("value")!;
        (await mentor.SubmitAsync(page, "form[action$='/extend']", ("due", "2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.SubmitAsync(page, "#extend-one", ("assignment", assignment), ("due", Day(9)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.SubmitAsync(page, "#extend-one", ("assignment", assignment), ("due", Day(9)), ("whom", one.Person.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await one.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("in 9 days");
        (await other.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("in 3 days");

        (await mentor.SubmitAsync(page, $"#extend-{assignment}", ("due", Day(4)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await one.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("in 9 days");
        (await other.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldContain("in 4 days");
        await mentor.SubmitAsync(page, "form[id^=unassign]");
        (await one.ReadAsync("/home")).QuerySelector("#assigned").ShouldBeNull();
        (await other.ReadAsync("/notices")).Body!.TextContent.ShouldNotContain("assigned you");
    }

    [Fact]
    public async Task Whoever_joins_later_has_what_the_cohort_is_assigned_and_whoever_leaves_has_not()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Scenario:pit-b-first-contact"), ("Due", Day(3)));
        await app.PutAsync(cohort, learner.Person);
        (await learner.ReadAsync("/home")).QuerySelector("h1")!.TextContent.ShouldStartWith("Scenario “");
        await learner.SubmitAsync("/cohort", $"#leave-{CohortSteps.IdOf(cohort):N}");
        (await learner.ReadAsync("/home")).QuerySelector("#assigned").ShouldBeNull();
    }

    string Day(int days) => app.Clock.GetUtcNow().AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
