using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

/// <summary>Links that administrators and mentors make: they go by mail, the page shows them all the same, and says truthfully whether the mail went.</summary>
public sealed class MailedLinksTests(MailApp app) : IClassFixture<MailApp>
{
    [Fact]
    public async Task A_server_that_is_away_costs_no_link_and_is_said()
    {
        using var own = MailApp.By(MailServer.ClosedPort());
        using var administrator = await own.VisitAsAsync(Roles.Administrator);
        using var learner = await own.VisitAsAsync();
        var invited = await DoneAsync(administrator, "/admin/invitations", "#invite", ("Email", "new@example.org"), ("Role", Roles.Mentor));
        invited.QuerySelector(".status")!.TextContent.ShouldContain("new@example.org is invited as a mentor. The link could not be mailed to new@example.org: hand it over yourself.");
        invited.QuerySelector(".notice-info")!.TextContent.ShouldContain("Send this link to the person whom you invite.");
        (await learner.GetAsync(new Uri(invited.QuerySelector(".secret code")!.TextContent).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "who is signed in has an account");

        var reset = await DoneAsync(administrator, $"/admin/people/{learner.Person}", "#reset");
        reset.QuerySelector(".status")!.TextContent.ShouldContain("The link could not be mailed to person2@example.org: hand it over yourself.");
        reset.QuerySelector(".notice-info")!.TextContent.ShouldContain("Hand this link over in person.");
        (await own.LookAsync(db => db.OneTimeLinks.CountAsync(l => l.Purpose != OneTimeLink.Setup))).ShouldBe(2);
        (await administrator.ReadAsync("/admin")).QuerySelector("main")!.TextContent.ShouldContain("The last mail could not be sent");
    }

    [Fact]
    public async Task An_invitation_is_mailed_and_shown()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var page = await DoneAsync(administrator, "/admin/invitations", "#invite", ("Email", "invited@example.org"), ("Role", Roles.Learner));
        page.QuerySelector(".status")!.TextContent.ShouldContain("The link is mailed to invited@example.org too.");
        page.QuerySelector(".notice-info")!.TextContent.ShouldContain("This link was mailed, and stands here too.");
        var mail = app.Mails().Single(m => m.Contains("To: invited@example.org", StringComparison.Ordinal));
        MailApp.PathIn(mail).ShouldBe(new Uri(page.QuerySelector(".secret code")!.TextContent).PathAndQuery);
        mail.ShouldContain("It works once, for 7 days");
        (await administrator.ReadAsync("/admin")).QuerySelector("main")!.TextContent.ShouldNotContain("could not be sent");
    }

    [Fact]
    public async Task A_link_to_get_in_again_is_mailed_to_its_account_and_shown()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await app.AddPersonAsync("locked.out@example.org", "Grace Hopper");
        var page = await DoneAsync(administrator, $"/admin/people/{id}", "#reset");
        page.QuerySelector(".status")!.TextContent.ShouldContain("A link for Grace Hopper is made. The link is mailed to locked.out@example.org too.");
        page.QuerySelector(".notice-info")!.TextContent.ShouldContain("It was mailed to locked.out@example.org, and stands here too.");
        var mail = app.Mails().Single(m => m.Contains("To: locked.out@example.org", StringComparison.Ordinal));
        mail.ShouldContain("Hello Grace Hopper,");
        mail.ShouldContain("It works once, for 24 hours");
        MailApp.PathIn(mail).ShouldBe(new Uri(page.QuerySelector(".secret code")!.TextContent).PathAndQuery);
    }

    [Fact]
    public async Task A_list_of_people_says_of_each_invitation_whether_it_went_over_one_line_to_the_server()
    {
        using var server = new MailServer();
        using var own = MailApp.By(server.Port);
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync("From a list");
        var preview = await mentor.PageAsync(await mentor.SubmitAsync($"{cohort}/people", "#check", ("csv", "email\none@example.org\nrefused@example.org\nthree@example.org")));
        server.Mails.ShouldBeEmpty("a preview does nothing");
        var done = await mentor.PageAsync(await mentor.SubmitAsync(preview, "#add"));
        done.QuerySelectorAll("tbody .tag").Select(t => t.TextContent).ShouldBe(["Mailed", "Not mailed", "Mailed"]);
        done.QuerySelectorAll("tbody code").Length.ShouldBe(3);
        done.QuerySelector(".notice-info")!.TextContent.ShouldContain("2 of 3 could be mailed.");
        server.Mails.Count.ShouldBe(2);
        server.Mails.ShouldAllBe(m => m.Contains("into the cohort From a list"));
        server.Connections.ShouldBe(1);
        (await own.LookAsync(db => db.CohortInvitations.CountAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task A_list_of_people_is_mailed_into_the_folder_too()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync("By folder");
        var preview = await mentor.PageAsync(await mentor.SubmitAsync($"{cohort}/people", "#check", ("csv", "email\nlisted@example.org")));
        var done = await mentor.PageAsync(await mentor.SubmitAsync(preview, "#add"));
        done.QuerySelector(".notice-info")!.TextContent.ShouldContain("Each link was mailed to its person.");
        MailApp.PathIn(app.Mails().Single(m => m.Contains("To: listed@example.org", StringComparison.Ordinal))).ShouldBe(new Uri(done.QuerySelector("tbody code")!.TextContent).PathAndQuery);
    }

    static async Task<AngleSharp.Html.Dom.IHtmlDocument> DoneAsync(Visitor visitor, string path, string form, params (string, string)[] filled) =>
        await visitor.PageAsync(await visitor.FollowAsync(await visitor.SubmitAsync(path, form, filled)));
}
