using System.Diagnostics;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>Publishes the app, and the SDK's own MVC template to hold it against.</summary>
static class Published
{
    public static string App(string root, string to)
    {
        Run(root, "dotnet", "publish", "src/CollabCare.Learn.Web", "--configuration", "Release", "--output", to, "--nologo");
        return Path.Combine(to, "CollabCare.Learn.Web.dll");
    }

    public static string Template(string work)
    {
        var source = Directory.CreateDirectory(Path.Combine(work, "template-source", "Template")).FullName;
        Run(source, "dotnet", "new", "mvc", "--no-restore");
        Run(source, "dotnet", "publish", "--configuration", "Release", "--output", Path.Combine(work, "template"), "--nologo");
        return Path.Combine(work, "template", "Template.dll");
    }

    static void Run(string folder, string what, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(what, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{what} {string.Join(' ', arguments)} failed:\n{said}");
        }
    }
}
