using System.CommandLine;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Data.Backups;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Web.Verbs;

/// <summary>What the verbs that open the data folder have in common.</summary>
static class DataVerb
{
    /// <summary>The option that names another data folder than the settings do.</summary>
    public static Option<string?> DataOption() => new("--data") { Description = "The data folder, where it is not the one in the settings.", HelpName = "FOLDER" };

    /// <summary>The app's parts, put together but not started; its logs stay silent, since a verb speaks for itself.</summary>
    public static WebApplication Parts(string? data)
    {
        var builder = LearnApp.CreateBuilder(data is null ? [] : [$"--{LearnSettings.Section}:{nameof(LearnSettings.DataFolder)}={Place(data)}"]);
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    /// <summary>The full path of a file that was given as people give it: from where they stand.</summary>
    public static string Place(string path)
    {
        // `dotnet run` starts the app in the project's own folder; the shell's variable still says where it was called.
        var called = File.Exists("CollabCare.Learn.Web.csproj") ? Environment.GetEnvironmentVariable("PWD") : null;
        return Path.GetFullPath(path, Directory.Exists(called) ? called : Environment.CurrentDirectory);
    }

    /// <summary>Says what a verb did, or in one line why it could not.</summary>
    public static async Task<int> SayAsync(ParseResult parsed, Func<Task<string>> verb)
    {
        try
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(await verb());
            return 0;
        }
        catch (OperationCanceledException)
        {
            return Refuse(parsed, "Stopped before it was done.");
        }
        catch (Exception e) when (e is BackupException or VerbException or NewerSchemaException or IOException or UnauthorizedAccessException or SqliteException)
        {
            return Refuse(parsed, e.Message);
        }
    }

    static int Refuse(ParseResult parsed, string why)
    {
        parsed.InvocationConfiguration.Error.WriteLine(why.ReplaceLineEndings(" "));
        return 1;
    }
}

/// <summary>A verb cannot do what it was asked; its message is the one line to say so.</summary>
public sealed class VerbException(string message) : Exception(message);
