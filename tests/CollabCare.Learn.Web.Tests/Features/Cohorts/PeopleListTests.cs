using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Cohorts;

public sealed class PeopleListTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("", "Paste the list")]
    [InlineData("name,mail\nA,a@example.org", "no column “email”")]
    [InlineData("email\n", "a heading and no people")]
    [InlineData("email\na@example.org\nnot an address", "Line 3: “not an address” is not an e-mail address")]
    [InlineData("name,email\nA,a@example.org\n\nB,", "Line 4: there is no e-mail address")]
    [InlineData("email,role\na@example.org,king", "Line 2: the role is “king”; it can be learner or mentor")]
    [InlineData("email\na@example.org\nA@Example.org", "Line 3: A@Example.org stands on line 2 already")]
    [InlineData("name,email\n\"A,a@example.org\nB,b@example.org", "Line 2: the quotes do not close")]
    public void Names_a_bad_line_by_its_number(string csv, string because) => PeopleList.Of(csv).Faults.ShouldHaveSingleItem().ShouldContain(because);

    [Fact]
    public void Reads_any_separator_a_byte_order_mark_quotes_and_columns_in_any_order() =>
        PeopleList.Of("\uFEFFMentor;Email;Name\r\nm@example.org;a@example.org;\"Ana; the first\"\r\n;b@example.org;B\r\n").People
            .ShouldBe([new(2, "Ana; the first", "a@example.org", CohortRole.Learner, "m@example.org"), new(3, "B", "b@example.org", CohortRole.Learner, null)]);

    [Fact]
    public void Refuses_a_list_that_is_too_long()
    {
        PeopleList.Of("email\n" + string.Join('\n', Enumerable.Range(0, 501).Select(n => $"p{n}@example.org"))).Faults.ShouldHaveSingleItem().ShouldContain("at most 500");
        PeopleList.Of(new string('x', PeopleList.MostCharacters + 1)).Faults.ShouldHaveSingleItem().ShouldContain("30,000");
    }

    [Fact]
    public async Task Says_what_will_happen_does_nothing_until_told_and_then_adds_and_invites()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "List Mentor");
        using var known = await app.VisitAsAsync(name: "Known Learner");
        using var present = await app.VisitAsAsync(name: "Present Learner");
        var cohort = await mentor.MakeCohortAsync("From a list");
        await app.PutAsync(cohort, present.Person);
        var csv = $"name,email,mentor\n,{await app.EmailAsync(known.Person)},{await app.EmailAsync(mentor.Person)}\nNew,new.one@example.org,\n,{await app.EmailAsync(present.Person)},";

        var checkedOnce = await mentor.SubmitAsync($"{cohort}/people", "#check", ("csv", csv));
        checkedOnce.StatusCode.ShouldBe(HttpStatusCode.OK);
        var preview = await mentor.PageAsync(checkedOnce);
        preview.QuerySelectorAll("tbody tr").Select(r => r.Children[3].TextContent.Split(':', ',')[0]).ShouldBe(["Joins as a learner", "Has no account", "Is in it already"]);
        (await app.LookAsync(db => db.CohortMembers.CountAsync(m => m.CohortId == CohortSteps.IdOf(cohort)))).ShouldBe(2);
        (await app.LookAsync(db => db.OneTimeLinks.AnyAsync(l => l.Email == "new.one@example.org"))).ShouldBeFalse();

        var done = await mentor.PageAsync(await mentor.SubmitAsync(preview, "#add"));
        done.QuerySelector("h1")!.TextContent.ShouldBe("Done");
        var link = new Uri(done.QuerySelector("tbody code")!.TextContent);
        (await app.LookAsync(db => db.CohortMembers.SingleAsync(m => m.CohortId == CohortSteps.IdOf(cohort) && m.PersonId == known.Person))).MentorId.ShouldBe(mentor.Person);
        (await known.ReadAsync("/notices")).Body!.TextContent.ShouldContain("brought into the cohort From a list");

        using var invited = app.Visit();
        var signUp = await invited.SubmitAsync(link.PathAndQuery, "form[action='/account/sign-up']", ("Name", "New"), ("Email", "new.one@example.org"), ("Password", TestApp.Password));
        signUp.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(signUp));
        (await invited.ReadAsync("/cohort")).Body!.TextContent.ShouldContain("From a list");
    }

    [Fact]
    public async Task One_bad_line_keeps_everybody_out_also_when_the_preview_is_skipped()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var known = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        var csv = $"email,role\n{await app.EmailAsync(known.Person)},learner\nnobody@example.org,mentor";
        var answer = await mentor.SubmitAsync($"{cohort}/people", "#check", ("csv", csv));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await mentor.PageAsync(answer);
        page.QuerySelector(".error-summary li")!.TextContent.ShouldContain("Line 3: nobody@example.org has no account");
        page.QuerySelector("#add").ShouldBeNull();
        page.QuerySelector<IHtmlTextAreaElement>("#csv")!.Value.ShouldBe(csv);

        var token = page.QuerySelector<IHtmlInputElement>("#check input[name=__RequestVerificationToken]")!.Value;
        (await mentor.PostAsync($"{cohort}/people/add", ("__RequestVerificationToken", token), ("csv", csv))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.LookAsync(db => db.CohortMembers.AnyAsync(m => m.PersonId == known.Person))).ShouldBeFalse();
    }
}
