using AngleSharp.Dom;
using CollabCare.Learn.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Practices of somebody's with others: one that waits for an answer, one that is agreed within a day, one that is over, an afternoon for three, one that is over and that somebody could not come to, and links that nobody has used.</summary>
public sealed record FilledMeetings(string Asked, string Agreed, string Past, string Link, string Afternoon, string AfternoonLink, string AfternoonOver)
{
    public static async Task<FilledMeetings> FillAsync(FilledApp app, Visitor learner)
    {
        using var other = await app.VisitAsAsync(name: "Ines Okafor");
        var email = await app.LookAsync(db => db.Users.Where(p => p.Id == learner.Person).Select(p => p.Email!).SingleAsync());
        var asked = await ProposeAsync(other, email);
        var agreed = await ProposeAsync(other, email);
        await learner.SubmitAsync(agreed, "#accept-1");
        await learner.SubmitAsync(agreed, "#times", ("Times", In(30)), ("Times", In(54)));
        var past = await ProposeAsync(other, email);
        await learner.SubmitAsync(past, "#accept-1");
        var id = Guid.Parse(past.Split('/')[^1]);
        await app.LookAsync(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, DateTimeOffset.UtcNow.AddHours(-3))));
        var open = await ProposeAsync(learner, "");
        var link = LinkOn(await learner.ReadAsync(open));
        var afternoon = (await learner.SubmitAsync(
            "/interview/afternoons/new", "#afternoon", ("Name", "Friday practice"), ("Start", In(20)), ("Rounds", "3"), ("Place", "Room 4"), ("Join", "true"))).Headers.Location!.ToString();
        await learner.SubmitAsync(afternoon, "#new-link");
        var joining = LinkOn(await learner.ReadAsync(afternoon));
        foreach (var name in new[] { "Ben Ferrari", "Lin Park" })
        {
            using var third = await app.VisitAsAsync(name: name);
            await third.SubmitAsync(joining, "#join");
        }

        return new(asked, agreed, past, link, afternoon, joining, await HeldAsync(app, learner, other));
    }

    static async Task<string> HeldAsync(FilledApp app, Visitor learner, Visitor other)
    {
        var held = (await learner.SubmitAsync("/interview/afternoons/new", "#afternoon", ("Name", "Spring practice"), ("Start", In(20)), ("Rounds", "1"), ("Join", "true"))).Headers.Location!.ToString();
        await learner.SubmitAsync(held, "#new-link");
        await other.SubmitAsync(LinkOn(await learner.ReadAsync(held)), "#join");
        var id = Guid.Parse(held.Split('/')[^1]);
        await app.LookAsync(db => db.Afternoons.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.StartsAt, DateTimeOffset.UtcNow.AddHours(-4))));
        await learner.FollowAsync(await learner.SubmitAsync(held, "#attendance", ("there", $"{learner.Person}")));
        return held;
    }

    static async Task<string> ProposeAsync(Visitor visitor, string email) =>
        (await visitor.SubmitAsync(
            "/interview/meetings/new", "#propose", ("Format", "Pair"), ("Email", email), ("Place", "https://meet.example.org/room"), ("Note", "Shall we?"), ("Times", In(5)), ("Times", In(29)), ("Times", In(53)))).Headers.Location!.ToString();

    // The people here have UTC as their zone.
    static string In(int hours) => $"{DateTime.UtcNow.AddHours(hours):yyyy-MM-ddTHH:00}";

    static string LinkOn(IDocument page) => new Uri(page.QuerySelector("#join-link")!.TextContent).AbsolutePath;
}
