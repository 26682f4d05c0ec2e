using System.Globalization;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Interview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CollabCare.Learn.Journeys.People;

/// <summary>People who practise interviews together.</summary>
public sealed class Panel(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Four_browsers_in_one_session_one_of_which_loses_its_line_and_comes_back_end_with_the_same_record()
    {
        var (candidate, ana, ben, observer) = (await NamedAsync("Cleo"), await NamedAsync("Ana"), await NamedAsync("Ben"), await NamedAsync("Otto"));
        var room = await OpenAsync(candidate, "Panel");
        var code = await candidate.Page.Locator(".live-code").First.InnerTextAsync();
        foreach (var (device, role) in new[] { (ana, "Rater"), (ben, "Rater"), (observer, "Observer") })
        {
            await JoinAsync(device, code, role);
        }

        // Everybody's page follows by itself. There is time for what is done meanwhile here, however slow the machine.
        await ana.Button("Begin: 5 questions in 45 minutes").ClickAsync();
        await Assertions.Expect(candidate.Heading).ToHaveTextAsync("Question 1 comes next");
        await SetAsync(room, q => q.SetProperty(x => x.PrepareSeconds, x => x.Position == 1 ? 119 : 600).SetProperty(x => x.AnswerSeconds, 600));
        await Assertions.Expect(observer.Heading).ToHaveTextAsync("Question 1 comes next");
        await ana.Button("Show the question to all").ClickAsync();
        await Assertions.Expect(ana.Page.Locator(".countdown")).ToContainTextAsync("left to plan");
        var words = await ana.Heading.InnerTextAsync();
        foreach (var device in new[] { candidate, ben, observer })
        {
            await Assertions.Expect(device.Heading).ToHaveTextAsync(words);
            await Assertions.Expect(device.Page.Locator(".countdown")).ToContainTextAsync("left to plan");
        }

        // Everybody has the same clock, which tells the seconds of the last two minutes. Where one look at all four takes longer than that, the next one tells.
        string[] left = [];
        await Waiting.UntilAsync(
            async () =>
            {
                left = await Task.WhenAll(new[] { candidate, ana, ben, observer }.Select(d => d.Page.Locator(".countdown span").InnerTextAsync()));
                return left.Select(Seconds).Max() <= left.Select(Seconds).Min() + 2;
            },
            () => string.Join(", ", left));
        await SetAsync(room, q => q.SetProperty(x => x.PrepareSeconds, 600));

        // One line is lost; the others go on.
        ben.Watch.ExpectLostLine();
        await ben.Context.SetOfflineAsync(true);
        await Assertions.Expect(ben.Page.Locator("[data-live-line]")).ToContainTextAsync("The line is lost");
        await Assertions.Expect(There(ana, "Ben")).ToHaveTextAsync("away");
        await Assertions.Expect(There(observer, "Ben")).ToHaveTextAsync("away");
        await Axe.ShouldBeCleanAsync(observer);
        await TakeAsync(ana);
        await ana.Button("Show the question to all").ClickAsync();
        await candidate.Button("Answer now").ClickAsync();
        await Assertions.Expect(observer.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await Assertions.Expect(ben.Heading).ToHaveTextAsync(words);

        // It comes back, and the page is where the session is.
        await ben.Context.SetOfflineAsync(false);
        await Assertions.Expect(ana.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await Assertions.Expect(ben.Heading).ToHaveTextAsync(await ana.Heading.InnerTextAsync());
        await Assertions.Expect(ben.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await Assertions.Expect(ben.Page.Locator("[data-live-line]")).ToBeEmptyAsync();
        await Assertions.Expect(There(ana, "Ben")).ToHaveTextAsync("here");
        await ben.Page.ReloadAsync();
        await Assertions.Expect(ben.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await Axe.ShouldBeCleanAsync(ben);

        await candidate.Button("I am done").ClickAsync();
        await ben.Page.Locator("#move-no-probe button").ClickAsync();
        for (var question = 3; question <= 5; question++)
        {
            await ana.Button("Show the question to all").ClickAsync();
            await TakeAsync(ana);
        }

        await RateAllAsync(ana, room, 3);
        await Assertions.Expect(ana.Page.GetByText("Not whole yet: Ben.")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Page.Locator("#reveal button")).ToHaveCountAsync(0);
        await RateAllAsync(ben, room, 4);
        await ana.Button("Put all ratings on the table").ClickAsync();
        foreach (var device in new[] { ben, observer })
        {
            await Assertions.Expect(device.Heading).ToHaveTextAsync("What everybody heard");
        }

        await Assertions.Expect(candidate.Heading).ToHaveTextAsync("The panel talks");
        await ben.Page.FillAsync("#Note", "Begin with the choice that was yours.");
        await ben.Button("Close this chair").ClickAsync();
        await Assertions.Expect(candidate.Page.GetByText("Chair 1 is closed.")).ToBeVisibleAsync();
        await candidate.Page.GetByText("Leave or end").ClickAsync();
        await candidate.Button("End the session for all").ClickAsync();

        var records = new List<string>();
        foreach (var device in new[] { candidate, ana, ben, observer })
        {
            await device.Page.ArriveAsync($"**{room}/report");
            records.Add(await device.Page.EvaluateAsync<string>("[...document.querySelectorAll('.live-chair table, .live-chair dl, .live-verdict')].map(e => e.textContent.replace(/\\s+/g, ' ')).join('|')"));
        }

        records.Select(r => r.Replace("You", "X", StringComparison.Ordinal).Replace("Ana", "X", StringComparison.Ordinal).Replace("Ben", "X", StringComparison.Ordinal)).Distinct().ShouldHaveSingleItem().ShouldContain("This would count toward the advanced badge.");
        await Axe.ShouldBeCleanAsync(candidate);
    }

    [Fact]
    public async Task A_changed_clock_in_the_browser_wins_no_time_and_changes_no_clock()
    {
        var (candidate, rater) = (await NamedAsync("Cleo"), await NamedAsync("Ana"));
        await candidate.Page.Clock.SetFixedTimeAsync(DateTime.UtcNow.AddHours(-3));
        var room = await OpenAsync(candidate, "Pair");
        await JoinAsync(rater, await candidate.Page.Locator(".live-code").First.InnerTextAsync(), "Rater");
        await rater.Button("Begin: 3 questions in 25 minutes").ClickAsync();
        await Assertions.Expect(candidate.Page.Locator("#move-begin")).ToBeVisibleAsync();
        await SetAsync(room, q => q.SetProperty(x => x.PrepareSeconds, 60).SetProperty(x => x.AnswerSeconds, 60));
        await candidate.Button("Show the question to all").ClickAsync();
        foreach (var device in new[] { candidate, rater })
        {
            await Assertions.Expect(device.Page.Locator(".countdown")).ToContainTextAsync("left to plan");
            Seconds(await device.Page.Locator(".countdown span").InnerTextAsync()).ShouldBeInRange(1, 60);
        }

        // The end of a stage comes near, and both go on by the server's time, without a press.
        await NearAsync(57);
        await Assertions.Expect(candidate.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await Assertions.Expect(rater.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await NearAsync(60 + 57);
        await Assertions.Expect(candidate.Page.GetByText("Your answer is in.")).ToBeVisibleAsync();
        await Assertions.Expect(rater.Page.GetByText("The time is up.")).ToBeVisibleAsync();

        async Task NearAsync(int seconds)
        {
            await App.LookAsync(db => db.LiveQuestions.Where(q => q.BegunAt != null && db.LiveChairs.Any(c => c.Id == q.LiveChairId && c.LiveSessionId == Id(room)))
                .ExecuteUpdateAsync(q => q.SetProperty(x => x.BegunAt, DateTimeOffset.UtcNow.AddSeconds(-seconds))));
            await Task.WhenAll(candidate.Page.ReloadAsync(), rater.Page.ReloadAsync());
        }
    }

    [Fact]
    public async Task A_pair_goes_by_keyboard_from_the_code_to_the_reveal()
    {
        var (candidate, rater) = (await NamedAsync("Cleo"), await NamedAsync("Ana"));
        var room = await OpenAsync(candidate, "Pair");
        var code = await candidate.Page.Locator(".live-code").First.InnerTextAsync();
        await rater.GoAsync("/interview/live");
        var keys = new Keyboard(rater.Page);
        await keys.TypeIntoAsync("#code", code);
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(candidate.Page.GetByText("Ana rater")).ToBeVisibleAsync();
        await Assertions.Expect(rater.Page.Locator("#calibrate")).ToBeVisibleAsync();
        await Axe.ShouldBeCleanAsync(rater);
        await PressAsync(keys, rater, "#begin button", "#move-begin");
        for (var question = 1; question <= 3; question++)
        {
            await PressAsync(keys, rater, "#move-begin button", "#move-answer");
            await PressAsync(keys, rater, "#move-answer button", "#move-answered");
            await PressAsync(keys, rater, "#move-answered button", "#move-probe");
            await PressAsync(keys, rater, "#move-probe button", "#move-no-probe .button-large");
            await PressAsync(keys, rater, "#move-no-probe button", question < 3 ? "#move-begin" : "#rate-3");
        }

        for (var question = 1; question <= 3; question++)
        {
            await PressAsync(keys, rater, $"#rate-{question}", "#rating");
            if (question == 1)
            {
                await Axe.ShouldBeCleanAsync(rater);
            }

            foreach (var part in LiveParty.Parts)
            {
                await keys.TabToAsync($"input[name='Levels[{part}]']");
                await keys.PressAsync("Space");
                await keys.PressAsync("ArrowDown");
            }

            await keys.TabToAsync("input[name='Second']");
            await keys.PressAsync("Space");
            await PressAsync(keys, rater, "#rating .actions .button", ".live-now");
        }

        // The candidate's own sheets: the host does not wait for them here.
        await candidate.Button("Put on the table what is there, without the rest").ClickAsync();
        await Assertions.Expect(rater.Heading).ToHaveTextAsync("What everybody heard");
        await Axe.ShouldBeCleanAsync(rater);
        await Axe.ShouldBeCleanAsync(candidate);
        room.ShouldStartWith("/interview/live/");
    }

    [Fact]
    public async Task What_somebody_types_and_where_the_focus_is_stay_when_the_session_moves()
    {
        var (host, rater) = (await NamedAsync("Cleo"), await NamedAsync("Ana"));
        await OpenAsync(host, "Pair");
        await JoinAsync(rater, await host.Page.Locator(".live-code").First.InnerTextAsync(), "Rater");
        await rater.Page.SelectOptionAsync("#ExtraTime", "50");
        await rater.Page.FocusAsync("#ExtraTime");
        var third = await NamedAsync("Otto");
        await JoinAsync(third, await host.Page.Locator(".live-code").First.InnerTextAsync(), "Observer");
        await Assertions.Expect(rater.Page.GetByText("Otto observer")).ToBeVisibleAsync();
        await Assertions.Expect(rater.Page.Locator("#ExtraTime")).ToHaveValueAsync("50");
        await Assertions.Expect(rater.Page.Locator("#ExtraTime")).ToBeFocusedAsync();
    }

    /// <summary>Sets the times of a session's questions.</summary>
    Task<int> SetAsync(string room, Action<UpdateSettersBuilder<LiveQuestion>> how) =>
        App.LookAsync(db => db.LiveQuestions.Where(q => db.LiveChairs.Any(c => c.Id == q.LiveChairId && c.LiveSessionId == Id(room))).ExecuteUpdateAsync(how));

    async Task<Device> NamedAsync(string name)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, name);
        var device = await DeviceAsync();
        await device.SignInAsync(email);
        return device;
    }

    /// <summary>What a page says of whether somebody is there.</summary>
    static ILocator There(Device device, string name) => device.Page.Locator(".live-person").Filter(new() { HasText = name }).Locator(".live-there");

    static async Task<string> OpenAsync(Device host, string kind)
    {
        await host.GoAsync("/interview/live");
        await host.Page.CheckAsync($"#open input[value={kind}]");
        await host.Button("Open the session").ClickAsync();
        await Assertions.Expect(host.Heading).ToHaveTextAsync("Who sits where?");
        return host.Path;
    }

    static async Task JoinAsync(Device device, string code, string role)
    {
        await device.GoAsync("/interview/live");
        await device.Page.FillAsync("#code", code);
        await device.Button("Join").ClickAsync();
        await device.Page.CheckAsync($"#Role_{role}");
        await device.Button("Take this place").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".live-person").Filter(new() { HasText = ", you" })).ToContainTextAsync(role.ToLowerInvariant());
    }

    // From planning to the end of the question.
    static async Task TakeAsync(Device rater)
    {
        await rater.Button("Answer now").ClickAsync();
        await rater.Button("The answer is over").ClickAsync();
        await rater.Page.Locator("#move-no-probe button").ClickAsync();
    }

    static async Task RateAllAsync(Device rater, string room, int level)
    {
        for (var question = 1; question <= 5; question++)
        {
            await rater.GoAsync($"{room}/chairs/1/questions/{question}/rating");
            foreach (var (name, value) in LiveParty.Fields(level, "I walked a night shift"))
            {
                await (name.StartsWith("Quotes", StringComparison.Ordinal) ? rater.Page.FillAsync($"[name='{name}']", value) : rater.Page.CheckAsync($"[name='{name}'][value='{value}']"));
            }

            await rater.Page.Locator("#rating .actions .button").ClickAsync();
            await rater.Page.ArriveAsync($"**{room}");
        }
    }

    // The next page has the same address, so that it is known by what is on it.
    static async Task PressAsync(Keyboard keys, Device device, string button, string then)
    {
        await keys.TabToAsync(button);
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(then)).ToBeVisibleAsync();
    }

    static Guid Id(string room) => Guid.Parse(room.Split('/')[^1]);

    // "2 minutes left to plan" or "0:58 left to plan".
    static int Seconds(string words) => words.Split(' ')[0].Split(':').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToArray() is [var minutes, .. var rest] ? (60 * minutes) + rest.Sum() : 0;
}
