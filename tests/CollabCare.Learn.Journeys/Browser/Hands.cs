namespace CollabCare.Learn.Journeys.Browser;

/// <summary>What somebody goes through a page with.</summary>
public enum Hand
{
    Mouse,

    /// <summary>Tab, arrows, Space, Enter and letters, and no pointer at all.</summary>
    Keyboard,

    /// <summary>A thumb on a phone.</summary>
    Touch,
}

/// <summary>Presses, fills and chooses on a page, by one hand or another, so that a journey can be gone through by each.</summary>
public sealed class Hands(Hand hand, IPage page)
{
    readonly Keyboard _keys = new(page);

    bool ByKeys => hand == Hand.Keyboard;

    // What a pointer does, or a thumb.
    Task PointAsync(ILocator target) => hand == Hand.Touch ? target.TapAsync() : target.ClickAsync();

    public Task PressAsync(string selector) => PressAsync(page.Locator(selector));

    public async Task PressAsync(ILocator target)
    {
        if (!ByKeys)
        {
            await PointAsync(target);
            return;
        }

        await _keys.TabToAsync(target);
        await _keys.PressAsync("Enter");
    }

    /// <summary>Presses twice, before anything can have come of the first time.</summary>
    public async Task PressTwiceAsync(string selector)
    {
        if (hand == Hand.Mouse)
        {
            await page.Locator(selector).DblClickAsync();
            return;
        }

        if (hand == Hand.Touch)
        {
            var target = page.Locator(selector);
            await Task.WhenAll(target.TapAsync(), target.TapAsync());
            return;
        }

        await _keys.TabToAsync(page.Locator(selector));
        await Task.WhenAll(_keys.PressAsync("Enter"), _keys.PressAsync("Enter"));
    }

    /// <summary>Writes into a field, in place of what stands there.</summary>
    public async Task FillAsync(string selector, string text)
    {
        if (!ByKeys)
        {
            if (hand == Hand.Touch)
            {
                await page.TapAsync(selector);
            }

            await page.FillAsync(selector, text);
            return;
        }

        await _keys.TabToAsync(page.Locator(selector));
        await _keys.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Chooses a radio button or a checkbox. It is a big target: a pointer presses its words, as people do.</summary>
    public async Task ChooseAsync(string input)
    {
        var choice = page.Locator(input);
        if (!ByKeys)
        {
            await PointAsync(choice.Locator("xpath=ancestor::label[1]"));
            return;
        }

        await _keys.ArrowToAsync(choice);
        if (!await choice.IsCheckedAsync())
        {
            await _keys.PressAsync("Space");
        }
    }

    public async Task SelectAsync(string select, string value)
    {
        var list = page.Locator(select);
        if (!ByKeys)
        {
            // A phone shows the list in its own way, which no page has a hand in: the choice is set.
            await list.SelectOptionAsync(value);
            return;
        }

        await _keys.TabToAsync(list);
        await _keys.PickAsync(list, value);
    }
}
