using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Clinic;
using Mediator;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>Shows how each item of a quiz works, and how a set of them works as a test.</summary>
public sealed record ShowQuizItems(string ModuleId) : IQuery<QuizItemsPage?>;

public sealed record QuizItemsPage(Module Module, QuizFigures Figures, ImmutableArray<ItemRow> Rows)
{
    /// <summary>How many items have numbers.</summary>
    public int Shown => Rows.Count(r => r.Statistics.IsShown);
}

/// <summary>An item's line: its wording in the files, what readers reported of it, and the thresholds it crosses.</summary>
/// <param name="Retired">No form draws it any more.</param>
public sealed record ItemRow(ItemFigures Figures, int Reports, ImmutableArray<ItemReason> Reasons, bool Retired)
{
    public Item Words => Figures.Words;

    public ItemStatistics Statistics => Figures.Shown.Statistics;
}

sealed class ShowQuizItemsHandler(LearnDb db, Library library, FigureBook book) : IQueryHandler<ShowQuizItems, QuizItemsPage?>
{
    public async ValueTask<QuizItemsPage?> Handle(ShowQuizItems query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { } module || await book.OfAsync(module.Id, cancellationToken) is not { } figures)
        {
            return null;
        }

        var reports = await ItemReports.OpenAsync(db, cancellationToken);
        var retired = await RetiredItems.OfAsync(db, cancellationToken);
        return new(
            module, figures,
            [
                .. figures.Items.Select(item =>
                {
                    var reported = reports.On(item.Words).Count();
                    return new ItemRow(item, reported, [.. item.Reasons(item.Shown.Statistics, reported)], retired.Contains(item.Id));
                }),
            ]);
    }
}
