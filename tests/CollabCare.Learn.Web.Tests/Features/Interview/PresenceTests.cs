using System.Diagnostics;
using System.Text.Json;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Features.Interview.Live;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

/// <summary>Who is there and who is away, in a session of several people.</summary>
public sealed class PresenceTests : IDisposable
{
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_line_of_somebody_who_has_no_place_in_the_session_tells_nobody_anything()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        using var stranger = await _app.VisitAsAsync();
        await using var line = await LiveLine.OpenAsync(party.Host, party.Id);
        await line.FramesAsync(1);
        var before = await line.QuietAsync();
        await using (await LiveLine.OpenAsync(stranger, party.Id))
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        line.Messages.Count.ShouldBe(before);
        (await party.TextAsync(party.Host)).ShouldNotContain("Person");
    }

    [Fact]
    public async Task Whoever_loses_the_line_is_away_to_the_others_within_seconds_and_here_again_on_return()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await using var line = await LiveLine.OpenAsync(party.Host, party.Id);
        await using (await LiveLine.OpenAsync(party[0], party.Id))
        {
            (await ThereAsync(party, party.Host)).ShouldBe("here");
        }

        var frames = line.Messages.Count;
        await BecomesAsync(party, "away");
        (await party.Host.ReadAsync(party.Address)).QuerySelector(".live-now")!.GetAttribute("data-away").ShouldBe("Other A is away");
        var after = await line.FramesAsync(frames + 1);
        await using var back = await LiveLine.OpenAsync(party[0], party.Id);
        await line.FramesAsync(after + 1);
        (await ThereAsync(party, party.Host)).ShouldBe("here");

        // The frames still say that it moved, and never who or what.
        line.Messages.ShouldAllBe(m => !m.Contains("away") && !m.Contains("Other"));
        foreach (var message in line.Messages)
        {
            JsonDocument.Parse(message).RootElement.GetProperty("arguments")[0].EnumerateObject().Select(p => p.Name).ShouldBe(["session", "revision", "stage", "question", "now", "deadline"]);
        }
    }

    [Fact]
    public async Task From_one_page_to_the_next_nobody_is_away()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await using var line = await LiveLine.OpenAsync(party.Host, party.Id);
        var page = await LiveLine.OpenAsync(party[0], party.Id);
        var left = Stopwatch.GetTimestamp();
        await page.DisposeAsync();
        var there = await ThereAsync(party, party.Host);

        // Where the machine was busy for longer than the grace, what it says by then tells nothing.
        if (Stopwatch.GetElapsedTime(left) < LiveLines.Grace)
        {
            there.ShouldBe("here");
        }

        await using var next = await LiveLine.OpenAsync(party[0], party.Id);
        await Task.Delay(TimeSpan.FromSeconds(3.5), TestContext.Current.CancellationToken);
        (await ThereAsync(party, party.Host)).ShouldBe("here");
    }

    [Fact]
    public async Task Somebody_without_scripts_is_not_called_away_for_having_no_line()
    {
        using var party = await LiveParty.MeetAsync(_app, "Pair", "Candidate", "Rater");
        await party[0].ReadAsync(party.Address);
        await BecomesAsync(party, "here, reloads the page by hand");
        (await party.Host.ReadAsync(party.Address)).QuerySelector(".live-now")!.GetAttribute("data-away").ShouldBeEmpty();
    }

    [Fact]
    public async Task After_a_restart_it_is_said_of_nobody_until_the_lines_had_time_to_come_back()
    {
        var folder = Directory.CreateTempSubdirectory("learn-live-").FullName;
        string address;
        Guid id;
        using (var before = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            using var party = await LiveParty.MeetAsync(before, "Panel", "Candidate", "Rater", "Rater");
            (address, id) = (party.Address, party.Id);
        }

        await TestApp.LetGoAsync(folder);
        using (var after = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            using var candidate = after.Visit();
            await candidate.SignInAsync("person1@example.org", TestApp.Password);
            using var rater = after.Visit();
            await rater.SignInAsync("person2@example.org", TestApp.Password);
            (await candidate.ReadAsync(address)).QuerySelectorAll(".live-there").ShouldBeEmpty();
            await using var line = await LiveLine.OpenAsync(rater, id);
            string[] there = [];
            async Task<string[]> SeenAsync() => there = [.. (await candidate.ReadAsync(address)).QuerySelectorAll(".live-there").Select(t => t.TextContent)];
            await Waiting.UntilAsync(async () => await SeenAsync() is ["here", ..], () => string.Join(", ", there));

            // The other rater does not come back.
            await Waiting.UntilAsync(async () => await SeenAsync() is ["here", "away"], () => string.Join(", ", there));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestApp.Delete(folder);
    }

    static async Task<string?> ThereAsync(LiveParty party, Visitor who)
    {
        string? there = null;
        await Waiting.UntilAsync(async () => (there = (await who.ReadAsync(party.Address)).QuerySelector(".live-there")?.TextContent) is not null, () => "nothing is said of anybody");
        return there;
    }

    // A line is seen to be lost by the server in its own time.
    static async Task BecomesAsync(LiveParty party, string words)
    {
        string? there = null;
        await Waiting.UntilAsync(async () => (there = await ThereAsync(party, party.Host)) == words, () => $"{there}, not {words}");
    }
}
