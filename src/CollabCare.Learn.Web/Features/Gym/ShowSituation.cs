using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking.Messages;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Shows a situation and the draft to it, with what is missing when asked.</summary>
/// <param name="Check">Say what is missing.</param>
/// <param name="Again">Begin from the last message that was handed over, where there is no draft.</param>
public sealed record ShowSituation(string TaskId, Guid PersonId, bool Check = false, bool Again = false) : IQuery<SituationPage?>;

/// <summary>The page on which a message is written.</summary>
/// <param name="Texts">What stands in the fields.</param>
/// <param name="SavedAt">When the draft was last saved; null where there is none.</param>
/// <param name="Noticed">What is missing; null where nobody asked.</param>
/// <param name="Earlier">Messages handed over, the latest first.</param>
public sealed record SituationPage(GymTask Gym, ImmutableArray<string> Texts, DateTimeOffset? SavedAt, ImmutableArray<Noticed>? Noticed, ImmutableArray<Message> Earlier)
{
    /// <summary>What the texts hold that could identify a patient, the people of the situation left out.</summary>
    public Looked? Looked { get; init; }

    /// <summary>Why nothing was done; null where something was.</summary>
    public string? Refused { get; init; }

    /// <summary>The parts with their names.</summary>
    public IReadOnlyList<(string Name, string Text)> Parts => [.. Gym.Fields.Select((f, at) => (f.Label, Texts[at]))];
}

public sealed class ShowSituationHandler(LearnDb db, Library library) : IQueryHandler<ShowSituation, SituationPage?>
{
    public async ValueTask<SituationPage?> Handle(ShowSituation query, CancellationToken cancellationToken)
    {
        if (library.Situation(query.TaskId) is not { } gym)
        {
            return null;
        }

        var own = await db.Messages.AsNoTracking().Where(m => m.PersonId == query.PersonId && m.TaskId == query.TaskId).ToListAsync(cancellationToken);
        var draft = own.FirstOrDefault(m => m.HandedAt is null);
        ImmutableArray<Message> earlier = [.. own.Where(m => m.HandedAt is not null).OrderByDescending(m => m.Number)];
        var from = draft ?? (query.Again ? earlier.FirstOrDefault() : null);
        var page = new SituationPage(gym, MessageTexts.Fit(from is null ? [] : Sentences.Texts(from.Parts), gym.Fields.Length), draft?.SavedAt, null, earlier);
        return query.Check && draft is not null ? page with { Noticed = new MessageChecks(gym.Task, library.Terms).Look(page.Parts) } : page;
    }
}
