namespace CollabCare.Learn.Journeys.Pages;

/// <summary>What does not fit a screen, or a thumb.</summary>
static class Widths
{
    // Of a phone, of a tablet, of a desk's screen, and 320 px, which is also what a wide screen shows at 400 percent.
    static readonly int[] All = [390, 320, 820, 1440];

    // Links in a line of text may be as low as the line (WCAG 2.5.8); what stands alone may not, nor may a choice be small for a thumb.
    const string Small = """
        () => {
          const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 1;
          const faults = [];
          const say = (e, least) => {
            const box = e.getBoundingClientRect();
            if (box.height < least - 0.5 || box.width < Math.min(least, 24) - 0.5) faults.push(`${Math.round(box.width)}×${Math.round(box.height)}, not ${least}: ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`);
          };
          document.querySelectorAll('button, select, summary, a.button, input:not([type=radio]):not([type=checkbox]):not([type=hidden])').forEach(e => {
            if (seen(e) && !(getComputedStyle(e).display === 'inline' && e.matches('.term, .button-link'))) say(e, 24);
          });
          document.querySelectorAll('.choice, .option, .rating label, .order-step select, .match select, a.button, .button:not(a), .next').forEach(e => seen(e) && say(e, 44));
          return faults;
        }
        """;

    const string Wide = """
        () => {
          const most = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= most) return [];
          const scrolls = e => { for (let p = e.parentElement; p; p = p.parentElement) if (getComputedStyle(p).overflowX !== 'visible') return true; return false; };
          return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > most + 0.5 && !scrolls(e)).slice(0, 5)
            .map(e => `${Math.round(e.getBoundingClientRect().right)} of ${most}: ${e.outerHTML.replace(/\s+/g, ' ').slice(0, 140)}`).concat(`the page is ${document.documentElement.scrollWidth} wide`);
        }
        """;

    /// <summary>What is too wide at any width, or too small on a phone.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var width in All)
        {
            await page.SetViewportSizeAsync(width, 700);
            faults.AddRange((await page.EvaluateAsync<string[]>(Wide)).Select(f => $"{width}: too wide: {f}"));
            if (width <= 390)
            {
                faults.AddRange((await page.EvaluateAsync<string[]>(Small)).Select(f => $"{width}: too small: {f}"));
            }
        }

        return faults;
    }
}
