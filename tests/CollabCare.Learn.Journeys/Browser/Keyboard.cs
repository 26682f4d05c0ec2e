namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Hands that never leave the keyboard. Every stop of Tab on the page must be seen: an outline on it, or on the box that stands for it.</summary>
public sealed class Keyboard(IPage page)
{
    const int Most = 150;

    // The ring may be drawn by a label or a row around a bare radio button.
    const string Seen = """
        async () => {
          const fault = () => {
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
          };
          // The page may still be gliding to where the focus went.
          for (let waits = 0; waits < 40 && fault() !== ''; waits++) await new Promise(done => setTimeout(done, 50));
          return fault();
        }
        """;

    /// <summary>Presses Tab until something has the focus.</summary>
    public async Task TabToAsync(string selector)
    {
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
        await page.WaitForURLAsync(address => address != left);
    }

    public async Task ShouldBeSeenAsync() => (await page.EvaluateAsync<string>(Seen)).ShouldBeEmpty(page.Url);
}
