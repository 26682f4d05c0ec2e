using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

public sealed class AfternoonTests : IDisposable
{
    // The clock moves by days, and nobody is to be signed out by it.
    readonly TestApp _app = new() { Settings = { ["Learn:IdleHours"] = "1000", ["Learn:SessionHours"] = "1000" } };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Anothers_afternoon_does_not_exist_and_who_only_practises_changes_nothing_of_it()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var other = await _app.VisitAsAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        foreach (var visitor in new[] { other, ines })
        {
            var token = (await visitor.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var act in new[] { "", "/attendance", "/cancel", "/join", "/link" })
            {
                (await visitor.PostAsync($"{afternoon}{act}", ("__RequestVerificationToken", token), ("Name", "Mine"), ("Start", "2026-12-02T13:00"), ("Rounds", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
            }

            (await visitor.PostAsync($"{afternoon}/leave", ("__RequestVerificationToken", token), ("who", noor.Person.ToString()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.GetAsync($"{afternoon}/edit")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        foreach (var page in new[] { "", "/sheet", "/practice.ics" })
        {
            (await other.GetAsync($"{afternoon}{page}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
            (await ines.GetAsync($"{afternoon}{page}")).StatusCode.ShouldBe(HttpStatusCode.OK, page);
        }
    }

    [Fact]
    public async Task Says_beside_each_field_what_is_wrong()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var refused = await noor.SubmitAsync("/interview/afternoons/new", "#afternoon", ("Name", ""), ("Start", "2026-11-22T13:00"), ("Rounds", "7"), ("Place", new string('x', 201)), ("Competency", "wizardry"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await noor.PageAsync(refused)).QuerySelectorAll(".error-summary li").Length.ShouldBe(5);
        (await noor.SubmitAsync("/interview/afternoons/new", "#afternoon", ("Name", new string('x', 101)), ("Start", "2026-12-01T13:00"), ("Rounds", "1"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _app.LookAsync(db => db.Afternoons.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Shows_who_meets_whom_and_makes_the_rounds_anew_when_somebody_joins_or_leaves()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        (await noor.ReadAsync(afternoon)).QuerySelector("section[aria-labelledby=rounds] .empty")!.TextContent.ShouldContain("Two people make a round");
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        using var ben = await _app.JoinAsync(link, "Ben Ferrari");
        var three = await noor.ReadAsync(afternoon);
        Rows(three).ShouldBe(
        [
            ["1: 13:00–13:50", "13:25", "Ben Ferrari · Ines Okafor", "Noor Haddad, at pair 1"],
            ["2: 13:50–14:40", "14:15", "Ines Okafor · Noor Haddad", "Ben Ferrari, at pair 1"],
            ["3: 14:40–15:30", "15:05", "Noor Haddad · Ben Ferrari", "Ines Okafor, at pair 1"],
        ]);
        three.QuerySelector("section[aria-labelledby=rounds]")!.TextContent.ShouldContain("Everybody meets everybody");
        Rows(await ines.ReadAsync(afternoon)).ShouldBe(Rows(await ines.ReadAsync(afternoon)));
        using var lin = await _app.JoinAsync(link, "Lin Park");
        Rows(await noor.ReadAsync(afternoon)).ShouldAllBe(r => r.Length == 4 && r[2].Contains('·') && r[3].Contains('·'));

        await ines.SubmitAsync(afternoon, "form[action$='/leave']");
        (await ines.GetAsync(afternoon)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await noor.SubmitAsync(afternoon, "form[action$='/leave']", ("who", lin.Person.ToString()));
        Rows(await noor.ReadAsync(afternoon)).Select(r => r[2]).ShouldBe(["Noor Haddad · Ben Ferrari", "Ben Ferrari · Noor Haddad", "Noor Haddad · Ben Ferrari"]);
    }

    [Fact]
    public async Task Once_it_has_begun_nobody_joins_or_leaves()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        var before = await ines.ReadAsync(afternoon);
        using var late = await _app.VisitAsAsync();
        var door = await late.ReadAsync(link);
        _app.BeginAfternoon();
        (await late.SubmitAsync(door, "#join")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.SubmitAsync(before, "form[action$='/leave']")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ines.ReadAsync(afternoon)).QuerySelectorAll("form[action$='/leave']").ShouldBeEmpty();
        (await ines.ReadAsync("/home")).QuerySelector(".upcoming")!.TextContent.ShouldContain("Friday practice");
    }

    [Fact]
    public async Task The_sheet_for_the_room_has_the_rounds_the_questions_the_clock_the_rubric_in_short_and_says_that_it_is_practice()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync(("Competency", "evidence"));
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        var sheet = await ines.ReadAsync($"{afternoon}/sheet");
        var told = sheet.QuerySelector("article")!.TextContent;
        told.ShouldContain("This is practice, not a hiring tool.");
        told.ShouldContain("25 minutes");
        sheet.QuerySelectorAll(".rounds tbody tr").Length.ShouldBe(3);
        sheet.QuerySelectorAll(".room-sheet-questions ol").ShouldAllBe(l => l.Children.Length == 3);
        sheet.QuerySelectorAll(".room-sheet-rubric dt").Select(d => d.TextContent.Split(',')[0]).ShouldBe(["Situation", "Task", "Action", "Result", "Reflection"]);
        (await noor.ReadAsync($"{afternoon}/sheet")).QuerySelectorAll(".room-sheet-questions li").Select(l => l.TextContent).ShouldBe(sheet.QuerySelectorAll(".room-sheet-questions li").Select(l => l.TextContent));
    }

    [Fact]
    public async Task Is_changed_and_cancelled_by_whoever_opened_it_and_a_calendar_follows()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        await noor.SubmitAsync($"{afternoon}/edit", "#afternoon", ("Name", "Friday practice"), ("Start", "2026-12-01T14:00"), ("Rounds", "2"), ("Place", "Room 9"));
        var changed = await Visitor.BodyAsync(await ines.GetAsync($"{afternoon}/practice.ics"));
        changed.ShouldContain("DTSTART:20261201T130000Z");
        changed.ShouldContain("DTEND:20261201T144000Z");
        changed.ShouldContain("SEQUENCE:1");
        await noor.SubmitAsync(afternoon, "#cancel");
        (await ines.ReadAsync(afternoon)).QuerySelector(".lede")!.TextContent.ShouldContain("This afternoon is cancelled");
        (await Visitor.BodyAsync(await ines.GetAsync($"{afternoon}/practice.ics"))).ShouldContain("STATUS:CANCELLED");
        using var late = await _app.VisitAsAsync();
        (await late.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_cancelled_with_or_without_a_reason_and_whoever_was_coming_reads_it()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        (await noor.SubmitAsync(afternoon, "#cancel", ("Reason", new string('x', 301)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var patient = await noor.PageAsync(await noor.SubmitAsync(afternoon, "#cancel", ("Reason", "I am with MRN 48213377.")));
        patient.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        patient.QuerySelector("#Reason")!.GetAttribute("value").ShouldBe("I am with MRN 48213377.");
        (await _app.LookAsync(db => db.Afternoons.SingleAsync())).CancelledAt.ShouldBeNull();

        await noor.SubmitAsync(afternoon, "#cancel", ("Reason", " The room is flooded "));
        (await ines.ReadAsync(afternoon)).QuerySelector("#reason")!.TextContent.ShouldBe("Noor Haddad says: The room is flooded");
        (await ines.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("“Friday practice” is cancelled: The room is flooded");
        (await noor.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldNotContain("“Friday practice” is cancelled");

        // Another one, without a word.
        var (other, otherLink) = await noor.AfternoonAsync();
        using var ben = await _app.JoinAsync(otherLink, "Ben Ferrari");
        await noor.SubmitAsync(other, "#cancel");
        (await ben.ReadAsync(other)).QuerySelector("#reason").ShouldBeNull();
        (await ben.ReadAsync("/notices")).QuerySelector("main")!.TextContent.ShouldContain("“Friday practice” is cancelled.");
    }

    static string[][] Rows(IDocument page) =>
        [.. page.QuerySelectorAll(".rounds tbody tr").Select(r => r.Children.Select(c => string.Join(' ', c.TextContent.Replace("with", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToArray())];
}
