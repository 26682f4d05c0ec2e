using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Items;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using CollabCare.Learn.Web.Tests.Features.Scenarios;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Whoever writes items and stories, in a browser that runs no scripts.</summary>
public sealed class ScriptlessAuthor(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Story = "path-i-sepsis", Studied = "term-a-evidence-regulation", Mended = "path-a-model-to-bedside";

    [Fact]
    public async Task Sees_the_picture_of_a_story_and_in_its_table_how_many_took_each_way()
    {
        var (visitor, _) = await VisitorAsync();
        using var learner = visitor;
        var taker = new QuizTaker(App, visitor);
        var story = taker.Library.Module(Story)!.Scenario!;
        var (best, bad) = (((Played)story.Item.Key.FullAnswer()).Choices, Ways.ToEnding(story, Outcome.Bad));
        await taker.TakeAsync(await taker.StartAsync(Story), item => item.Key.FullAnswer());
        var practice = await learner.SubmitAsync($"/modules/{Story}/scenario", "#play");
        await taker.PlayAsync(await learner.ReadAsync(practice.Headers.Location!.ToString()), bad);

        var (device, looking) = await ScriptlessAsync(Roles.Author);
        await device.GoAsync($"/modules/{Story}/scenario");
        await device.Page.Locator($"main a[href='/modules/{Story}/scenario/graph']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".graph .graph-node rect")).ToHaveCountAsync(story.Moments.Length);
        await Assertions.Expect(device.Page.Locator(".graph .graph-edge").First).ToBeVisibleAsync();
        await Assertions.Expect(device.Page.Locator(".facts li").First).ToHaveTextAsync("1 first graded run");
        var choices = story.Moments.SelectMany(m => m.Choices).Select(c => c.Id).ToList();
        await Assertions.Expect(device.Page.Locator("tbody td:nth-last-child(2)")).ToHaveTextAsync(choices.Select(c => best.Contains(c) ? "1" : "0"));
        await Assertions.Expect(device.Page.Locator("tbody td:last-child")).ToHaveTextAsync(choices.Select(c => $"{(best.Contains(c) ? 1 : 0) + (bad.Contains(c) ? 1 : 0)}"));
        await Axe.ShouldBeCleanAsync(device, looking);
    }

    [Fact]
    public async Task Reads_the_numbers_of_an_item_and_decides_on_it_in_the_clinic()
    {
        var hard = await TakenByManyAsync();
        var (device, looking) = await ScriptlessAsync(Roles.Author);
        device.Watch.Expect(400);
        await device.Page.Locator(".site-account a[href='/authors/items']").ClickAsync();
        await device.Page.Locator($"a[href='/authors/items/{Studied}']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".figures tbody tr").Filter(new() { HasText = hard.Id })).ToContainTextAsync("0.00");
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Page.Locator($".figures a[href='/authors/items/{Studied}/{hard.Id}']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".thirds svg")).ToBeVisibleAsync();
        await Assertions.Expect(device.Page.Locator("#chosen tbody tr").Filter(new() { Has = device.Page.Locator(".tag-good") })).ToContainTextAsync("0");
        await Axe.ShouldBeCleanAsync(device, looking);

        await device.GoAsync("/authors/clinic");
        await Assertions.Expect(device.Page.Locator($"[id='{hard.Id}']")).ToContainTextAsync("Few have it right: difficulty 0.00, under 0.30.");
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Page.Locator($"a[href='/authors/clinic/{hard.Id}']").ClickAsync();
        await device.Page.Locator("#decide label:has(input[value=Mend])").ClickAsync();
        await device.Button("Decide").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#note-error")).ToContainTextAsync("Say in a sentence what is wrong with it");
        await Assertions.Expect(device.Page.Locator("#decide input[value=Mend]")).ToBeCheckedAsync();
        await device.Page.FillAsync("#note", "The scene never says who asked.");
        await device.Button("Decide").ClickAsync();
        await Assertions.Expect(device.Page.Locator("main")).ToContainTextAsync($"To be changed in content/{hard.Source.Path}, line {hard.Source.Line}");
        await device.GoAsync("/authors/clinic");
        await Assertions.Expect(device.Page.Locator($"[id='{hard.Id}']")).ToHaveCountAsync(0);
        await Assertions.Expect(device.Page.Locator("#decided + ol")).ToContainTextAsync("The scene never says who asked.");
    }

    [Fact]
    public async Task Sees_what_a_mended_key_would_change_and_re_marks_by_it()
    {
        var mended = await TakenByAMistakenKeyAsync();
        var (device, looking) = await ScriptlessAsync(Roles.Author);
        device.Watch.Expect(400);
        await device.GoAsync($"/authors/items/{Mended}/{mended.Id}");
        await device.Page.Locator($"a[href='/authors/remark/{mended.Id}']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".lede")).ToHaveTextAsync("12 attempts would change.");
        await Assertions.Expect(device.Page.Locator("tbody tr")).ToHaveCountAsync(12);
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Page.Locator("#remark button").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#reason-error")).ToBeVisibleAsync();
        await device.Page.FillAsync("#reason", "The key named the wrong person.");
        await device.Page.Locator("#remark button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".status")).ToContainTextAsync("12 attempts were re-marked.");
        await Assertions.Expect(device.Page.Locator(".lede")).ToHaveTextAsync("No mark would change.");
    }

    // Everybody chose what is right by the key that there is now; the one that they were marked by named another.
    async Task<Item> TakenByAMistakenKeyAsync()
    {
        App.Address.ShouldNotBeNull();
        var mended = new ManyLearners(App, Mended).Quiz.Items.First(i => i.Type == ItemType.Best && !i.MustKnow);
        await new ManyLearners(App, Mended)
        {
            OnForm = i => i.Type == ItemType.Best,
            Version = i => i.Id == mended.Id ? ManyLearners.Mistaken(i, "before-an-author-mended-it") : i,
            Answers = (_, i) => i.Id == mended.Id ? mended.Key.FullAnswer() : i.Key.FullAnswer(),
        }.TakeAsync(12);
        return mended;
    }

    // Nobody has the item right, and enough people took it to act on that.
    async Task<Item> TakenByManyAsync()
    {
        App.Address.ShouldNotBeNull();
        var hard = new ManyLearners(App, Studied).Quiz.Items.First(i => i.Type == ItemType.Best && !i.MustKnow);
        await new ManyLearners(App, Studied)
        {
            OnForm = i => i.Type == ItemType.Best,
            Answers = (n, item) => item.Id == hard.Id ? ManyLearners.Wrong(item, n) : (n * 7 + item.Id[^1]) % 40 < n % 40 ? item.Key.FullAnswer() : ManyLearners.Wrong(item, n),
        }.TakeAsync(104);
        return hard;
    }
}
