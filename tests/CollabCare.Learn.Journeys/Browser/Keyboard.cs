namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Hands that never leave the keyboard. Every stop of Tab on the page must be seen: an outline on it, or on the box that stands for it.</summary>
public sealed class Keyboard(IPage page)
{
    const int Most = 150, Longest = 20;

    // Which key leads there; none where the focus is already.
    const string Way = """
        e => {
          const at = document.activeElement;
          if (at === e || (e.type === 'radio' && at?.type === 'radio' && at.name === e.name && at.form === e.form)) return '';
          return at && at !== document.body && e.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING ? 'Shift+Tab' : 'Tab';
        }
        """;

    // The ring may be drawn by a label or a row around a bare radio button.
    const string Seen = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return '';
          let e = at;
          for (let up = 0; e && up < 4; up++, e = e.parentElement) {
            const style = getComputedStyle(e);
            if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)') {
              const box = e.getBoundingClientRect();
              return box.width > 4 && box.height > 4 && box.bottom > 0 && box.top < innerHeight ? '' : `out of sight: ${at.outerHTML.slice(0, 200)}`;
            }
          }
          return `no ring: ${at.outerHTML.slice(0, 200)}`;
        }
        """;

    /// <summary>Presses Tab until something has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
        await page.SettleAsync();
        for (var stops = 0; stops < Most; stops++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) === true", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            await ShouldBeSeenAsync();
        }

        throw new InvalidOperationException($"Tab never comes to {selector} on {page.Url}.");
    }

    /// <summary>Presses Tab, or Shift and Tab where it is above, until something has the focus. To a group of radio buttons Tab comes once, at whichever of them.</summary>
    public async Task TabToAsync(ILocator target)
    {
        await page.SettleAsync();
        for (var stops = 0; stops < Most; stops++)
        {
            var key = await target.EvaluateAsync<string>(Way);
            if (key.Length == 0)
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
            await ShouldBeSeenAsync();
        }

        throw new InvalidOperationException($"Tab never comes to {target} on {page.Url}.");
    }

    /// <summary>Comes to a choice: by Tab to its group, and in the group by the arrow.</summary>
    public async Task ArrowToAsync(ILocator choice)
    {
        await TabToAsync(choice);
        for (var round = 0; round < Longest && !await HasFocusAsync(choice); round++)
        {
            await PressAsync("ArrowDown");
            await ShouldBeSeenAsync();
        }

        (await HasFocusAsync(choice)).ShouldBeTrue($"The arrow never comes to {choice} on {page.Url}.");
    }

    /// <summary>Picks from the list that has the focus: a number by its digit, anything else by the arrow, as far as it stands below the first.</summary>
    public async Task PickAsync(ILocator list, string value)
    {
        if (int.TryParse(value, out _))
        {
            await PressAsync(value);
        }

        for (var down = 0; down < Longest && await list.InputValueAsync() != value; down++)
        {
            await PressAsync("ArrowDown");
        }

        (await list.InputValueAsync()).ShouldBe(value);
    }

    static Task<bool> HasFocusAsync(ILocator target) => target.EvaluateAsync<bool>("e => document.activeElement === e");

    public async Task TypeIntoAsync(string selector, string text)
    {
        await TabToAsync(selector);
        await page.Keyboard.TypeAsync(text);
    }

    public Task PressAsync(string key) => page.Keyboard.PressAsync(key);

    /// <summary>Presses a key that leads to another page, and waits for it.</summary>
    public async Task PressAndGoAsync(string key)
    {
        var left = page.Url;
        await page.Keyboard.PressAsync(key);
        await page.ArriveAsync(address => address != left);
    }

    public async Task ShouldBeSeenAsync()
    {
        var fault = await page.EvaluateAsync<string>(Seen);

        // The page may still be gliding to where the focus went. It is not the page that waits: one without scripts has no timers.
        for (var waits = 0; waits < 40 && fault.Length > 0; waits++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            fault = await page.EvaluateAsync<string>(Seen);
        }

        fault.ShouldBeEmpty(page.Url);
    }
}
