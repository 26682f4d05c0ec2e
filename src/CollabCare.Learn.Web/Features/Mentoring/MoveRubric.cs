using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Goes on with today's rubric in a review that is open, and keeps what changed. What was decided never changes.</summary>
public sealed record MoveRubric(Guid MentorId, Guid RoundId) : ICommand<bool>;

public sealed class MoveRubricHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<MoveRubric, bool>
{
    public async ValueTask<bool> Handle(MoveRubric command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.Reached(command.MentorId).Include(r => r.Rubric).FirstOrDefaultAsync(r => r.Id == command.RoundId && r.DecidedAt == null, cancellationToken) is not { } round
                || await db.ClaimAsync(round.Id, command.MentorId, clock.GetUtcNow(), cancellationToken) != Claimed.Yes)
            {
                return false;
            }

            var sheet = Sheet.Read(round.Rubric!);
            if (ShowReviewHandler.Today(sheet, library) is not { } today || RubricChange.Said(sheet, today) is not { } changes)
            {
                return true;
            }

            var hash = today.Hash();
            if (!await db.RubricVersions.AnyAsync(v => v.Hash == hash, cancellationToken))
            {
                db.RubricVersions.Add(today.Keep());
            }

            db.RubricMoves.Add(new() { RoundId = round.Id, MentorId = command.MentorId, FromHash = round.RubricHash, ToHash = hash, Changes = changes, At = clock.GetUtcNow() });
            round.RubricHash = hash;
            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}

/// <summary>What differs between two versions of a rubric.</summary>
public static class RubricChange
{
    /// <summary>A line for each difference; null where there is none.</summary>
    public static string? Said(Sheet from, Sheet to)
    {
        var lines = new List<string>();
        foreach (var criterion in to.Criteria)
        {
            var was = from.Criteria.FirstOrDefault(c => c.Name == criterion.Name);
            if (was is null)
            {
                lines.Add($"New: {criterion.Name}");
                continue;
            }

            if (was.Safety != criterion.Safety)
            {
                lines.Add($"{criterion.Name} is {(criterion.Safety ? "now" : "no longer")} a safety criterion");
            }

            lines.AddRange(criterion.Anchors.Select((a, at) => (a, at)).Where(a => was.Anchors.ElementAtOrDefault(a.at) != a.a).Select(a => $"{criterion.Name}, level {a.at + 1}: other words"));
        }

        lines.AddRange(from.Criteria.Where(c => to.Criteria.All(t => t.Name != c.Name)).Select(c => $"Gone: {c.Name}"));
        return lines.Count == 0 ? null : string.Join('\n', lines);
    }
}
