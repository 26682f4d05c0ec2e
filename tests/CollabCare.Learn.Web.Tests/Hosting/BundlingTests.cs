using System.Diagnostics;

namespace CollabCare.Learn.Web.Tests.Hosting;

/// <summary>The step of the build that makes the page's styles and scripts.</summary>
public sealed class BundlingTests : IDisposable
{
    readonly string _empty = Directory.CreateTempSubdirectory("learn-bundle-").FullName;
    readonly string _path = Directory.CreateTempSubdirectory("learn-path-").FullName;

    public void Dispose()
    {
        TestApp.Delete(_empty);
        TestApp.Delete(_path);
    }

    [Fact]
    public async Task Without_Node_one_line_says_what_is_missing_and_where_to_get_it()
    {
        // Into a folder that holds no bundle yet, as on a fresh clone, and with nothing on the path but the shell that a build calls.
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(Path.Combine(_path, "sh"), "/bin/sh");
        }

        var start = new ProcessStartInfo(Dotnet(), ["msbuild", Project(), "-t:BundleAssets", $"-p:AssetsOutput={_empty}/", "-nologo", "-v:m", "-nodeReuse:false", "-tl:off"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = _path },
        };
        using var build = Process.Start(start)!;
        var said = await build.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);
        build.ExitCode.ShouldNotBe(0);
        var line = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem(said);
        line.ShouldContain("error CLA000: Node 20 or later is needed to bundle the page's styles and scripts; install it from https://nodejs.org and run again.");
        Directory.EnumerateFileSystemEntries(_empty).ShouldBeEmpty();
    }

    static string Dotnet() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet")).First(File.Exists);

    static string Project()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "CollabCare.Learn.sln")))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return Path.Combine(at, "src", "CollabCare.Learn.Web", "CollabCare.Learn.Web.csproj");
    }
}
