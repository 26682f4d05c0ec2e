using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

/// <summary>People in one live session, each as a browser without scripts would be.</summary>
public sealed class LiveParty : IDisposable
{
    public static readonly string[] Parts = ["Situation", "Task", "Action", "Result", "Reflection"];

    readonly TestApp _app;

    LiveParty(TestApp app) => _app = app;

    public string Address { get; private set; } = "";

    public Guid Id => Guid.Parse(Address.Split('/')[^1]);

    public Visitor Host { get; private set; } = null!;

    public List<Visitor> Others { get; } = [];

    public Visitor this[int other] => Others[other];

    /// <summary>Somebody opens a session, and others join it.</summary>
    /// <param name="kind">Pair or Panel.</param>
    /// <param name="host">Where whoever opens it sits.</param>
    /// <param name="roles">Where the others sit.</param>
    public static async Task<LiveParty> MeetAsync(TestApp app, string kind, string host, params string[] roles)
    {
        var party = new LiveParty(app) { Host = await app.VisitAsAsync(name: "Hana Host") };
        party.Address = (await party.Host.SubmitAsync("/interview/live", "#open", ("kind", kind), ("role", host))).Headers.Location.ShouldNotBeNull().ToString();
        foreach (var (at, role) in roles.Index())
        {
            var other = await app.VisitAsAsync(name: $"Other {(char)('A' + at)}");
            party.Others.Add(other);
            (await other.SubmitAsync("/interview/live", "#join", ("code", await party.CodeAsync()))).Headers.Location!.ToString().ShouldBe(party.Address);
            await other.SubmitAsync(party.Address, "#seat", ("Role", role), ("ExtraTime", "0"));
        }

        return party;
    }

    public Task<string> CodeAsync() => _app.LookAsync(db => db.LiveSessions.Where(s => s.Id == Id).Select(s => s.Code).SingleAsync());

    public Task<HttpResponseMessage> PressAsync(Visitor who, string form) => who.SubmitAsync(Address, $"#{form}");

    /// <summary>What the room says to somebody, whole.</summary>
    public async Task<string> TextAsync(Visitor who) => (await who.ReadAsync(Address)).QuerySelector("main")!.TextContent;

    public async Task<string> HeadingAsync(Visitor who) => (await who.ReadAsync(Address)).QuerySelector("h1")!.TextContent;

    public string Sheet(int position, int chair = 1) => $"{Address}/chairs/{chair}/questions/{position}/rating";

    /// <summary>Takes a question from its beginning to its end.</summary>
    public async Task AskAsync(Visitor who)
    {
        await PressAsync(who, "move-begin");
        await PressAsync(who, "move-answer");
        await PressAsync(who, "move-answered");
        await PressAsync(who, "move-no-probe");
    }

    /// <summary>Takes every question of a chair.</summary>
    public async Task AskAllAsync(Visitor who, int questions)
    {
        for (var n = 0; n < questions; n++)
        {
            await AskAsync(who);
        }
    }

    /// <summary>The fields of a whole sheet.</summary>
    public static (string, string)[] Fields(int level, string quote) =>
        [.. Parts.Select(p => ($"Levels[{p}]", $"{level}")), .. Parts.Select(p => ($"Quotes[{p}]", quote)), ("Second", $"{level}")];

    public Task<HttpResponseMessage> RateAsync(Visitor who, int position, int level, string quote, int chair = 1) => who.SubmitAsync(Sheet(position, chair), "#rating", Fields(level, quote));

    public async Task RateAllAsync(Visitor who, int questions, int level, string quote, int chair = 1)
    {
        for (var position = 1; position <= questions; position++)
        {
            (await RateAsync(who, position, level, quote, chair)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        }
    }

    public void Dispose()
    {
        foreach (var visitor in Others.Append(Host))
        {
            visitor.Dispose();
        }
    }
}
