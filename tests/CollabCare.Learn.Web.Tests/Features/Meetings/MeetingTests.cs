using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

public sealed class MeetingTests : IDisposable
{
    // The clock moves by days, and nobody is to be signed out by it.
    readonly TestApp _app = new() { Settings = { ["Learn:IdleHours"] = "1000", ["Learn:SessionHours"] = "1000" } };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Anothers_practice_does_not_exist()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var meeting = await noor.ProposedAsync();
        using var other = await _app.VisitAsAsync();
        var token = (await other.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.GetAsync(meeting)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"{meeting}/practice.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var act in new[] { "accept", "cancel", "come", "happened", "invite", "keep", "link", "place", "times" })
        {
            var fields = new[] { ("__RequestVerificationToken", token), ("round", "1"), ("position", "1"), ("Reason", "Mine"), ("Place", "Mine"), ("happened", "true"), ("email", "person1@example.org"), ("times", "2026-12-08T15:00"), ("times", "2026-12-09T15:00") };
            (await other.PostAsync($"{meeting}/{act}", fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }

        var kept = await _app.OneAsync(meeting);
        (kept.StartsAt, kept.CancelledAt, kept.Times.Count, kept.Seats.Count).ShouldBe((null, null, 3, 1));
        (await other.ReadAsync("/interview/meetings")).QuerySelector(".empty")!.TextContent.ShouldContain("Nothing is agreed yet");
    }

    [Fact]
    public async Task Says_beside_each_field_what_is_wrong_and_proposes_nothing()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var refused = await noor.ProposeAsync("nobody@example.org", times: ["2026-12-01T15:00"], more: [("Place", new string('x', 201)), ("Note", new string('x', 501))]);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await noor.PageAsync(refused);
        page.QuerySelectorAll(".error-summary li").Length.ShouldBe(4);
        page.QuerySelector("#Email-error")!.TextContent.ShouldContain("No account has this address");
        page.QuerySelector("#Times-error")!.TextContent.ShouldContain("Propose two to five");
        page.QuerySelector("#Times_1")!.GetAttribute("value").ShouldBe("2026-12-01T15:00");
        (await noor.PageAsync(await noor.ProposeAsync(await _app.EmailAsync(noor)))).QuerySelector("#Email-error")!.TextContent.ShouldContain("your own address");
        var patient = await noor.PageAsync(await noor.ProposeAsync(more: [("Note", "We take the case of MRN 48213377.")]));
        patient.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        (await _app.LookAsync(db => db.Meetings.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Each_sees_the_times_by_the_own_clock_with_the_zone_named_and_one_is_accepted()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.InAsync("America/New_York", "Ines Okafor");
        var meeting = await noor.ProposedAsync(await _app.EmailAsync(ines), more: [("Place", "https://meet.example.org/room"), ("Note", "Shall we?")]);
        (await noor.ReadAsync(meeting)).QuerySelector("section[aria-labelledby=open]")!.TextContent.ShouldContain("Tuesday 1 December, 15:00 Europe/Zurich");
        (await noor.ReadAsync(meeting)).QuerySelector("#accept-1").ShouldBeNull();

        (await ines.ReadAsync("/home")).QuerySelector(".upcoming")!.TextContent.ShouldContain("Choose one of the times");
        var page = await ines.ReadAsync(meeting);
        page.QuerySelectorAll("section[aria-labelledby=open] p[id]").Select(Words).ShouldBe(
            ["Tuesday 1 December, 09:00 America/New York", "Wednesday 2 December, 10:00 America/New York", "Thursday 3 December, 03:30 America/New York"]);
        page.QuerySelector(".pairs a[rel~=noreferrer]")!.GetAttribute("href").ShouldBe("https://meet.example.org/room");
        (await ines.SaidAsync(await ines.SubmitAsync(page, "#accept-2"))).ShouldBe("Agreed: Wednesday 2 December, 10:00 (America/New York).");
        var agreed = await noor.ReadAsync(meeting);
        Words(agreed.QuerySelector(".meet-when")!).ShouldBe("Wednesday 2 December, 16:00 Europe/Zurich, 50 minutes");
        agreed.QuerySelectorAll(".meet-history > li > p:first-child").Select(Words)
            .ShouldBe(["Ines Okafor accepted Wednesday 2 December, 16:00 Europe/Zurich", "Ines Okafor was invited", "You proposed times"]);
        agreed.QuerySelector("main")!.TextContent.ShouldContain("This is practice, not a hiring tool.");
    }

    [Fact]
    public async Task Two_who_accept_at_once_make_one_meeting()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.VisitAsAsync(name: "Ines Okafor");
        using var ben = await _app.VisitAsAsync(name: "Ben Ferrari");
        var meeting = await noor.ProposedAsync(await _app.EmailAsync(ines), "Panel");
        await noor.SubmitAsync(meeting, "#invite", ("email", await _app.EmailAsync(ben)));
        var pages = (await ines.ReadAsync(meeting), await ben.ReadAsync(meeting));
        await Task.WhenAll(ines.SubmitAsync(pages.Item1, "#accept-1"), ben.SubmitAsync(pages.Item2, "#accept-2"));
        var kept = await _app.OneAsync(meeting);
        kept.Sequence.ShouldBe(1);
        (await _app.LookAsync(db => db.MeetingChanges.CountAsync(c => c.Kind == MeetingChangeKind.Accepted))).ShouldBe(1);
        var (later, first) = kept.Seats.Single(s => s.PersonId == ines.Person).State == SeatState.Coming ? (ben, ines) : (ines, ben);
        kept.StartsAt.ShouldBe(kept.Times.Single(t => t.Position == (first == ines ? 1 : 2)).StartsAt);

        // The one who was later learns it, and says whether it suits.
        var (page, form) = first == ines ? (pages.Item2, "#accept-2") : (pages.Item1, "#accept-1");
        (await later.SaidAsync(await later.SubmitAsync(page, form))).ShouldStartWith("Somebody accepted another time a moment before you: it is on");
        await later.SubmitAsync(meeting, "#come");
        (await _app.OneAsync(meeting)).Seats.ShouldAllBe(s => s.State == SeatState.Coming);

        // A second press changes nothing.
        (await first.SaidAsync(await first.SubmitAsync(first == ines ? pages.Item1 : pages.Item2, first == ines ? "#accept-1" : "#accept-2"))).ShouldStartWith("Agreed:");
        (await _app.OneAsync(meeting)).Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task A_link_gives_one_seat_to_whoever_is_first_and_works_for_seven_days()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var meeting = await noor.ProposedAsync();
        var page = await noor.ReadAsync(meeting);
        var link = Practicing.LinkOn(page);
        (await noor.ReadAsync(meeting)).QuerySelector("#join-link").ShouldBeNull();
        (await noor.GetAsync(link)).Headers.Location!.ToString().ShouldBe(meeting);
        using var stranger = _app.Visit();
        (await stranger.GetAsync(link)).Headers.Location!.ToString().ShouldContain("/account/sign-in");

        using var ines = await _app.VisitAsAsync(name: "Ines Okafor");
        using var ben = await _app.VisitAsAsync(name: "Ben Ferrari");
        var (first, second) = (await ines.ReadAsync(link), await ben.ReadAsync(link));
        first.QuerySelector("h1")!.TextContent.ShouldBe("Noor Haddad invites you to practice");
        var taken = await Task.WhenAll(ines.SubmitAsync(first, "#join"), ben.SubmitAsync(second, "#join"));
        taken.Select(t => t.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.NotFound]);
        (await _app.OneAsync(meeting)).Seats.Count.ShouldBe(2);
        (await _app.LookAsync(db => db.Meetings.Select(m => m.TokenHash).SingleAsync())).ShouldNotBe(link.Split('/')[^1]);

        // A newer link ends the older one, and its time ends too.
        var other = await noor.ProposedAsync();
        var old = Practicing.LinkOn(await noor.ReadAsync(other));
        await noor.SubmitAsync(other, "#new-link");
        (await ben.GetAsync(old)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var newer = Practicing.LinkOn(await noor.ReadAsync(other));
        _app.Clock.Move(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await ben.GetAsync(newer)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Move(TimeSpan.FromSeconds(1));
        var over = await ben.GetAsync(newer);
        over.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ben.PageAsync(over)).QuerySelector("h1")!.TextContent.ShouldBe("This link does not work any more");
    }

    [Fact]
    public async Task Is_moved_when_somebody_else_accepts_and_stays_until_then()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        (await ines.SubmitAsync(meeting, "#times", ("Times", "2026-12-04T10:00"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ines.SubmitAsync(meeting, "#times", ("Times", "2026-12-04T10:00"), ("Times", "2026-12-05T10:00"));
        (await _app.OneAsync(meeting)).StartsAt.ShouldBe(new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.Zero));
        var asked = await noor.ReadAsync(meeting);
        asked.QuerySelector("#open")!.TextContent.ShouldBe("Ines Okafor asks to move it");
        (await noor.ReadAsync("/interview")).QuerySelector(".upcoming")!.TextContent.ShouldContain("Somebody asks to move it");

        // Kept once; then moved.
        await noor.SubmitAsync(asked, "#keep");
        (await noor.SaidAsync(await noor.SubmitAsync(asked, "#accept-1"))).ShouldContain("it is on Tuesday 1 December, 15:00");
        await ines.SubmitAsync(meeting, "#times", ("Times", "2026-12-04T10:00"), ("Times", "2026-12-05T10:00"));
        await noor.SubmitAsync(meeting, "#accept-1");
        var moved = await _app.OneAsync(meeting);
        (moved.StartsAt, moved.Sequence).ShouldBe((new DateTimeOffset(2026, 12, 4, 15, 0, 0, TimeSpan.Zero), 2));
        (await noor.ReadAsync(meeting)).QuerySelectorAll(".meet-history > li > p:first-child b").Select(b => b.TextContent)
            .ShouldBe(["You", "Ines Okafor", "You", "Ines Okafor", "Ines Okafor", "Ines Okafor", "You"]);
        noor.Dispose();
        ines.Dispose();
    }

    [Fact]
    public async Task Nobody_accepts_what_is_over_or_proposed_by_oneself()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.InAsync("America/New_York", "Ines Okafor");
        var meeting = await noor.ProposedAsync(await _app.EmailAsync(ines));
        var page = await ines.ReadAsync(meeting);
        var token = (await noor.ReadAsync(meeting)).QuerySelector("#times input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await noor.SaidAsync(await noor.PostAsync($"{meeting}/accept", ("__RequestVerificationToken", token), ("round", "1"), ("position", "1")))).ShouldContain("You proposed these times yourself");
        _app.Clock.Move(new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.Zero) - _app.Clock.GetUtcNow());
        (await ines.SaidAsync(await ines.SubmitAsync(page, "#accept-1"))).ShouldContain("This time is over");
        (await ines.ReadAsync(meeting)).QuerySelector("#accept-1").ShouldBeNull();
        (await _app.OneAsync(meeting)).StartsAt.ShouldBeNull();
    }

    [Fact]
    public async Task Is_cancelled_with_a_reason_that_the_other_reads()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        var refused = await ines.SubmitAsync(meeting, "#cancel", ("Reason", " "));
        (await ines.PageAsync(refused)).QuerySelector("#Reason-error")!.TextContent.ShouldContain("Say why");
        (await ines.SubmitAsync(meeting, "#cancel", ("Reason", new string('x', 301)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await ines.SubmitAsync(meeting, "#cancel", ("Reason", "A late shift"));
        var page = await noor.ReadAsync(meeting);
        page.QuerySelector(".lede")!.TextContent.ShouldContain("This practice is cancelled");
        page.QuerySelector(".meet-history li")!.TextContent.ShouldContain("Ines Okafor cancelled it: A late shift");
        page.QuerySelectorAll("#times, #cancel, [id^=accept]").ShouldBeEmpty();
        (await noor.ReadAsync("/interview/meetings")).QuerySelector("section[aria-labelledby=past]")!.TextContent.ShouldContain("cancelled");
        noor.Dispose();
        ines.Dispose();
    }

    [Fact]
    public async Task A_rater_leaves_a_panel_which_goes_on_and_may_be_asked_back()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.VisitAsAsync(name: "Ines Okafor");
        var email = await _app.EmailAsync(ines);
        var meeting = await noor.ProposedAsync(email, "Panel");
        (await ines.SubmitAsync(meeting, "#cancel", ("Reason", "On leave"))).Headers.Location!.ToString().ShouldBe("/interview/meetings");
        (await ines.GetAsync(meeting)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.OneAsync(meeting)).CancelledAt.ShouldBeNull();
        (await noor.SubmitAsync(meeting, "#invite", ("email", email))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await noor.PageAsync(await noor.SubmitAsync(meeting, "#invite", ("email", email)))).QuerySelector("#Email-error")!.TextContent.ShouldContain("invited already");
        (await ines.GetAsync(meeting)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_place_is_changed_by_nobody_before_a_time_is_agreed_nor_once_it_is_over()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.VisitAsAsync(name: "Ines Okafor");
        var open = await noor.ProposedAsync(await _app.EmailAsync(ines));
        var page = await noor.ReadAsync(open);
        page.QuerySelector("#place").ShouldBeNull();
        var token = page.QuerySelector("#times input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await noor.PostAsync($"{open}/place", ("__RequestVerificationToken", token), ("Place", "Room 9"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ines.SubmitAsync(open, "#accept-1");
        var agreed = await noor.ReadAsync(open);
        _app.Clock.Move(TimeSpan.FromDays(9));
        (await noor.SubmitAsync(agreed, "#place", ("Place", "Room 9"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.OneAsync(open)).Place.ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_a_panel_only_whoever_proposed_it_says_where_it_is()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await _app.VisitAsAsync(name: "Ines Okafor");
        var panel = await noor.ProposedAsync(await _app.EmailAsync(ines), "Panel");
        await ines.SubmitAsync(panel, "#accept-1");
        var page = await ines.ReadAsync(panel);
        page.QuerySelector("#place").ShouldBeNull();
        var token = page.QuerySelector("#times input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await ines.PostAsync($"{panel}/place", ("__RequestVerificationToken", token), ("Place", "Room 9"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await noor.SubmitAsync(panel, "#place", ("Place", "Room 9"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_it_is_either_of_a_pair_changes_and_the_other_is_told_and_the_calendar_follows()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        (await ines.SubmitAsync(meeting, "#place", ("Place", new string('x', 201)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var patient = await ines.PageAsync(await ines.SubmitAsync(meeting, "#place", ("Place", "The bed of MRN 48213377")));
        patient.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        patient.QuerySelector("#Place")!.GetAttribute("value").ShouldBe("The bed of MRN 48213377");

        // The space around it, which is not kept, takes nothing past the tripwire.
        patient = await ines.PageAsync(await ines.SubmitAsync(meeting, "#place", ("Place", $"The bed of MRN 48213377{new string(' ', 200)}")));
        patient.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        (await _app.OneAsync(meeting)).Sequence.ShouldBe(1);

        await ines.SubmitAsync(meeting, "#place", ("Place", "https://meet.example.org/other"));
        (await noor.ReadAsync(meeting)).QuerySelector(".pairs a[rel~=noreferrer]")!.GetAttribute("href").ShouldBe("https://meet.example.org/other");
        Words((await noor.ReadAsync(meeting)).QuerySelector(".meet-history p")!).ShouldBe("Ines Okafor said where it is: https://meet.example.org/other");
        (await noor.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("Your interview practice is here now: https://meet.example.org/other.");
        (await ines.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldNotContain("is here now");
        var file = await Visitor.BodyAsync(await noor.GetAsync($"{meeting}/practice.ics"));
        file.ShouldContain("SEQUENCE:2");
        file.ShouldContain("LOCATION:https://meet.example.org/other");

        // The same again is no change; the other one may change it back.
        await ines.SubmitAsync(meeting, "#place", ("Place", "https://meet.example.org/other"));
        (await _app.OneAsync(meeting)).Sequence.ShouldBe(2);
        await noor.SubmitAsync(meeting, "#place", ("Place", "Room 4"));
        (await _app.OneAsync(meeting)).Sequence.ShouldBe(3);
        (await ines.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("Your interview practice is here now: Room 4.");
        noor.Dispose();
        ines.Dispose();
    }

    [Fact]
    public async Task Reminds_within_a_day_and_asks_afterwards_whether_it_came_about()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        _app.Clock.Move(new DateTimeOffset(2026, 11, 30, 13, 59, 59, TimeSpan.Zero) - _app.Clock.GetUtcNow());
        (await noor.ReadAsync("/home")).QuerySelector(".upcoming").ShouldBeNull();
        _app.Clock.Move(TimeSpan.FromSeconds(1));
        foreach (var place in new[] { "/home", "/interview" })
        {
            Words((await ines.ReadAsync(place)).QuerySelector(".upcoming .row")!).ShouldStartWith("In a pair with Noor Haddad Tuesday 1 December, 09:00 America/New York");
        }

        // And by a notice, which goes by mail to whoever wants that; once, however often the hour comes.
        for (var hour = 0; hour < 2; hour++)
        {
            await _app.Services.GetRequiredService<CollabCare.Learn.Web.Features.Notices.DailyNotices>().LookAsync(TestContext.Current.CancellationToken);
        }

        (await _app.LookAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.Practice).Select(n => n.PersonId).ToListAsync())).Order().ShouldBe(new[] { noor.Person, ines.Person }.Order());
        (await noor.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("Your interview practice with others begins on Tuesday 1 December, 15:00 (Europe/Zurich). Its page says where.");
        (await ines.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("Your interview practice with others begins on Tuesday 1 December, 09:00 (America/New York). Its page says where.");

        (await noor.SubmitAsync(meeting, "#cancel", ("happened", "true"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var token = (await noor.ReadAsync(meeting)).QuerySelector("#times input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await noor.PostAsync($"{meeting}/happened", ("__RequestVerificationToken", token), ("happened", "true"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        _app.Clock.Move(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(50));
        (await noor.ReadAsync("/interview")).QuerySelector(".upcoming")!.TextContent.ShouldContain("Did it come about?");
        await noor.SubmitAsync(meeting, "#happened-form", ("happened", "false"));
        var told = (await ines.ReadAsync(meeting)).QuerySelector(".pairs")!.TextContent;
        told.ShouldContain("Noor Haddad: says that it did not come about");
        told.ShouldContain("You: have not said yet whether it came about");
        await noor.SubmitAsync(meeting, "#happened-form", ("happened", "true"));
        (await ines.ReadAsync(meeting)).QuerySelector(".pairs")!.TextContent.ShouldContain("Noor Haddad: says that it came about");
        noor.Dispose();
        ines.Dispose();
    }

    [Fact]
    public async Task A_guests_download_holds_what_was_agreed_and_not_whose_idea_it_was()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        await noor.SubmitAsync(meeting, "#place", ("Place", "Room 4"));
        var text = await Visitor.BodyAsync(await ines.GetAsync("/account/download"));
        text.ShouldContain("Room 4");
        text.ShouldContain("2026-12-01T14:00:00");
        text.ShouldNotContain(noor.Person.ToString());
        using var stranger = await _app.VisitAsAsync();
        (await Visitor.BodyAsync(await stranger.GetAsync("/account/download"))).ShouldNotContain("Room 4");
        noor.Dispose();
        ines.Dispose();
    }

    [Fact]
    public async Task Goes_with_the_account_of_whoever_proposed_it_and_loses_a_seat_with_a_guests()
    {
        var (noor, ines, meeting) = await AgreedAsync();
        await ines.SubmitAsync("/account/delete", "form[action$='delete']", ("Password", TestApp.Password));
        (await noor.ReadAsync(meeting)).QuerySelectorAll(".pairs li").Length.ShouldBe(1);
        await noor.SubmitAsync("/account/delete", "form[action$='delete']", ("Password", TestApp.Password));
        (await _app.LookAsync(db => db.Meetings.CountAsync())).ShouldBe(0);
        noor.Dispose();
        ines.Dispose();
    }

    static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Noor in Zurich and Ines in New York, who agreed on Tuesday 1 December, 15:00 in Zurich.</summary>
    async Task<(Visitor Noor, Visitor Ines, string Meeting)> AgreedAsync()
    {
        var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var ines = await _app.InAsync("America/New_York", "Ines Okafor");
        var meeting = await noor.ProposedAsync(await _app.EmailAsync(ines));
        await ines.SubmitAsync(meeting, "#accept-1");
        return (noor, ines, meeting);
    }
}
