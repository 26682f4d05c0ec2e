using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Learners;

public sealed class LearnersTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "term-b-word-parts";

    [Fact]
    public async Task A_mentor_without_the_role_any_more_sees_nothing()
    {
        using var learner = await app.VisitAsAsync();
        using var once = await app.VisitAsAsync();
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        await app.PutAsync(cohort, once.Person, role: CohortRole.Mentor);
        (await once.GetAsync(cohort)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await once.GetAsync($"/learners/{learner.Person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_learner_sees_of_another_nothing_and_of_oneself_exactly_what_the_mentor_sees()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "Seeing Mentor");
        using var learner = await app.VisitAsAsync(name: "Seen Learner");
        using var other = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person, mentor.Person);
        await app.PutAsync(cohort, other.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:term-b-chart"), ("Due", "2026-12-24"));
        await learner.SubmitAsync($"/modules/{Module}", "form[action$='/done']");
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer, _ => "certain");

        await learner.SubmitAsync("/projects/project-handoff-redesign", "#start", ("route", "Desk"));

        (await other.GetAsync($"/learners/{learner.Person}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var (theirs, own) = (await mentor.ReadAsync($"/learners/{learner.Person}"), await learner.ReadAsync("/learners/me"));
        theirs.QuerySelector("h1 ~ .actions a[href$='/sign']").ShouldNotBeNull("what one can do stands below whom it is about");
        own.QuerySelector(".notice-info")!.TextContent.ShouldContain("word for word. What you send for review is read too");
        var (seen, shown) = (theirs.QuerySelector("#shown")!, own.QuerySelector("#shown")!);
        shown.InnerHtml.ShouldBe(seen.InnerHtml);
        seen.TextContent.ShouldContain("Quiz tried");
        seen.TextContent.ShouldContain("mentor Seeing Mentor");
        seen.QuerySelector("#works ~ ul li")!.TextContent.ShouldContain("(desk): in progress");
        seen.QuerySelectorAll("#certain ~ ul li").Length.ShouldBeGreaterThan(0);
        seen.QuerySelector("#attention ~ .flags")!.TextContent.ShouldContain("Certain and wrong");
        seen.QuerySelector("#attention ~ .flags")!.TextContent.ShouldContain("3 graded answers or more missed within 28 days");
    }

    [Fact]
    public async Task The_matrix_shows_how_far_each_learner_is_page_by_page_and_links_to_the_evidence()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync(name: "Aaron First");
        var cohort = await mentor.MakeCohortAsync("Matrix");
        await app.PutAsync(cohort, learner.Person);
        for (var n = 0; n < 20; n++)
        {
            await app.PutAsync(cohort, await app.AddPersonAsync($"matrix{n}@example.org", $"Zoe {n:00}"), n < 3 ? mentor.Person : null);
        }

        await learner.SubmitAsync($"/modules/{Module}", "form[action$='/done']");
        var page = await mentor.ReadAsync(cohort);
        page.QuerySelector(".lede")!.TextContent.ShouldContain("21 learners");
        page.QuerySelector(".lede")!.TextContent.ShouldContain("page 1 of 2");
        var cell = page.QuerySelector(".matrix-scroll tbody tr td a")!;
        cell.TextContent.ShouldBe("Read23 Nov");
        var evidence = cell.GetAttribute("href")!.Split('#');
        (await mentor.ReadAsync(evidence[0])).GetElementById(evidence[1])!.TextContent.ShouldContain("Read");
        page.QuerySelector(".strand-bars li")!.TextContent.ShouldBe("Terminology  0\u00A0%");
        (await mentor.ReadAsync($"{cohort}?page=2")).QuerySelectorAll(".matrix-scroll tbody tr").Length.ShouldBe(5);
        (await mentor.ReadAsync($"{cohort}?page=99")).QuerySelectorAll(".matrix-scroll tbody tr").Length.ShouldBe(5);
    }

    [Fact]
    public async Task Tables_are_files_too_and_a_name_that_is_a_formula_is_text_in_them()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync(name: "=HYPERLINK(\"http://evil.example\")");
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        await learner.SubmitAsync($"/modules/{Module}", "form[action$='/done']");
        var answer = await mentor.GetAsync($"{cohort}/matrix.csv");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await Visitor.BodyAsync(answer)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        lines[0].ShouldStartWith("learner,mentor,last_activity,");
        lines[1].ShouldStartWith("\"'=HYPERLINK(\"\"http://evil.example\"\")\",,2026-11-23T");
        var column = lines[0].Split(',').ToList().IndexOf(Module);
        lines[1].Split(',')[column].ShouldBe("read");
        (await Visitor.BodyAsync(await mentor.GetAsync($"{cohort}/strands.csv"))).ShouldContain(",0,0,");
        (await Visitor.BodyAsync(await mentor.GetAsync($"/learners/{learner.Person}/table.csv"))).ShouldContain($"{Module},Read,2026-11-23T");
        (await Visitor.BodyAsync(await learner.GetAsync("/learners/me/table.csv"))).ShouldContain($"{Module},Read,2026-11-23T");
    }

    [Fact]
    public async Task Names_who_needs_attention_by_the_rule_and_its_evidence()
    {
        using var own = new TestApp();
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        using var silent = await own.VisitAsAsync(name: "Silent Learner");
        using var busy = await own.VisitAsAsync(name: "Busy Learner");
        var cohort = await mentor.MakeCohortAsync();
        await own.PutAsync(cohort, silent.Person);
        await own.PutAsync(cohort, busy.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:term-b-chart"), ("Due", "2026-11-25"), ("Whom", silent.Person.ToString()));
        (await mentor.ReadAsync($"{cohort}/attention")).QuerySelector(".empty")!.TextContent.ShouldContain("Nobody meets one of the rules");

        own.Clock.Move(TimeSpan.FromDays(8));
        using var again = own.Visit();
        await again.SignInAsync(await own.EmailAsync(busy.Person), TestApp.Password);
        await again.SubmitAsync($"/modules/{Module}", "form[action$='/done']");
        using var back = own.Visit();
        await back.SignInAsync(await own.EmailAsync(mentor.Person), TestApp.Password);
        var row = (await back.ReadAsync($"{cohort}/attention")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Silent Learner");
        row.TextContent.ShouldContain("Nothing done yet, 8 days after joining");
        row.TextContent.ShouldContain("due on 25 November 2026, 6 days ago");
        (await Visitor.BodyAsync(await back.GetAsync($"{cohort}/attention.csv"))).ShouldContain("Silent,Nothing done for 7 days or longer.");
    }
}
