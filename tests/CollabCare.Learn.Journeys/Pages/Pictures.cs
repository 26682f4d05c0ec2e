using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>
/// Takes a picture of every template for people to look at, light and dark, wide and narrow, and prints what is printed:
/// <c>LEARN_SHOTS=/tmp/shots dotnet test tests/CollabCare.Learn.Journeys --filter Category=Pictures</c>. With <c>LEARN_SHOTS_OF=lost,pool</c> only of those whose names hold one of these.
/// </summary>
public sealed class Pictures(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    const string Folder = "LEARN_SHOTS", Only = "LEARN_SHOTS_OF";

    [Asked(Folder)]
    [Trait("Category", "Pictures")]
    public async Task Every_template()
    {
        var folder = Environment.GetEnvironmentVariable(Folder).ShouldNotBeNull($"Pictures are taken into the folder that {Folder} names.");
        Directory.CreateDirectory(folder);
        var only = Environment.GetEnvironmentVariable(Only)?.Split(',');
        foreach (var template in Template.All.Where(t => only?.Any(name => t.Name.Contains(name, StringComparison.Ordinal)) != false))
        {
            var device = await LookAtAsync(template);
            foreach (var (scheme, width) in Axe.Views)
            {
                await device.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                await device.Page.SetViewportSizeAsync(width, width == 390 ? 844 : 900);
                await device.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{template.Name}-{scheme}-{width}.png".ToLowerInvariant()), FullPage = true });
            }

            if (template.Name.StartsWith("module", StringComparison.Ordinal) || template.Name.StartsWith("result", StringComparison.Ordinal) || template.Name.StartsWith("cohort-", StringComparison.Ordinal) || template.Name.StartsWith("certificate", StringComparison.Ordinal))
            {
                await device.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, Media = Media.Print });
                await device.Page.PdfAsync(new() { Path = Path.Combine(folder, $"{template.Name}.pdf"), Format = "A4" });
            }
        }
    }
}
