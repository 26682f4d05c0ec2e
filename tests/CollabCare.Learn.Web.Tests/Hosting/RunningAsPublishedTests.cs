using System.Diagnostics;
using System.Text.Json;

namespace CollabCare.Learn.Web.Tests.Hosting;

/// <summary>The app as a process of its own, in Production.</summary>
public sealed class RunningAsPublishedTests
{
    [Fact]
    public async Task Logs_json_backs_up_while_it_runs_and_ends_with_zero_when_asked_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM to send.");
        var root = Directory.CreateTempSubdirectory("learn-run-").FullName;
        var data = Path.Combine(root, "data");
        var app = Path.Combine(AppContext.BaseDirectory, "CollabCare.Learn.Web.dll");
        var start = new ProcessStartInfo("dotnet", [app, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Learn__DataFolder"] = data;
        using var process = Process.Start(start)!;
        try
        {
            var lines = new List<string>();
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
                if (line.Contains("/setup/", StringComparison.Ordinal))
                {
                    break;
                }
            }

            lines.ShouldContain(l => l.Contains("/setup/"), await ErrorsAsync(process));
            (await Said.ByAsync(data, "backup", Path.Combine(root, "running.zip"))).Code.ShouldBe(0);
            (await Said.ByAsync(data, "user", "list")).ShouldBeRefused("in use");
            using (var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            {
                await ask.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            lines.AddRange((await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.ExitCode.ShouldBe(0);
            var logged = lines.Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).ToList();
            logged.ShouldContain(l => l.GetProperty("Category").GetString() == "Microsoft.Hosting.Lifetime");
            logged.ShouldAllBe(l => l.GetProperty("Timestamp").GetString()!.EndsWith('Z'));
            var log = new FileInfo(Path.Combine(data, "learn.db-wal"));
            (log.Exists ? log.Length : 0).ShouldBe(0);
            File.Exists(Path.Combine(data, "in-use.lock")).ShouldBeFalse();
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            Directory.Delete(root, recursive: true);
        }
    }

    static async Task<string> ErrorsAsync(Process process) => process.HasExited ? await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) : "";
}
