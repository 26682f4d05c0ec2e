using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who learns on a phone, on the way to a shift.</summary>
public sealed class ThumbLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Takes_a_quiz_with_items_of_every_type_by_touch()
    {
        var device = await SignedInAsync(hand: Hand.Touch);
        await device.Page.AddInitScriptAsync("addEventListener('pointerdown', e => { if (e.pointerType !== 'touch') console.error(`pressed with a ${e.pointerType}`); }, true)");
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        var met = new HashSet<ItemType>();
        while (device.Path.Contains("/items/", StringComparison.Ordinal))
        {
            var item = await taking.ItemAsync();
            met.Add(item.Type);
            await (item.Key is OrderKey order ? PlaceAsync(device, order) : taking.AnswerAsync(item.Key.FullAnswer()));
            await taking.NextAsync();
        }

        met.ShouldBe([ItemType.Best, ItemType.Select, ItemType.Order, ItemType.Match, ItemType.Judge], ignoreOrder: true);
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark strong")).ToHaveTextAsync("100");
    }

    // The steps are pressed in their order; a wrong one is taken out again by a second press.
    static async Task PlaceAsync(Device device, OrderKey key)
    {
        ILocator Step(string id) => device.Page.Locator($".order-step:has([name='places[{id}]']) .order-take");
        await device.Hands.PressAsync(Step(key.Choices[^1]));
        await device.Hands.PressAsync(Step(key.Choices[^1]));
        foreach (var (at, id) in key.Choices.Index())
        {
            await device.Hands.PressAsync(Step(id));
            await Assertions.Expect(device.Page.Locator($"[name='places[{id}]']")).ToHaveValueAsync($"{at + 1}");
        }
    }
}
