using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Items;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Whoever looks after items, and uses no pointer.</summary>
public sealed class ItemAuthor(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Module = "pit-a-conflicts-claims";

    [Fact]
    public async Task Decides_on_an_item_in_the_clinic_and_re_marks_by_a_key_that_was_mended()
    {
        var (hard, mended) = await TakenByManyAsync();
        var device = await SignedInAsync(Roles.Author);
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(".site-account a[href='/authors/items']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync($"a[href='/authors/items/{Module}']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync($"a[href='/authors/items/{Module}/{hard.Id}']");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".lede")).ToContainTextAsync("110 first answers: enough to act on.");
        await keys.TabToAsync($"main a.button[href='/authors/clinic/{hard.Id}']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("#decide input[value=Keep]");
        await keys.PressAsync("ArrowDown");
        await keys.TypeIntoAsync("#note", "The scene never says who signed.");
        await keys.TabToAsync("#decide button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("main")).ToContainTextAsync($"To be changed in content/{hard.Source.Path}, line {hard.Source.Line}");

        await device.GoAsync($"/authors/items/{Module}/{mended.Id}");
        await keys.TabToAsync($"a[href='/authors/remark/{mended.Id}']");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".lede")).ToHaveTextAsync("110 attempts would change.");
        await keys.TypeIntoAsync("#reason", "The key named the wrong person.");
        await keys.TabToAsync("#remark button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".status")).ToContainTextAsync("110 attempts were re-marked.");
        await Assertions.Expect(device.Page.Locator(".lede")).ToHaveTextAsync("No mark would change.");
    }

    [Fact]
    public async Task Goes_through_the_picture_of_a_story_and_its_table_on_a_narrow_screen()
    {
        var device = await SignedInAsync(Roles.Author, new() { ViewportSize = new() { Width = 390, Height = 844 } }, Hand.Keyboard);
        var keys = new Keyboard(device.Page);
        await device.GoAsync($"/modules/{Known.Story}/scenario");
        await keys.TabToAsync($"main a[href='/modules/{Known.Story}/scenario/graph']");
        await keys.PressAndGoAsync("Enter");
        foreach (var wide in new[] { ".graph-scroll", ".table-scroll" })
        {
            var left = await ScrolledAsync();
            await keys.TabToAsync(wide);
            await keys.PressAsync("ArrowRight");
            await Waiting.UntilAsync(async () => await ScrolledAsync() > left, () => $"{wide} does not move");

            Task<double> ScrolledAsync() => device.Page.EvalOnSelectorAsync<double>(wide, "e => e.scrollLeft");
        }
    }

    // Nobody has the first item right; the second was taken with another key than it has now, and everybody chose what is right now.
    async Task<(Item Hard, Item Mended)> TakenByManyAsync()
    {
        App.Address.ShouldNotBeNull();
        var best = new ManyLearners(App, Module).Quiz.Items.Where(i => i.Type == ItemType.Best && !i.MustKnow).Take(2).ToList();
        await new ManyLearners(App, Module)
        {
            OnForm = i => i.Type == ItemType.Best,
            Answers = (n, item) => item.Id == best[0].Id ? ManyLearners.Wrong(item, n) : item.Id == best[1].Id ? new ChosenOne(best[1].Choices.First(c => c.Right).Id) : item.Key.FullAnswer(),
            Version = item => item.Id == best[1].Id ? ManyLearners.Mistaken(item, "before-it-was-mended") : item,
        }.TakeAsync(110);
        return (best[0], best[1]);
    }
}
