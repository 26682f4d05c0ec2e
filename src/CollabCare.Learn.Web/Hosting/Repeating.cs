using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Something that the app does again and again while it runs. Where the database refuses, the next turn tries again.</summary>
/// <param name="every">How long from one turn to the next.</param>
/// <param name="refused">What the log says when a turn fails: "Overdue attempts could not be closed".</param>
public abstract class Repeating(TimeSpan every, string refused, ILogger logger) : BackgroundService
{
    /// <summary>One turn.</summary>
    protected abstract Task TurnAsync(CancellationToken cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await TurnAsync(stoppingToken);
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or DbUpdateException or InvalidOperationException)
            {
                logger.LogWarning(e, "{What}; they will be tried again", refused);
            }
        }
    }
}
