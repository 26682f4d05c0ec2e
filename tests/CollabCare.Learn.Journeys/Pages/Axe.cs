using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Runs axe, and says what it found in lines that one can act on.</summary>
static class Axe
{
    static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    public static readonly (ColorScheme Scheme, int Width)[] Views =
        [(ColorScheme.Light, 1440), (ColorScheme.Light, 390), (ColorScheme.Dark, 390), (ColorScheme.Dark, 1440)];

    /// <summary>What is wrong on the page in light and dark, wide and narrow.</summary>
    public static async Task<string> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var (scheme, width) in Views)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            await page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
            var result = await page.RunAxe(Rules);
            faults.AddRange(
                from violation in result.Violations
                from node in violation.Nodes
                select $"{scheme} {width}: {violation.Id}: {violation.Help}: {node.Target}\n    {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(c => c.Message))}");
        }

        return string.Join('\n', faults.Distinct());
    }
}
