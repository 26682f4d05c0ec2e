using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

/// <summary>Who sits where, before a chair begins.</summary>
public sealed class LobbyTests : IDisposable
{
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_panel_takes_no_fifth_rater()
    {
        using var party = await LiveParty.MeetAsync(_app, "Panel", "Candidate", "Rater", "Rater", "Rater", "Rater", "Observer");

        // Whoever comes when four rate watches, and by asking becomes no rater either.
        using var late = await _app.VisitAsAsync(name: "Lena Late");
        await late.SubmitAsync("/interview/live", "#join", ("code", await party.CodeAsync()));
        foreach (var fifth in new[] { party[4], late })
        {
            (await fifth.ReadAsync(party.Address)).QuerySelector("#Role_Observer[checked]").ShouldNotBeNull();
            var refused = await fifth.FollowAsync(await fifth.SubmitAsync(party.Address, "#seat", ("Role", "Rater"), ("ExtraTime", "0")));
            (await Visitor.BodyAsync(refused)).ShouldContain("A panel has 4 raters at most.");
            (await fifth.ReadAsync(party.Address)).QuerySelector("#Role_Observer[checked]").ShouldNotBeNull();
        }

        await party.PressAsync(party[0], "begin");
        (await _app.LookAsync(db => db.LiveChairs.SingleAsync())).RaterIds.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_rater_who_has_rated_no_samples_yet_is_led_to_them_and_back_and_nobody_else_is()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater", "Observer");
        var rater = party[0];
        foreach (var other in new[] { party.Host, party[1] })
        {
            (await AskedAsync(other)).ShouldBeNull();
        }

        var asked = (await AskedAsync(rater)).ShouldNotBeNull();
        asked.TextContent.ShouldContain("A rating is worth something when another rater would give nearly the same.");
        asked.TextContent.ShouldContain("You keep your place, and come back by Interview, Live sessions.");
        asked.QuerySelector("a")!.GetAttribute("href").ShouldBe("/interview/calibration");

        // Begun is not done.
        var check = (await rater.SubmitAsync("/interview/calibration", "#start")).Headers.Location!.ToString();
        (await AskedAsync(rater)).ShouldNotBeNull();
        for (var position = 1; position <= 6; position++)
        {
            (await rater.SubmitAsync($"{check}/{position}", "#rating", [.. LiveParty.Parts.Select(p => ($"Levels[{p}]", "3"))])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await rater.ReadAsync(check)).QuerySelector("main a[href='/interview/live']").ShouldNotBeNull();
        (await rater.ReadAsync("/interview/live")).QuerySelector($"a.next[href='{party.Address}']").ShouldNotBeNull();
        (await AskedAsync(rater)).ShouldBeNull();
        (await rater.ReadAsync(party.Address)).QuerySelector("#Role_Rater[checked]").ShouldNotBeNull();

        async Task<IElement?> AskedAsync(Visitor who) => (await who.ReadAsync(party.Address)).QuerySelector("#uncalibrated");
    }
}
