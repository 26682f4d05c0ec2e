using CollabCare.Learn.Journeys.Browser;
using Deque.AxeCore.Commons;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Runs axe, and says what it found in lines that one can act on.</summary>
static class Axe
{
    static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Straight into the page: Deque's own runner opens a second tab for each run, which takes longer than the run.
    const string Run = """
        async colours => {
          const rules = colours ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }
            : { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] } };
          const found = await axe.run(document, { ...rules, resultTypes: ['violations'] });
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${rule.help}: ${node.target}\n    ${node.html}\n    ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`));
        }
        """;

    public static readonly (ColorScheme Scheme, int Width)[] Views =
        [(ColorScheme.Light, 1440), (ColorScheme.Light, 390), (ColorScheme.Dark, 390), (ColorScheme.Dark, 1440)];

    /// <summary>Nothing is wrong on the page as it stands; afterwards the device is as wide as it was.</summary>
    public static async Task ShouldBeCleanAsync(Device device)
    {
        var size = device.Page.ViewportSize!;
        (await FaultsAsync(device.Page)).ShouldBeEmpty(device.Page.Url);
        await device.Page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>Nothing is wrong on the page where a browser without scripts stands, which cannot run axe itself: another of the same person's looks at it.</summary>
    public static async Task ShouldBeCleanAsync(Device scriptless, Device looking)
    {
        await looking.GoAsync(new Uri(scriptless.Page.Url).PathAndQuery);
        await ShouldBeCleanAsync(looking);
    }

    /// <summary>What is wrong on the page in light and dark, wide and narrow. Dark changes colours and nothing else, so there only the rules for colours run.</summary>
    public static async Task<string> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        await page.SettleAsync();
        await page.EvaluateAsync(Script);
        foreach (var (scheme, width) in Views)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            faults.AddRange((await page.EvaluateAsync<string[]>(Run, scheme == ColorScheme.Dark)).Select(fault => $"{scheme} {width}: {fault}"));
        }

        return string.Join('\n', faults);
    }
}
