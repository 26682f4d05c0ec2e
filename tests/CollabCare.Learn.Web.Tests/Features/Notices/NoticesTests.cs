using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Notices;

public sealed class NoticesTests(NoticesTests.App app) : IClassFixture<NoticesTests.App>
{
    [Fact]
    public async Task Another_persons_notice_does_not_exist()
    {
        using var learner = await app.VisitAsAsync();
        var id = await TellAsync(learner.Person, "one");
        using var other = await app.VisitAsAsync();
        var token = (await other.ReadAsync("/notices")).QuerySelector("#choose input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.PostAsync($"/notices/{id}/read", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.ReadAsync("/notices")).QuerySelector(".empty").ShouldNotBeNull();
        (await app.LookAsync(db => db.Notices.SingleAsync(n => n.Id == id))).ReadAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_head_of_every_page_counts_what_is_unread_until_it_is_opened()
    {
        using var learner = await app.VisitAsAsync();
        await TellAsync(learner.Person, "one", "/glossary");
        await TellAsync(learner.Person, "two");
        (await learner.ReadAsync("/home")).QuerySelector(".site-account .count")!.TextContent.ShouldBe("2 unread");
        var page = await learner.ReadAsync("/notices");
        page.QuerySelectorAll(".notices .is-unread").Length.ShouldBe(2);
        (await learner.SubmitAsync(page, ".notices .row:last-child form")).Headers.Location!.ToString().ShouldBe("/glossary");
        (await learner.ReadAsync("/home")).QuerySelector(".site-account .count")!.TextContent.ShouldBe("1 unread");
        await learner.SubmitAsync("/notices", "#read-all");
        (await learner.ReadAsync("/home")).QuerySelector(".site-account .count").ShouldBeNull();
    }

    [Fact]
    public async Task A_kind_that_is_not_wanted_is_not_told()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await app.PutAsync(cohort, learner.Person);
        await learner.SubmitAsync("/notices", "#choose", ("wanted", "Due"), ("wanted", "Cohort"));
        (await learner.ReadAsync("/notices")).QuerySelectorAll("#choose input[name=wanted][checked]").Length.ShouldBe(2);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:term-b-chart"), ("Due", "2026-12-01"));
        (await app.LookAsync(db => db.Notices.CountAsync(n => n.PersonId == learner.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_due_is_said_once_before_and_once_after_and_never_when_it_is_done()
    {
        using var own = new App();
        using var mentor = await own.VisitAsAsync(Roles.Mentor);
        using var learner = await own.VisitAsAsync();
        using var done = await own.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync();
        await own.PutAsync(cohort, learner.Person);
        await own.PutAsync(cohort, done.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:term-b-word-parts"), ("Due", "2026-11-28"));
        await own.LookAsync(async db =>
        {
            db.Readings.Add(new() { PersonId = done.Person, ModuleId = "term-b-word-parts", DoneAt = own.Clock.GetUtcNow(), SeenAt = own.Clock.GetUtcNow() });
            db.Attempts.Add(new() { PersonId = done.Person, ModuleId = "term-b-word-parts", ModuleVersion = "99.0.0", Number = 1, EndedAt = own.Clock.GetUtcNow(), Passed = true });
            return await db.SaveChangesAsync();
        });

        await own.HourAsync();
        (await DueAsync(own, learner)).ShouldBe(0);
        own.Clock.Move(TimeSpan.FromDays(3));
        await own.HourAsync();
        await own.HourAsync();
        (await DueAsync(own, learner)).ShouldBe(1);
        own.Clock.Move(TimeSpan.FromDays(3));
        await own.HourAsync();
        await own.HourAsync();
        (await DueAsync(own, learner)).ShouldBe(2);
        (await DueAsync(own, done)).ShouldBe(0);
    }

    [Fact]
    public async Task Whoever_passed_an_older_first_number_of_a_module_is_told_that_it_changed()
    {
        using var learner = await app.VisitAsAsync();
        using var newer = await app.VisitAsAsync();
        await app.LookAsync(async db =>
        {
            Attempt Passed(Guid person, string version, int number) => new() { PersonId = person, ModuleId = "term-b-chart", ModuleVersion = version, Number = number, EndedAt = app.Clock.GetUtcNow(), Passed = true };
            db.Attempts.AddRange(Passed(learner.Person, "0.9.0", 1), Passed(newer.Person, "0.9.0", 1), Passed(newer.Person, "99.0.0", 2));
            return await db.SaveChangesAsync();
        });
        await app.HourAsync();
        await app.HourAsync();
        (await app.LookAsync(db => db.Notices.CountAsync(n => n.PersonId == learner.Person && n.Kind == NoticeKind.Changed))).ShouldBe(1);
        (await app.LookAsync(db => db.Notices.CountAsync(n => n.PersonId == newer.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task One_mail_a_day_at_most_holds_what_is_unread_and_goes_to_nobody_who_did_not_ask()
    {
        using var own = new App();
        using var learner = await own.VisitAsAsync(name: "Mailed Learner");
        using var other = await own.VisitAsAsync();
        await learner.SubmitAsync("/notices", "#choose", [.. NoticeWords.All.Select(k => ("wanted", k.ToString())), ("mail", "true")]);
        await TellAsync(own, learner.Person, "First thing");
        await TellAsync(own, other.Person, "Theirs");
        await own.HourAsync();
        var mail = own.Mails().ShouldHaveSingleItem();
        mail.ShouldContain("To: person1@example.org");
        mail.ShouldContain("First thing");
        mail.ShouldContain("https://learn.example.org/notices#choice");

        await TellAsync(own, learner.Person, "Second thing");
        own.Clock.Move(TimeSpan.FromHours(23));
        await own.HourAsync();
        own.Mails().Count.ShouldBe(1);
        own.Clock.Move(TimeSpan.FromHours(2));
        await own.HourAsync();
        own.Mails().Count.ShouldBe(2);
        own.Mails().Count(m => m.Contains("First thing", StringComparison.Ordinal)).ShouldBe(1, "what went out does not go out again");
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    [InlineData("no address at all")]
    public async Task An_address_that_would_be_another_header_is_refused(string address)
    {
        using var own = new App();
        own.StartServer();
        var post = own.Services.GetRequiredService<Post>();
        (await post.SendAsync(new Mail(address, "Subject", "Text"), TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await post.SendAsync(new Mail("a@example.org", "Subject\r\nBcc: b@example.org", "Text"), TestContext.Current.CancellationToken)).ShouldBeTrue();
        own.Mails().ShouldHaveSingleItem().ShouldNotContain("\nBcc:");
    }

    static Task<int> DueAsync(App own, Visitor visitor) => own.LookAsync(db => db.Notices.CountAsync(n => n.PersonId == visitor.Person && n.Kind == NoticeKind.Due));

    Task<Guid> TellAsync(Guid person, string text, string address = "/home") => TellAsync(app, person, text, address);

    static Task<Guid> TellAsync(App own, Guid person, string text, string address = "/home") => own.LookAsync(async db =>
    {
        var notice = new Notice { PersonId = person, Kind = NoticeKind.Assigned, About = text, Text = text, Address = address, At = own.Clock.GetUtcNow() };
        db.Notices.Add(notice);
        await db.SaveChangesAsync();
        own.Clock.Move(TimeSpan.FromSeconds(1));
        return notice.Id;
    });

    /// <summary>The app with mail, and with hours that pass when told to.</summary>
    public sealed class App : MailApp
    {
        public async Task HourAsync()
        {
            StartServer();
            await Services.GetRequiredService<DailyNotices>().LookAsync(TestContext.Current.CancellationToken);
        }
    }
}
