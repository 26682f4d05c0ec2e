using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

/// <summary>Whether an afternoon came about, and for whom.</summary>
public sealed class AttendanceTests : IDisposable
{
    // The clock moves by days, and nobody is to be signed out by it.
    readonly TestApp _app = new() { Settings = { ["Learn:IdleHours"] = "1000", ["Learn:SessionHours"] = "1000" } };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Before_it_begins_or_once_it_is_cancelled_nobody_notes_who_was_there()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        (await noor.ReadAsync(afternoon)).QuerySelector("#attendance").ShouldBeNull();
        (await NoteAsync()).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await noor.SubmitAsync(afternoon, "#cancel");
        _app.BeginAfternoon();
        (await noor.ReadAsync(afternoon)).QuerySelector("#attendance").ShouldBeNull();
        (await NoteAsync()).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.LookAsync(db => db.AfternoonSeats.CountAsync(s => s.Came != null))).ShouldBe(0);

        async Task<HttpResponseMessage> NoteAsync() =>
            await noor.PostAsync($"{afternoon}/attendance", ("__RequestVerificationToken", (await noor.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!));
    }

    [Fact]
    public async Task Whoever_opened_it_notes_who_was_there_and_everybody_of_it_reads_that()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        using var ben = await _app.JoinAsync(link, "Ben Ferrari");
        using var other = await _app.VisitAsAsync();
        _app.BeginAfternoon();
        (await ines.ReadAsync(afternoon)).QuerySelector("#attendance").ShouldBeNull();
        var asked = await noor.ReadAsync(afternoon);
        asked.QuerySelectorAll("#attendance input[checked]").Length.ShouldBe(3);

        // Somebody who was never with it does not come to be by this.
        await noor.SubmitAsync(asked, "#attendance", ("there", $"{noor.Person}"), ("there", $"{ines.Person}"), ("there", $"{other.Person}"));
        People(await noor.ReadAsync(afternoon)).ShouldBe(["Noor Haddad, you came", "Ines Okafor came", "Ben Ferrari could not make it"]);
        People(await ben.ReadAsync(afternoon))[2].ShouldBe("Ben Ferrari, you could not make it");
        (await noor.ReadAsync(afternoon)).QuerySelectorAll("#attendance input[checked]").Length.ShouldBe(2);
        (await other.GetAsync(afternoon)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var again = _app.Visit();
        await again.SignInAsync(await _app.EmailAsync(ben), TestApp.Password);
        using var mine = JsonDocument.Parse(await Visitor.BodyAsync(await again.GetAsync("/account/download")));
        mine.RootElement.GetProperty("AfternoonSeats").EnumerateArray().ShouldHaveSingleItem().GetProperty("Came").GetBoolean().ShouldBeFalse();

        // And it can be changed: nobody was there.
        await noor.SubmitAsync(afternoon, "#attendance");
        (await ines.ReadAsync(afternoon)).QuerySelector("section[aria-labelledby=people]")!.TextContent.ShouldContain("It did not come about.");
    }

    static string[] People(IDocument page) => [.. page.QuerySelectorAll("section[aria-labelledby=people] li p").Select(p => string.Join(' ', p.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
