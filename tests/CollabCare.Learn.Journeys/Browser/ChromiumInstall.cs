using System.Diagnostics;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Finds a Chromium on this machine, or gets one.</summary>
static class ChromiumInstall
{
    /// <summary>Names a path to a browser, before everything else.</summary>
    public const string Variable = "LEARN_CHROMIUM";

    // The shell is Chromium without a window: what Playwright itself runs when nobody looks, and a third faster.
    static readonly string[] Packages = ["chromium-headless-shell", "chromium"];

    static readonly string[] Names = [.. Packages, "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

    static readonly string[] Places =
    [
        .. Packages.Select(package => $"/usr/bin/{package}"),
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>The path of a browser that is here, or null.</summary>
    public static string? Find(IPlaywright playwright)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } told)
        {
            return File.Exists(told) ? told : throw new FileNotFoundException($"{Variable} is {told}, and no file is there: set it to a Chromium's path, or unset it.");
        }

        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.SelectMany(name => new[] { Path.Combine(folder, name), Path.Combine(folder, $"{name}.exe") }));
        return Places.Concat(onPath).Append(playwright.Chromium.ExecutablePath).FirstOrDefault(File.Exists);
    }

    /// <summary>Gets Playwright's own browser or, as root on Debian or Ubuntu, the system's package.</summary>
    /// <exception cref="InvalidOperationException">Neither could be had; the message is the line that says what to install.</exception>
    public static async Task<IBrowser> InstallAsync(Func<string, Task<IBrowser>> launch, IPlaywright playwright)
    {
        Say("No Chromium here; installing Playwright's own, once.");
        Environment.SetEnvironmentVariable("PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT", "10000");
        if (await Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"])) == 0)
        {
            try
            {
                return await launch(playwright.Chromium.ExecutablePath);
            }
            catch (PlaywrightException e)
            {
                Say($"Playwright's Chromium does not start: {e.Message.Split('\n')[0]}");
            }
        }

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/usr/bin/apt-get"))
        {
            string[] packages = await RunAsync("apt-get", "update") ? Packages : [];
            foreach (var package in packages)
            {
                Say($"Installing the system's package instead: apt-get install {package}.");
                if (await RunAsync("apt-get", "install", "-y", "--no-install-recommends", package) && Find(playwright) is { } found)
                {
                    return await launch(found);
                }
            }
        }

        throw new InvalidOperationException($"The journeys need Chromium, and none could be installed: run `apt-get install chromium` (or install Chrome), or set {Variable} to the path of one.");
    }

    static async Task<bool> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            Say($"{program} {string.Join(' ', arguments)}: {(await error).Trim()}");
        }

        return process.ExitCode == 0;
    }

    // The runner shows diagnostic messages at every verbosity; standard output it keeps to itself.
    static void Say(string what)
    {
        Console.WriteLine(what);
        TestContext.Current.SendDiagnosticMessage(what);
    }
}
