using System.Text.Json;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys;

/// <summary>Taking a quiz in a browser. What is right is asked of the database: the pages do not tell.</summary>
public sealed partial class Taking(Device device, TestApp app)
{
    IPage Page => device.Page;

    Hands Hands => device.Hands;

    public Guid Attempt => Guid.Parse(ItemAddress().Match(Page.Url).Groups["attempt"].Value);

    public int Position => int.Parse(ItemAddress().Match(Page.Url).Groups["position"].Value, System.Globalization.CultureInfo.InvariantCulture);

    public async Task StartAsync(string module)
    {
        await device.GoAsync($"/modules/{module}/quiz");
        await Hands.PressAsync("#start button");
        await Page.ArriveAsync(ItemAddress());
    }

    /// <summary>The item on the page.</summary>
    public async Task<Item> ItemAsync()
    {
        var (attempt, position) = (Attempt, Position);
        var row = await app.LookAsync(db => db.AttemptItems.AsNoTracking().Include(i => i.Version).SingleAsync(i => i.AttemptId == attempt && i.Position == position));
        return TakenItem.Of(row).Item;
    }

    public async Task AnswerAsync(Answer answer)
    {
        foreach (var (name, value) in QuizTaker.Fields(answer))
        {
            await (answer is ChosenOne or ChosenMany or Rated
                ? Hands.ChooseAsync($"form.quiz input[name='{name}'][value='{value}']")
                : Hands.SelectAsync($"form.quiz select[name='{name}']", value));
        }
    }

    /// <summary>Goes to the next item, or after the last to the page that sends it in.</summary>
    public async Task NextAsync()
    {
        var left = Page.Url;
        await Hands.PressAsync("button[data-next]");
        await Page.ArriveAsync(address => address != left);
    }

    /// <summary>Goes on, unanswered, past items of a kind.</summary>
    public async Task PassByAsync(Func<Item, bool> which)
    {
        while (which(await ItemAsync()))
        {
            await NextAsync();
        }
    }

    /// <summary>Answers every item from here on, and stands before sending in.</summary>
    public async Task AnswerAllAsync(Func<Item, Answer> answer)
    {
        while (ItemAddress().IsMatch(Page.Url))
        {
            await AnswerAsync(answer(await ItemAsync()));
            await NextAsync();
        }

        if (RunAddress().IsMatch(Page.Url))
        {
            await PlayAsync(answer);
        }
    }

    /// <summary>The scenario on the page, as it was when its run began.</summary>
    public async Task<Item> StoryAsync() => JsonSerializer.Deserialize<Item>((await RunAsync()).Version!.Json)!;

    /// <summary>Does what makes the choice, and waits until the story has gone on.</summary>
    public async Task LeaveMomentAsync(Func<Task> choose)
    {
        var moment = await Page.Locator("form.scene h1").InnerTextAsync();
        await choose();
        await Assertions.Expect(Page.Locator("form.scene h1")).Not.ToHaveTextAsync(moment);
        await Page.SettleAsync();
    }

    public async Task ChooseAsync(string choice)
    {
        await Hands.ChooseAsync($"form.scene input[value='{choice}']");
        await LeaveMomentAsync(() => Hands.PressAsync("button[data-next]"));
    }

    /// <summary>The same without a pointer. Tab comes to the ways on once, and the arrows go round in them; or a digit does it, and Enter goes on from anywhere.</summary>
    public async Task ChooseAsync(Keyboard keys, string choice, bool byDigit)
    {
        var radio = Page.Locator($"input[name=choice][value='{choice}']");
        if (byDigit)
        {
            var values = await Page.Locator("input[name=choice]").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
            await keys.PressAsync($"{Array.IndexOf(values, choice) + 1}");
        }
        else
        {
            await keys.TabToAsync("input[name=choice]");
            await keys.PressAsync("Space");
            for (var round = 0; round < 4 && !await radio.IsCheckedAsync(); round++)
            {
                await keys.PressAsync("ArrowDown");
            }

            await keys.TabToAsync("button[data-next]");
        }

        await Assertions.Expect(radio).ToBeCheckedAsync();
        await LeaveMomentAsync(() => keys.PressAsync("Enter"));
    }

    // The scenario is the last item: after it one stands before sending in.
    async Task PlayAsync(Func<Item, Answer> answer)
    {
        foreach (var choice in ((Played)answer(await StoryAsync())).Choices)
        {
            await ChooseAsync(choice);
        }

        await device.GoAsync($"/attempts/{(await RunAsync()).AttemptId}/send");
    }

    async Task<Run> RunAsync()
    {
        var id = Guid.Parse(RunAddress().Match(Page.Url).Groups["run"].Value);
        return await app.LookAsync(db => db.Runs.AsNoTracking().Include(r => r.Version).SingleAsync(r => r.Id == id));
    }

    public async Task SendInAsync()
    {
        await Hands.PressAsync("#send-in button.button");
        await Page.ArriveAsync("**/result");
    }

    [GeneratedRegex("/attempts/(?<attempt>[0-9a-f-]{36})/items/(?<position>[0-9]+)")]
    private static partial Regex ItemAddress();

    [GeneratedRegex("/runs/(?<run>[0-9a-f-]{36})")]
    private static partial Regex RunAddress();
}
