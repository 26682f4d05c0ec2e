using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Closes attempts whose time is up, whether or not their tab is still open: what is in is marked.</summary>
public sealed class CloseOverdueAttempts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseOverdueAttempts> logger) : BackgroundService
{
    static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CloseAsync(stoppingToken);
            }
            catch (Exception e) when (e is Microsoft.Data.Sqlite.SqliteException or DbUpdateException or InvalidOperationException)
            {
                logger.LogWarning(e, "Overdue attempts could not be closed; they will be tried again");
            }
        }
    }

    /// <summary>Closes every attempt that is overdue now.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var now = clock.GetUtcNow();
        var overdue = await db.Attempts.Where(a => a.EndedAt == null && a.Deadline <= now).Select(a => new { a.Id, a.Deadline }).ToListAsync(cancellationToken);
        foreach (var attempt in overdue)
        {
            await db.WriteAsync(() => new AttemptEnd(db).EndAsync(attempt.Id, attempt.Deadline!.Value, null, cancellationToken), cancellationToken);
        }
    }
}
