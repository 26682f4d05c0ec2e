using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Shows an ended attempt exactly as it was taken: the mark, what is worth knowing, and every item with its reasons.</summary>
public sealed record ShowResult(Guid AttemptId, Guid PersonId) : IQuery<ResultPage?>;

/// <param name="Run">The run through the scenario on its form; null where the form had none.</param>
public sealed record ResultPage(Attempt Attempt, string ModuleTitle, bool ModuleIsThere, ImmutableArray<TakenItem> Items, Guid? Run)
{
    const int Most = 3;

    /// <summary>The written tasks of the quiz, which are written in the gym.</summary>
    public ImmutableArray<WrittenTask> Tasks { get; init; } = [];

    /// <summary>What is worth knowing: what was missed, the heaviest first; then what was partly right.</summary>
    public ImmutableArray<TakenItem> WorthKnowing =>
        [.. Items.Where(i => i.Fraction < 1).OrderByDescending(i => i.Critical).ThenByDescending(i => i.Missed).ThenByDescending(i => (1 - i.Fraction) * Weight(i)).Take(Most)];

    /// <summary>Must-know items that were not fully right.</summary>
    public ImmutableArray<TakenItem> FailedMustKnows => [.. Items.Where(i => i.Item.MustKnow && i.Fraction < 1)];

    /// <summary>Guessed, and right.</summary>
    public ImmutableArray<TakenItem> LuckyGuesses => [.. Items.Where(i => i.Surprise == Surprise.LuckyGuess)];

    /// <summary>Certain, and missed.</summary>
    public ImmutableArray<TakenItem> ConfidentMistakes => [.. Items.Where(i => i.Surprise == Surprise.ConfidentMistake)];

    static int Weight(TakenItem taken) => taken.Item.Type.Weight();
}

public sealed class ShowResultHandler(LearnDb db, Library library) : IQueryHandler<ShowResult, ResultPage?>
{
    public async ValueTask<ResultPage?> Handle(ShowResult query, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.AsNoTracking().Include(a => a.Items).ThenInclude(i => i.Version)
            .FirstOrDefaultAsync(a => a.Id == query.AttemptId && a.PersonId == query.PersonId, cancellationToken);
        if (attempt is null or { IsOpen: true })
        {
            return null;
        }

        var module = library.Module(attempt.ModuleId);
        return new(attempt, module?.Title ?? attempt.ModuleId, module is not null, [.. attempt.Items.OrderBy(i => i.Position).Select(TakenItem.Of)],
            await db.Runs.Where(r => r.AttemptId == attempt.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken))
        {
            Tasks = module?.Quiz?.Tasks ?? [],
        };
    }
}
