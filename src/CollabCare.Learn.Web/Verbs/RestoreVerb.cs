using System.CommandLine;
using CollabCare.Learn.Web.Data.Backups;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Verbs;

/// <summary><c>restore FILE</c></summary>
static class RestoreVerb
{
    public static Command Command()
    {
        var file = new Argument<string>("FILE") { Description = "The backup to restore." };
        var data = DataVerb.DataOption();
        var command = new Command("restore", "Puts a backup in the place of the data, which is moved aside and kept. Stop the app first.") { file, data };
        command.SetAction((parsed, cancellationToken) => DataVerb.SayAsync(parsed, async () =>
        {
            await using var parts = DataVerb.Parts(parsed.GetValue(data));
            var from = DataVerb.Place(parsed.GetRequiredValue(file));
            var aside = await Restore.RunAsync(
                parts.Services.GetRequiredService<Folders>(), from, parts.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
            return $"Restored {from}.{(aside is null ? "" : $" What was there before is in {aside}; delete it when you are sure.")} Start the app now.";
        }));
        return command;
    }
}
