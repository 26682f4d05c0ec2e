using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Cohorts;

public sealed class CohortsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("", "Give the cohort a name")]
    [InlineData("   ", "Give the cohort a name")]
    [InlineData("long", "80 characters")]
    public async Task Refuses_a_name_that_is_none(string name, string because)
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var answer = await mentor.SubmitAsync("/cohorts", "#make", ("name", name == "long" ? new string('x', 81) : name));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.PageAsync(answer)).QuerySelector("#name-error")!.TextContent.ShouldContain(because);
    }

    [Fact]
    public async Task Another_mentors_cohort_does_not_exist()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        using var other = await app.VisitAsAsync(Roles.Mentor);
        var token = (await other.ReadAsync("/cohorts")).QuerySelector<IHtmlInputElement>("#make input[name=__RequestVerificationToken]")!.Value;

        foreach (var page in new[] { cohort, $"{cohort}/people", $"{cohort}/attention", $"{cohort}/assignments", $"{cohort}/matrix.csv", $"/learners/{learner.Person}", $"/learners/{learner.Person}/table.csv", $"/learners/{learner.Person}/sign" })
        {
            (await other.GetAsync(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
        }

        foreach (var act in new[] { "name", "link", "link/end", "mentors", $"people/{learner.Person}/mentor", $"people/{learner.Person}/remove", "people/check", "people/add", "delete", "assignments" })
        {
            (await other.PostAsync($"{cohort}/{act}", ("__RequestVerificationToken", token), ("name", "Mine now"), ("days", "3"), ("email", "x@example.org"), ("csv", "email\nx@example.org"), ("What", "Module:term-b-chart"), ("Due", "2026-12-01")))
                .StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }

        (await other.ReadAsync("/cohorts")).QuerySelector("table").ShouldBeNull();
    }

    [Fact]
    public async Task An_administrator_looks_after_people_and_sees_nobodys_work()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync("Looked after");
        await app.PutAsync(cohort, learner.Person);
        using var administrator = await app.VisitAsAsync(Roles.Administrator);

        (await administrator.ReadAsync("/cohorts")).Body!.TextContent.ShouldContain("Looked after");
        (await administrator.ReadAsync($"{cohort}/people")).QuerySelector("h1")!.TextContent.ShouldContain("Looked after");
        (await administrator.GetAsync(cohort)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync($"/learners/{learner.Person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_join_link_ends_by_its_day_by_hand_and_by_a_newer_one()
    {
        using var own = new TestApp();
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync();
        (await mentor.SubmitAsync($"{cohort}/people", "#make-link", ("days", "91"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var learner = await own.VisitAsAsync();
        var first = await mentor.LinkAsync(cohort);
        var second = await mentor.LinkAsync(cohort);
        (await learner.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await mentor.SubmitAsync($"{cohort}/people", "#end-link");
        (await learner.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var third = await mentor.LinkAsync(cohort, days: 1);
        var page = await learner.ReadAsync(third);
        own.Clock.Move(TimeSpan.FromHours(25));
        (await learner.GetAsync(third)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.SubmitAsync(page, "#join")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await own.LookAsync(db => db.CohortMembers.AnyAsync(m => m.PersonId == learner.Person))).ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_has_the_link_reads_who_will_see_what_before_joining_and_joins_once()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "Marta Mentor");
        var cohort = await mentor.MakeCohortAsync("Autumn hires");
        var link = await mentor.LinkAsync(cohort);
        using var stranger = app.Visit();
        (await stranger.ReadAsync(link)).Body!.TextContent.ShouldContain("You need an account");

        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync(link);
        page.Body!.TextContent.ShouldContain("Marta Mentor");
        page.Body!.TextContent.ShouldContain("no mock interview");
        (await learner.SubmitAsync(page, "#join")).Headers.Location!.ToString().ShouldBe("/cohort");
        (await learner.SubmitAsync(page, "#join")).Headers.Location!.ToString().ShouldBe("/cohort");
        (await app.LookAsync(db => db.CohortMembers.CountAsync(m => m.PersonId == learner.Person))).ShouldBe(1);
        (await learner.ReadAsync("/cohort")).Body!.TextContent.ShouldContain("Autumn hires");
        (await mentor.ReadAsync($"{cohort}/people")).QuerySelector("#learners ~ .table-scroll tbody")!.QuerySelectorAll("tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Only_a_mentors_account_becomes_a_mentor_of_a_cohort()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        using var second = await app.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync();
        foreach (var address in new[] { "", "nobody@example.org", await app.EmailAsync(learner.Person) })
        {
            (await mentor.SubmitAsync($"{cohort}/people", "#add-mentor", ("email", address))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await mentor.SubmitAsync($"{cohort}/people", "#add-mentor", ("email", (await app.EmailAsync(second.Person)).ToUpperInvariant()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await second.GetAsync(cohort)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await mentor.ReadAsync($"{cohort}/people");
        await mentor.SubmitAsync(page, $"form[action$='{second.Person}/remove']");
        (await second.GetAsync(cohort)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_learner_asks_for_another_mentor_and_is_told_what_comes_of_it()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "First Mentor");
        using var second = await app.VisitAsAsync(Roles.Mentor, "Second Mentor");
        using var learner = await app.VisitAsAsync(name: "Asking Learner");
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, second.Person, role: CohortRole.Mentor);
        await app.PutAsync(cohort, learner.Person, mentor.Person);
        var form = $"#ask-{CohortSteps.IdOf(cohort):N}";

        (await learner.SubmitAsync("/cohort", form, ("note", "Please"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.SubmitAsync("/cohort", form, ("whom", learner.Person.ToString()))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var stopped = await learner.SubmitAsync("/cohort", form, ("whom", "another"), ("note", "My patient, MRN 00482917, is hers."));
        stopped.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.PageAsync(stopped)).QuerySelector(".tripwire").ShouldNotBeNull();
        (await app.LookAsync(db => db.MentorWishes.AnyAsync(w => w.PersonId == learner.Person))).ShouldBeFalse();

        (await learner.SubmitAsync("/cohort", form, ("whom", "another"), ("note", "Our hours do not meet."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.SubmitAsync("/cohort", form, ("whom", second.Person.ToString()), ("note", "Our hours do not meet."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var people = await mentor.ReadAsync($"{cohort}/people");
        people.QuerySelector("#wishes + .rows")!.TextContent.ShouldContain("Asking Learner would like Second Mentor");
        people.QuerySelectorAll("#wishes + .rows .row").Length.ShouldBe(1);

        await mentor.SubmitAsync(people, $"form[action$='{learner.Person}/mentor']", ("mentor", second.Person.ToString()));
        (await learner.ReadAsync("/notices")).Body!.TextContent.ShouldContain("Your mentor is Second Mentor now");
        (await mentor.ReadAsync($"{cohort}/people")).QuerySelector("#wishes").ShouldBeNull();
    }

    [Fact]
    public async Task What_waits_for_a_mentor_who_is_away_is_in_the_pool()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person, mentor.Person);
        (await mentor.SubmitAsync("/cohorts", "#be-away", ("until", "2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.SubmitAsync("/cohorts", "#be-away", ("until", app.Clock.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await mentor.ReadAsync($"{cohort}/people")).QuerySelector("#learners ~ p.quiet")!.TextContent.ShouldContain("1 in the pool");
        (await learner.ReadAsync("/cohort")).Body!.TextContent.ShouldContain("away until");
        await mentor.SubmitAsync("/cohorts", "#back");
        (await mentor.ReadAsync($"{cohort}/people")).QuerySelector("#learners ~ p.quiet")!.TextContent.ShouldContain("0 in the pool");
    }

    [Fact]
    public async Task Leaving_ends_what_its_mentors_see()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        (await mentor.GetAsync($"/learners/{learner.Person}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await learner.SubmitAsync("/cohort", $"#leave-{CohortSteps.IdOf(cohort):N}");
        (await mentor.GetAsync($"/learners/{learner.Person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Deleting_a_cohort_leaves_what_its_learners_did()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        await learner.SubmitAsync("/modules/term-b-word-parts", "form[action$='/done']");
        await mentor.SubmitAsync($"{cohort}/people", "#delete");
        (await mentor.GetAsync($"{cohort}/people")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.LookAsync(db => db.Readings.AnyAsync(r => r.PersonId == learner.Person))).ShouldBeTrue();
    }
}
