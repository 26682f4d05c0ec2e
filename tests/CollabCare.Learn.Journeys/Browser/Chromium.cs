using CollabCare.Learn.Journeys.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>The one browser of a run. Where the machine has none, it is installed, and that is said; where it cannot be, every journey fails with the line that says what to install.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>How long a page may take on a busy machine before a journey gives up, in milliseconds.</summary>
    public const float Patience = 60_000;

    // A container's root has no sandbox to drop into; the rest keeps the browser from talking to anybody but the app.
    static readonly string[] Switches =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-dev-shm-usage"];

    IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        Browser = ChromiumInstall.Find(_playwright) is { } found
            ? await LaunchAsync(found)
            : await ChromiumInstall.InstallAsync(LaunchAsync, _playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    Task<IBrowser> LaunchAsync(string path) => _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Switches });
}
