using System.CommandLine;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Checking.Reports;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Verbs;

/// <summary>
/// <c>check [folder] [--format text|json|sarif]</c>: reads the content as the app would, and says what is wrong. 1 where anything is an error.
/// </summary>
public static class CheckContent
{
    public static Command Verb
    {
        get
        {
            var folder = new Argument<string?>("folder")
            {
                Description = "The content folder; the app's own where none is given.",
                Arity = ArgumentArity.ZeroOrOne,
            };
            var format = new Option<ReportFormat>("--format") { Description = "text, json or sarif." };
            var verb = new Command("check", "Checks the content and prints what is wrong, and the mend.") { folder, format };
            verb.SetAction(parsed => Run(parsed.GetValue(folder), parsed.GetValue(format), parsed.InvocationConfiguration.Output));
            return verb;
        }
    }

    static int Run(string? folder, ReportFormat format, TextWriter output)
    {
        var root = folder is null ? Folders.Of(Settings(), Directory.GetCurrentDirectory()).Content : Find(folder);
        var findings = Checker.Check(root, DateOnly.FromDateTime(DateTime.UtcNow)).Findings;
        CheckReport.Write(findings, format, root, output);
        return findings.Any(f => f.Severity == Severity.Error) ? 1 : 0;
    }

    // `dotnet run` starts the app in the project's folder, while people name a folder from where they stand.
    static string Find(string folder) =>
        new[] { Directory.GetCurrentDirectory(), Environment.GetEnvironmentVariable("PWD") }.OfType<string>().Select(from => Path.GetFullPath(folder, from)).FirstOrDefault(Directory.Exists)
        ?? Path.GetFullPath(folder);

    // The folder that the app would read, without building the app.
    static LearnSettings Settings()
    {
        var configuration = new ConfigurationBuilder(
            ).AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true).AddEnvironmentVariables().Build();
        return configuration.GetSection(LearnSettings.Section).Get<LearnSettings>() ?? new();
    }
}
