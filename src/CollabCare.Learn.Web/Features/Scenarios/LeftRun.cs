using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>A run whose attempt ends before the story does: the moments passed so far are its answer (ruling MA15).</summary>
static class LeftRun
{
    public static async Task CloseAsync(LearnDb db, Attempt attempt, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var run = await db.Runs.Include(r => r.Steps).FirstOrDefaultAsync(r => r.AttemptId == attempt.Id && r.EndedAt == null, cancellationToken);
        if (run is null)
        {
            return;
        }

        run.EndedAt = at;
        if (run.Steps.Count > 0 && attempt.Items.FirstOrDefault(i => i.ItemId == run.ScenarioId) is { } row)
        {
            row.Answer = TakenItem.Write(new Played([.. run.Steps.OrderBy(s => s.Number).Select(s => s.Choice)]));
            row.AnsweredAt = run.Steps.Max(s => s.At);
        }
    }
}
