using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

/// <summary>People who agree on a practice over HTTP, as browsers without scripts would.</summary>
static class Practicing
{
    /// <summary>Three times by a clock in Zurich, in the week after the stopped clock: 15:00, 16:00 and 09:30.</summary>
    public static readonly string[] Times = ["2026-12-01T15:00", "2026-12-02T16:00", "2026-12-03T09:30"];

    /// <summary>Somebody whose clock is in a zone.</summary>
    public static async Task<Visitor> InAsync(this TestApp app, string zone, string name)
    {
        var visitor = await app.VisitAsAsync(name: name);
        (await visitor.SubmitAsync("/account/profile", "form[action$='profile']", ("Name", name), ("TimeZone", zone))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return visitor;
    }

    public static Task<string> EmailAsync(this TestApp app, Visitor visitor) => app.LookAsync(db => db.Users.Where(p => p.Id == visitor.Person).Select(p => p.Email!).SingleAsync());

    /// <summary>Sends a proposal.</summary>
    public static Task<HttpResponseMessage> ProposeAsync(this Visitor visitor, string email = "", string format = "Pair", string[]? times = null, params (string, string)[] more) =>
        visitor.SubmitAsync("/interview/meetings/new", "#propose", [("Format", format), ("Email", email), .. (times ?? Times).Select(t => ("Times", t)), .. more]);

    /// <summary>Sends a proposal that is taken, and gives its address.</summary>
    public static async Task<string> ProposedAsync(this Visitor visitor, string email = "", string format = "Pair", params (string, string)[] more)
    {
        var proposed = await visitor.ProposeAsync(email, format, null, more);
        proposed.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Visitor.BodyAsync(proposed));
        return proposed.Headers.Location!.ToString();
    }

    /// <summary>Opens an afternoon on Tuesday 1 December at 13:00 by one's own clock, of three rounds, with its link.</summary>
    public static async Task<(string Afternoon, string Link)> AfternoonAsync(this Visitor visitor, params (string, string)[] more)
    {
        var opened = await visitor.SubmitAsync("/interview/afternoons/new", "#afternoon", [("Name", "Friday practice"), ("Start", "2026-12-01T13:00"), ("Rounds", "3"), ("Place", "Room 4"), ("Join", "true"), .. more]);
        opened.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Visitor.BodyAsync(opened));
        var afternoon = opened.Headers.Location!.ToString();
        await visitor.SubmitAsync(afternoon, "#new-link");
        return (afternoon, LinkOn(await visitor.ReadAsync(afternoon)));
    }

    /// <summary>Somebody in Zurich who joins an afternoon by its link.</summary>
    public static async Task<Visitor> JoinAsync(this TestApp app, string link, string name)
    {
        var visitor = await app.InAsync("Europe/Zurich", name);
        (await visitor.SubmitAsync(link, "#join")).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return visitor;
    }

    /// <summary>Moves the clock to when that afternoon begins in Zurich.</summary>
    public static void BeginAfternoon(this TestApp app) => app.Clock.Move(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());

    /// <summary>The path of the link that a page shows once.</summary>
    public static string LinkOn(IDocument page) => new Uri(page.QuerySelector("#join-link")!.TextContent).AbsolutePath;

    public static async Task<string> SaidAsync(this Visitor visitor, HttpResponseMessage answer) =>
        (await visitor.PageAsync(await visitor.FollowAsync(answer))).QuerySelector(".status")!.TextContent.Trim();

    public static Task<Meeting> OneAsync(this TestApp app, string address)
    {
        var id = Guid.Parse(address.Split('/')[^1].Split('#')[0]);
        return app.LookAsync(db => db.Meetings.Include(m => m.Seats).Include(m => m.Times).SingleAsync(m => m.Id == id));
    }
}
