using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Tests.Hosting;

/// <summary>The app as a process of its own, in Production, on a port that the system chooses; killed when disposed of.</summary>
public sealed partial class AppProcess : IDisposable
{
    readonly Process _process;
    readonly List<string> _lines = [];

    AppProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public int ExitCode => _process.ExitCode;

    /// <summary>What it has written to its console so far.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Where it is; after <see cref="IsUpAsync" />.</summary>
    public Uri Address => new(_lines.Select(l => Link().Match(l)).First(m => m.Success).Value);

    public static AppProcess Start(string data, params string[] more)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CollabCare.Learn.Web.dll"), "--urls", "http://127.0.0.1:0", .. more])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Learn__DataFolder"] = data;
        return new(Process.Start(start)!);
    }

    /// <summary>Waits until it has printed the link that makes the first administrator.</summary>
    public async Task IsUpAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            _lines.Add(line);
            if (line.Contains("/setup/", StringComparison.Ordinal))
            {
                return;
            }
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Fail($"It ended with {ExitCode}: {await _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)}");
    }

    /// <summary>Waits until it has ended by itself.</summary>
    public async Task EndsAsync()
    {
        _lines.AddRange((await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Ends it with no chance to finish anything, as kill -9 does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    [GeneratedRegex("http://127[.]0[.]0[.]1:[0-9]+")]
    private static partial Regex Link();
}
