using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Clinic;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>Shows one item: its words in a version, how it works, and who chose what.</summary>
/// <param name="Version">The beginning of a version's hash, "all" for every version together, or nothing for the words in the files.</param>
public sealed record ShowItemFigures(string ModuleId, string ItemId, string? Version) : IQuery<ItemFiguresPage?>
{
    public const string All = "all";
}

/// <param name="Shown">The version whose words are shown.</param>
/// <param name="Statistics">Of that version, or of all together.</param>
/// <param name="Together">The numbers are of all versions.</param>
/// <param name="Reports">The latest reports of readers that name the item.</param>
/// <param name="Remarked">Attempts at it that were marked again by a mended key.</param>
public sealed record ItemFiguresPage(
    Module Module, ItemFigures Figures, VersionFigures Shown, ItemStatistics Statistics, bool Together, ImmutableArray<ItemReason> Reasons, ImmutableArray<ProblemReport> Reports, bool Retired, int Remarked)
{
    public Item Words => Shown.Words;

    public ImmutableArray<ChoiceGroup> Choices => ChoiceGroup.Of(Words, Statistics);
}

sealed class ShowItemFiguresHandler(LearnDb db, Library library, FigureBook book) : IQueryHandler<ShowItemFigures, ItemFiguresPage?>
{
    const int LatestReports = 5;

    public async ValueTask<ItemFiguresPage?> Handle(ShowItemFigures query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { } module || (await book.OfAsync(module.Id, cancellationToken))?.Item(query.ItemId) is not { } figures)
        {
            return null;
        }

        var together = query.Version == ShowItemFigures.All && figures.Together is not null;
        var shown = together || query.Version is null ? figures.Shown : query.Version.Length < 8 ? null : figures.Versions.FirstOrDefault(v => v.Hash.StartsWith(query.Version, StringComparison.Ordinal));
        if (shown is null)
        {
            return null;
        }

        var statistics = together ? figures.Together! : shown.Statistics;
        ImmutableArray<ProblemReport> reports = [.. (await ItemReports.OpenAsync(db, cancellationToken)).On(figures.Words)];
        return new(
            module, figures, shown, statistics, together, [.. figures.Reasons(statistics, reports.Length)], [.. reports.Take(LatestReports)],
            (await RetiredItems.OfAsync(db, cancellationToken)).Contains(figures.Id), await db.RemarkedAttempts.CountAsync(r => r.ItemId == figures.Id, cancellationToken));
    }
}
