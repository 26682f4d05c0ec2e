using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.SignOffs;

public sealed class SignOffsTests(TestApp app) : IClassFixture<TestApp>
{
    const string Project = "Project:project-handoff-redesign:Desk";

    [Theory]
    [InlineData("", "I saw it.", "", "true", "Choose what you sign")]
    [InlineData(Project, "", "", "true", "Write what you saw")]
    [InlineData(Project, "I saw it.", "", "", "Say that you saw it yourself")]
    [InlineData(Project, "I saw it.", "2026-11-23", "true", "a day after today")]
    [InlineData("Readiness:shadow-unit", "I saw it.", "", "true", "A readiness ends")]
    [InlineData("Level:Beginner", "I saw it.", "", "true", "Project P1 is not signed")]
    [InlineData(Project, "She spoke of MRN 00482917.", "", "true", "looks like a record number")]
    public async Task Refuses_beside_the_field_and_signs_nothing(string what, string words, string until, string declared, string because)
    {
        var (mentor, learner) = await PairAsync();
        var answer = await SignAsync(mentor, learner, what, words, until, declared);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.PageAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain(because);
        (await app.LookAsync(db => db.SignOffs.AnyAsync(s => s.PersonId == learner.Person))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_withdrawal_that_is_refused_keeps_what_was_typed_and_marks_what_could_identify_a_patient()
    {
        var (mentor, learner) = await PairAsync();
        await SignAsync(mentor, learner, Project, "The table of handoffs held.", "", "true");
        var signed = await app.LookAsync(db => db.SignOffs.SingleAsync(s => s.PersonId == learner.Person));
        var form = $"#withdraw-{signed.Id}";
        foreach (var (why, because, marked) in new (string, string, string[])[]
        {
            (" ", "Write why it is withdrawn", []),
            ($"She had MRN 00482917. {new string('a', SignOff.LongestWords)}", "Write 500 characters or fewer", []),
            ("She had MRN 00482917.", "looks like a record number", ["00482917"]),
        })
        {
            var answer = await mentor.SubmitAsync($"/learners/{learner.Person}/sign", form, ("why", why));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var page = await mentor.PageAsync(answer);
            page.QuerySelector($".error-summary a[href='#Why-{signed.Id}']")!.TextContent.ShouldContain(because);
            page.QuerySelector<IHtmlTextAreaElement>($"details[open] #Why-{signed.Id}")!.Value.ShouldBe(why.Trim());
            page.QuerySelectorAll($"{form} .tripwire mark").Select(m => m.FirstChild!.TextContent).ShouldBe(marked);
            page.QuerySelector("#sign .tripwire").ShouldBeNull();
        }

        (await app.LookAsync(db => db.SignOffs.SingleAsync(s => s.PersonId == learner.Person))).WithdrawnAt.ShouldBeNull();
        (await mentor.SubmitAsync($"/learners/{learner.Person}/sign", form, ("why", "She had MRN 00482917."), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signed = await app.LookAsync(db => db.SignOffs.SingleAsync(s => s.PersonId == learner.Person));
        (signed.WithdrawnWhy, signed.Invented).ShouldBe(("She had MRN 00482917.", true));
    }

    [Fact]
    public async Task Nobody_signs_for_oneself_or_for_somebody_of_another_cohort()
    {
        var (mentor, learner) = await PairAsync();
        using var other = await app.VisitAsAsync(Roles.Mentor);
        (await other.GetAsync($"/learners/{learner.Person}/sign")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await mentor.GetAsync($"/learners/{mentor.Person}/sign")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = app.Visit();
        (await stranger.GetAsync("/certificates/nothing")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_whoever_signed_it_can_withdraw_what_was_signed_for_a_learner_in_no_cohort()
    {
        using var own = new TestApp();
        var (signer, other) = (await Reviewer.ComeAsync(own, "Grace Lin"), await Reviewer.ComeAsync(own));
        (await signer.Visitor.ReadAsync("/mentoring/signed")).QuerySelector(".empty").ShouldNotBeNull();
        var learner = await WorkWriter.BeginAsync(own, name: "Lee Hart");
        var address = $"/learners/{learner.Visitor.Person}/sign";
        (await signer.Visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await learner.SendRoundAsync();
        await signer.ReviewAsync(await learner.RoundIdAsync(), learner.Sheet, 3);
        var signed = await own.LookAsync(db => db.SignOffs.SingleAsync());

        // Others see nothing, and the signer sees what he or she signed, and signs nothing more.
        var token = (await other.Visitor.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.Visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Visitor.PostAsync($"{address}/{signed.Id}/withdraw", ("__RequestVerificationToken", token), ("why", "Mine now."))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Visitor.ReadAsync("/mentoring/signed")).QuerySelector(".empty").ShouldNotBeNull();
        var list = await signer.Visitor.ReadAsync("/mentoring/signed");
        list.QuerySelector(".rows .facts")!.TextContent.ShouldContain("Lee Hart");
        list.QuerySelector(".rows .row-side a")!.GetAttribute("href").ShouldBe($"{address}#history");
        var page = await signer.Visitor.ReadAsync(address);
        page.QuerySelector("#sign").ShouldBeNull();
        page.QuerySelector(".lede")!.TextContent.ShouldContain("Lee Hart is in no cohort of yours");
        token = page.QuerySelector($"#withdraw-{signed.Id} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await signer.Visitor.PostAsync(address, ("__RequestVerificationToken", token), ("What", Project), ("Words", "I saw it."), ("Declared", "true"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await signer.Visitor.SubmitAsync(page, $"#withdraw-{signed.Id}", ("why", " "))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await signer.Visitor.SubmitAsync(page, $"#withdraw-{signed.Id}", ("why", "Rated the wrong work."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await signer.Visitor.ReadAsync(address)).QuerySelector("#history ~ .rows")!.TextContent.ShouldContain("Rated the wrong work.");
        (await signer.Visitor.ReadAsync("/mentoring/signed")).QuerySelector(".rows .tag")!.TextContent.ShouldBe("Withdrawn");
        (await learner.Visitor.ReadAsync("/notices")).Body!.TextContent.ShouldContain("Rated the wrong work.");
    }

    [Fact]
    public async Task What_is_signed_makes_a_certificate_that_anybody_with_its_address_can_check_until_it_is_withdrawn()
    {
        var (mentor, learner) = await PairAsync("Signing Mentor", "Certified Learner");
        (await SignAsync(mentor, learner, Project, "The table of handoffs held.", "", "true")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignAsync(mentor, learner, Project, "Again.", "", "true")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var signed = await app.LookAsync(db => db.SignOffs.SingleAsync(s => s.PersonId == learner.Person));
        signed.Code.Length.ShouldBe(22);
        (await learner.ReadAsync("/notices")).Body!.TextContent.ShouldContain("Signing Mentor signed: P6");

        using var stranger = app.Visit();
        var page = await stranger.ReadAsync($"/certificates/{signed.Code}");
        var sheet = page.QuerySelector(".sheet")!.TextContent;
        sheet.ShouldContain("Certified Learner");
        sheet.ShouldContain("Signing Mentor");
        sheet.ShouldContain("by the desk route");
        sheet.ShouldContain("no license");
        sheet.ShouldContain($"/certificates/{signed.Code}");
        sheet.ShouldNotContain("The table of handoffs held.");
        page.QuerySelector(".notice-good").ShouldNotBeNull();

        var form = $"#withdraw-{signed.Id}";
        (await mentor.SubmitAsync($"/learners/{learner.Person}/sign", form, ("why", " "))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await mentor.SubmitAsync($"/learners/{learner.Person}/sign", form, ("why", "The wrong project."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var gone = await stranger.ReadAsync($"/certificates/{signed.Code}");
        gone.QuerySelector(".notice-bad")!.TextContent.ShouldContain("withdrawn on 23 November 2026");
        (await learner.ReadAsync("/learners/me")).QuerySelector("#signed ~ .rows")!.TextContent.ShouldContain("The wrong project.");
        (await SignAsync(mentor, learner, Project, "The right one now.", "", "true")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_readiness_is_over_after_its_day()
    {
        using var own = new TestApp();
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        using var learner = await own.VisitAsAsync();
        await own.PutAsync(await mentor.MakeCohortAsync(), learner.Person);
        await SignAsync(mentor, learner, "Readiness:run-huddle", "Two huddles, well kept.", "2026-11-25", "true");
        var code = await own.LookAsync(db => db.SignOffs.Select(s => s.Code).SingleAsync());
        own.Clock.Move(TimeSpan.FromDays(2));
        using var stranger = own.Visit();
        (await stranger.ReadAsync($"/certificates/{code}")).QuerySelector(".notice-good").ShouldNotBeNull();
        own.Clock.Move(TimeSpan.FromDays(1));
        (await stranger.ReadAsync($"/certificates/{code}")).QuerySelector(".notice-bad")!.TextContent.ShouldContain("over after 25 November 2026");
    }

    async Task<(Visitor Mentor, Visitor Learner)> PairAsync(string? mentorName = null, string? learnerName = null)
    {
        var mentor = await app.VisitAsAsync(Roles.Mentor, mentorName);
        var learner = await app.VisitAsAsync(name: learnerName);
        await app.PutAsync(await mentor.MakeCohortAsync(), learner.Person);
        return (mentor, learner);
    }

    static Task<HttpResponseMessage> SignAsync(Visitor mentor, Visitor learner, string what, string words, string until, string declared) =>
        mentor.SubmitAsync($"/learners/{learner.Person}/sign", "#sign", ("What", what), ("Words", words), ("Until", until), ("Declared", declared));
}
