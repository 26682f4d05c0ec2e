namespace CollabCare.Learn.Web.Hosting;

/// <summary>Something that the app does again and again while it runs. Whatever goes wrong in a turn, the next one tries again: an app that people study in never ends because of it.</summary>
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
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogWarning(e, "{What}; they will be tried again", refused);
            }
        }
    }
}
