using System.Text.Json;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Items;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Clinic;

/// <summary>Decides what becomes of an item: it stays, its author mends it, or no form draws it any more.</summary>
/// <param name="Invented">The writer declared that what looks like somebody’s data in the note is invented.</param>
public sealed record DecideOnItem(string ItemId, ClinicOutcome? Outcome, string? Note, bool Invented, Guid Actor) : ICommand<DecisionOutcome>
{
    /// <summary>What the note holds that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ("note", "Why", Looked.UpTo(ClinicDecision.LongestNote, Note)));
}

public abstract record DecisionOutcome
{
    public sealed record Done(string Said) : DecisionOutcome;

    public sealed record Refused(RefusedDecision Why) : DecisionOutcome;

    public sealed record NoSuchItem : DecisionOutcome;
}

sealed class DecideOnItemHandler(LearnDb db, Library library, FigureBook book, TimeProvider clock) : ICommandHandler<DecideOnItem, DecisionOutcome>
{
    public async ValueTask<DecisionOutcome> Handle(DecideOnItem command, CancellationToken cancellationToken)
    {
        if (library.Item(command.ItemId) is not ({ Quiz: { } quiz } module, { } item))
        {
            return new DecisionOutcome.NoSuchItem();
        }

        var note = command.Note?.Trim() ?? "";
        if (Faults(command.Outcome, note) is { } faults)
        {
            return new DecisionOutcome.Refused(new(command.Outcome, command.Note, faults.Outcome, faults.Note));
        }

        if (command.Looked is { Stops: true } looked)
        {
            return new DecisionOutcome.Refused(new(command.Outcome, command.Note, null, looked.Sentence, looked));
        }

        var figures = (await book.OfAsync(module.Id, cancellationToken))!.Item(item.Id)!;
        var reports = await ItemReports.OpenAsync(db, cancellationToken);
        var seen = new SeenReasons(figures.Shown.Statistics.N, [.. figures.Reasons(figures.Shown.Statistics, reports.On(item).Count())]);
        return await db.WriteAsync(() => KeepAsync(command, quiz, item, note, seen, cancellationToken), cancellationToken);
    }

    static (string? Outcome, string? Note)? Faults(ClinicOutcome? outcome, string note)
    {
        var (which, what) = (
            outcome is null || !Enum.IsDefined(outcome.Value) ? "Choose what becomes of the item" : null,
            note.Length > ClinicDecision.LongestNote ? $"Use at most {ClinicDecision.LongestNote} characters"
                : outcome is ClinicOutcome.Mend or ClinicOutcome.Retire && note.Length == 0 ? "Say in a sentence what is wrong with it, for whoever comes next" : null);
        return which is null && what is null ? null : (which, what);
    }

    async Task<DecisionOutcome> KeepAsync(DecideOnItem command, Quiz quiz, Item item, string note, SeenReasons seen, CancellationToken cancellationToken)
    {
        var outcome = command.Outcome!.Value;
        var latest = await db.ClinicDecisions.Where(d => d.ItemId == item.Id).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancellationToken);
        if (outcome == ClinicOutcome.Retire && latest?.Outcome != ClinicOutcome.Retire
            && await RetiredItems.WhyNotAsync(db, quiz, item, cancellationToken) is { } why)
        {
            return new DecisionOutcome.Refused(new(outcome, command.Note, $"It cannot be retired. {why}", null));
        }

        // Sent twice by a double click or a repeated post, it is one decision.
        var again = latest is not null && latest.Outcome == outcome && latest.Note == note && latest.ItemHash == item.Hash && latest.PersonId == command.Actor;
        if (!again)
        {
            db.ClinicDecisions.Add(new() { ItemId = item.Id, ItemHash = item.Hash, Outcome = outcome, Note = note, Reasons = JsonSerializer.Serialize(seen), PersonId = command.Actor, At = clock.GetUtcNow() });
            db.AuditEvents.Add(new() { At = clock.GetUtcNow(), ActorId = command.Actor, What = $"decided in the question clinic: {ClinicWords.Outcome(outcome).ToLowerInvariant()}", Subject = item.Id });
            await db.SaveChangesAsync(cancellationToken);
        }

        return new DecisionOutcome.Done(outcome switch
        {
            ClinicOutcome.Keep => "Kept as it is.",
            ClinicOutcome.Mend => $"To be mended: {ClinicWords.Place(item.Source)}.",
            _ => "Retired: no form draws it from now on. Old attempts keep it.",
        });
    }
}

/// <summary>How the clinic says things.</summary>
public static class ClinicWords
{
    public static string Outcome(ClinicOutcome outcome) => outcome switch
    {
        ClinicOutcome.Keep => "Keep",
        ClinicOutcome.Mend => "Mend",
        _ => "Retire",
    };

    /// <summary>Where an author finds an item: "content/beginner/…/quiz.md, line 12".</summary>
    public static string Place((string Path, int Line) source) => $"content/{source.Path}, line {source.Line}";
}
