using System.Text.Json;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Closes attempts whose time is up, whether or not their tab is still open: what is in is marked.</summary>
public sealed class CloseOverdueAttempts(IServiceScopeFactory scopes, TimeProvider clock, ILogger<CloseOverdueAttempts> logger)
    : Repeating(TimeSpan.FromSeconds(30), "Overdue attempts could not be closed", logger)
{
    protected override Task TurnAsync(CancellationToken cancellationToken) => CloseAsync(cancellationToken);

    /// <summary>Closes every attempt that is overdue now.</summary>
    public async Task CloseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var now = clock.GetUtcNow();
        var overdue = await db.Attempts.Where(a => a.EndedAt == null && a.Deadline <= now).Select(a => new { a.Id, a.Deadline }).ToListAsync(cancellationToken);
        foreach (var attempt in overdue)
        {
            try
            {
                await db.WriteAsync(() => new AttemptEnd(db).EndAsync(attempt.Id, attempt.Deadline!.Value, null, cancellationToken), cancellationToken);
            }
            catch (JsonException e)
            {
                // One that cannot be read keeps none of the others waiting.
                logger.LogError(e, "Attempt {Attempt} is overdue and cannot be read", attempt.Id);
                db.ChangeTracker.Clear();
            }
        }
    }
}
