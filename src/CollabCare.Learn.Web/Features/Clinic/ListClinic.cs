using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Items;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Clinic;

/// <summary>Lists the items that cross a threshold and wait for a decision, the gravest first; then what was decided.</summary>
public sealed record ListClinic(int Page) : IQuery<ClinicPage>
{
    public const int PageSize = 25;
    public const int Decided = 20;
}

public sealed record ClinicPage(int Page, int Pages, int Waiting, ImmutableArray<ClinicCase> Cases, ImmutableArray<PastDecision> Decisions);

/// <summary>An item that waits for a decision.</summary>
/// <param name="Reports">The latest reports that name it, then those that name its module.</param>
/// <param name="Before">What was decided on it last, before its numbers or words changed.</param>
public sealed record ClinicCase(Module Module, ItemFigures Figures, ImmutableArray<ItemReason> Reasons, ImmutableArray<ProblemReport> Reports, ClinicDecision? Before)
{
    public ItemStatistics Statistics => Figures.Shown.Statistics;

    /// <summary>Numbers to act on come first, then the gravest reason, then how many there are.</summary>
    public (bool, ReasonKind, int) Severity => (Statistics.IsToActOn, Reasons.Max(r => r.Kind), Reasons.Length);
}

/// <summary>A decision, with who made it and where the item stands.</summary>
/// <param name="IsLatest">Nothing was decided on the item since.</param>
/// <param name="Changed">The item's words have changed since.</param>
public sealed record PastDecision(ClinicDecision Decision, string By, string Title, string? ModuleId, (string Path, int Line)? Source, bool IsLatest, bool Changed);

sealed class ListClinicHandler(LearnDb db, Library library, FigureBook book) : IQueryHandler<ListClinic, ClinicPage>
{
    public async ValueTask<ClinicPage> Handle(ListClinic query, CancellationToken cancellationToken)
    {
        var latest = await Decisions.LatestAsync(db, cancellationToken);
        var reports = await ItemReports.OpenAsync(db, cancellationToken);
        var waiting = new List<ClinicCase>();
        foreach (var module in library.Modules.Where(m => m.Quiz is not null))
        {
            foreach (var item in (await book.OfAsync(module.Id, cancellationToken))!.Items.Where(i => i.InFiles))
            {
                if (Case(module, item, reports, latest.GetValueOrDefault(item.Id)) is { } found)
                {
                    waiting.Add(found);
                }
            }
        }

        var pages = Math.Max(1, (waiting.Count + ListClinic.PageSize - 1) / ListClinic.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        return new(
            page, pages, waiting.Count,
            [.. waiting.OrderByDescending(c => c.Severity).ThenBy(c => c.Figures.Id, StringComparer.Ordinal).Skip((page - 1) * ListClinic.PageSize).Take(ListClinic.PageSize)],
            page == 1 ? await Decisions.PastAsync(db, library, null, ListClinic.Decided, cancellationToken) : []);
    }

    /// <summary>The item as a case, or null when nothing about it waits for a decision.</summary>
    internal static ClinicCase? Case(Module module, ItemFigures item, ItemReports reports, ClinicDecision? before)
    {
        var own = reports.On(item.Words).ToList();
        ImmutableArray<ItemReason> reasons = [.. item.Reasons(item.Shown.Statistics, own.Count)];
        return reasons.IsEmpty || before is not null && !Decisions.HasNews(before, item, reasons)
            ? null
            : new(module, item, reasons, [.. own.Concat(reports.OnModule(module)).DistinctBy(r => r.Id).Take(3)], before);
    }
}

/// <summary>What was decided in the clinic.</summary>
static class Decisions
{
    /// <summary>The latest decision on each item.</summary>
    public static async Task<Dictionary<string, ClinicDecision>> LatestAsync(LearnDb db, CancellationToken cancellationToken) =>
        await db.ClinicDecisions.AsNoTracking().Where(d => !db.ClinicDecisions.Any(later => later.ItemId == d.ItemId && later.Id > d.Id)).ToDictionaryAsync(d => d.ItemId, StringComparer.Ordinal, cancellationToken);

    /// <summary>True when the item's words or numbers have changed since a decision. An item out of use waits for nothing until its words change.</summary>
    public static bool HasNews(ClinicDecision decision, ItemFigures item, ImmutableArray<ItemReason> now) =>
        decision.ItemHash != item.Shown.Hash || decision.Outcome != ClinicOutcome.Retire && JsonSerializer.Deserialize<SeenReasons>(decision.Reasons)!.HasNews(item.Shown.Statistics.N, now);

    /// <summary>Decisions, the latest first; of one item, or of all.</summary>
    public static async Task<ImmutableArray<PastDecision>> PastAsync(LearnDb db, Library library, string? itemId, int most, CancellationToken cancellationToken)
    {
        var rows = await db.ClinicDecisions.AsNoTracking().Where(d => itemId == null || d.ItemId == itemId).OrderByDescending(d => d.Id).Take(most)
            .Select(d => new { Decision = d, By = db.Users.Where(p => p.Id == d.PersonId).Select(p => p.Name).FirstOrDefault(), IsLatest = !db.ClinicDecisions.Any(later => later.ItemId == d.ItemId && later.Id > d.Id) })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r =>
            {
                var found = library.Item(r.Decision.ItemId);
                return new PastDecision(r.Decision, r.By ?? "somebody who has left", found?.Item.Title ?? r.Decision.ItemId, found?.Module.Id, found?.Item.Source, r.IsLatest, found is { } f && f.Item.Hash != r.Decision.ItemHash);
            }),
        ];
    }
}
