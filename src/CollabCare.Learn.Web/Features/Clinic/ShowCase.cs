using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Items;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Clinic;

/// <summary>Shows everything that speaks for and against an item, and asks for a decision.</summary>
/// <param name="Refused">What was typed and refused, and why.</param>
public sealed record ShowCase(string ItemId, RefusedDecision? Refused = null) : IQuery<CasePage?>;

public sealed record RefusedDecision(ClinicOutcome? Outcome, string? Note, string? OutcomeFault, string? NoteFault, Looked? Looked = null);

/// <param name="WhyNotRetire">Why no form could do without it; null when one could.</param>
/// <param name="Decisions">What was decided on it, the latest first.</param>
public sealed record CasePage(
    Module Module, ItemFigures Figures, ImmutableArray<ItemReason> Reasons, ImmutableArray<ProblemReport> Reports, ImmutableArray<ProblemReport> OnModule, bool Retired, string? WhyNotRetire,
    ImmutableArray<PastDecision> Decisions, RefusedDecision? Refused)
{
    public Item Words => Figures.Words;

    /// <summary>Names the copy of an unsent note in its writer’s browser.</summary>
    public static string Draft(string itemId, Guid person) => $"clinic-{itemId}-{person:N}";

    public ItemStatistics Statistics => Figures.Shown.Statistics;

    public ImmutableArray<ChoiceGroup> Choices => ChoiceGroup.Of(Words, Statistics);
}

sealed class ShowCaseHandler(LearnDb db, Library library, FigureBook book) : IQueryHandler<ShowCase, CasePage?>
{
    public async ValueTask<CasePage?> Handle(ShowCase query, CancellationToken cancellationToken)
    {
        if (library.Item(query.ItemId) is not ({ Quiz: { } quiz } module, { } item))
        {
            return null;
        }

        var figures = (await book.OfAsync(module.Id, cancellationToken))!.Item(item.Id)!;
        var reports = await ItemReports.OpenAsync(db, cancellationToken);
        ImmutableArray<ProblemReport> own = [.. reports.On(item)];
        var retired = (await RetiredItems.OfAsync(db, cancellationToken)).Contains(item.Id);
        return new(
            module, figures, [.. figures.Reasons(figures.Shown.Statistics, own.Length)], [.. own.Take(5)], [.. reports.OnModule(module).Take(3)], retired,
            retired ? null : await RetiredItems.WhyNotAsync(db, quiz, item, cancellationToken),
            await Decisions.PastAsync(db, library, item.Id, 10, cancellationToken), query.Refused);
    }
}
