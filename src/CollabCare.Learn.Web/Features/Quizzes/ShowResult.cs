using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Remarks;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Shows an ended attempt exactly as it was taken: the mark, what is worth knowing, and every item with its reasons.</summary>
public sealed record ShowResult(Guid AttemptId, Guid PersonId) : IQuery<ResultPage?>;

/// <param name="Sections">The address of the section that teaches an item, by the item's place; absent where it is no longer there.</param>
/// <param name="Run">The run through the scenario on its form; null where the form had none.</param>
public sealed record ResultPage(Attempt Attempt, Assessed At, ImmutableArray<TakenItem> Items, ImmutableDictionary<int, string> Sections, Guid? Run)
{
    const int Most = 3;

    /// <summary>What was marked again since, by a mended key.</summary>
    public ImmutableArray<ShownRemark> Remarks { get; init; } = [];

    /// <summary>The written tasks of the quiz, which are written in the gym.</summary>
    public ImmutableArray<WrittenTask> Tasks { get; init; } = [];

    /// <summary>What is worth knowing: what was missed, the heaviest first; then what was partly right.</summary>
    public ImmutableArray<TakenItem> WorthKnowing =>
        [.. Items.Where(i => i.Fraction < 1).OrderByDescending(i => i.Critical).ThenByDescending(i => i.Missed).ThenByDescending(i => (1 - i.Fraction) * Weight(i)).Take(Most)];

    /// <summary>Must-know items that were not fully right.</summary>
    public ImmutableArray<TakenItem> FailedMustKnows => [.. Items.Where(i => i.Item.MustKnow && i.Fraction < 1)];

    /// <summary>What each strand of a review came to; null for a quiz.</summary>
    public ReviewMark? Review => !Attempt.IsReview ? null : ReviewMark.Of(
        Items.Select(i => new ReviewedItem(
            new(i.Item.Id, i.Item.Type, new Mark(i.Fraction ?? 0, i.Critical, i.Missed, ImmutableSortedDictionary<string, double>.Empty), MustKnow: false), i.Item.Strands)),
        Attempt.PassMark);

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

        var items = attempt.Items.OrderBy(i => i.Position).Select(row => TakenItem.Of(row, attempt)).ToImmutableArray();
        return new(
            attempt, Assessed.Of(library, attempt.ModuleId), items,
            items.Where(i => library.Module(i.Item.Section.Module) is not null).ToImmutableDictionary(i => i.Position, i => $"/modules/{i.Item.Section.Module}#{i.Item.Section.Anchor}"),
            await db.Runs.Where(r => r.AttemptId == attempt.Id).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken))
        {
            Remarks = await ShownRemark.OfAsync(db, attempt, cancellationToken),
            Tasks = library.Module(attempt.ModuleId)?.Quiz?.Tasks ?? [],
        };
    }
}
