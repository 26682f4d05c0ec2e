using System.CommandLine;
using System.Globalization;
using CollabCare.Learn.Web.Data.Backups;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Verbs;

/// <summary><c>backup FILE</c></summary>
static class BackupVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to write. It must not be there yet." };
        var data = DataVerb.DataOption();
        var command = new Command("backup", "Writes the database and the keys into one file, while the app runs or not. Keep it as safe as the data: it holds all of it.") { file, data };
        command.SetAction((parsed, cancellationToken) => DataVerb.SayAsync(parsed, async () =>
        {
            await using var parts = DataVerb.Parts(parsed.GetValue(data));
            var to = DataVerb.Place(parsed.GetRequiredValue(file));
            var bytes = await Backup.MakeAsync(parts.Services.GetRequiredService<Folders>(), to, cancellationToken);
            return $"Backed up to {to} ({(bytes / 1024.0).ToString("N0", CultureInfo.InvariantCulture)} kB).";
        }));
        return command;
    }
}
