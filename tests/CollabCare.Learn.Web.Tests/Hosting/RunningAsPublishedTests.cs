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
        var process = AppProcess.Start(data);
        try
        {
            await process.IsUpAsync();
            (await Said.ByAsync(data, "backup", Path.Combine(root, "running.zip"))).Code.ShouldBe(0);
            (await Said.ByAsync(data, "user", "list")).ShouldBeRefused("in use");
            using (var ask = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            {
                await ask.WaitForExitAsync(TestContext.Current.CancellationToken);
            }

            await process.EndsAsync();
            process.ExitCode.ShouldBe(0);
            var logged = process.Lines.Where(l => l.StartsWith('{')).Select(l => JsonDocument.Parse(l).RootElement).ToList();
            logged.ShouldContain(l => l.GetProperty("Category").GetString() == "Microsoft.Hosting.Lifetime");
            logged.ShouldAllBe(l => l.GetProperty("Timestamp").GetString()!.EndsWith('Z'));
            var log = new FileInfo(Path.Combine(data, "learn.db-wal"));
            (log.Exists ? log.Length : 0).ShouldBe(0);
            File.Exists(Path.Combine(data, "in-use.lock")).ShouldBeFalse();
        }
        finally
        {
            process.Dispose();
            TestApp.Delete(root);
        }
    }
}
