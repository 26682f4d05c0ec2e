using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Content;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Keeps the draft of a message, or hands it over, which freezes it. A text that could identify a patient is not kept, unless it is declared invented.</summary>
/// <param name="Texts">What was written, part by part.</param>
/// <param name="HandOver">Hand it over.</param>
public sealed record SaveMessage(string TaskId, Guid PersonId, ImmutableArray<string> Texts, bool Invented, bool HandOver) : ICommand<MessageOutcome>;

public abstract record MessageOutcome
{
    public sealed record NoSuchTask : MessageOutcome;

    public sealed record Saved(DateTimeOffset At) : MessageOutcome;

    public sealed record Handed(Guid MessageId) : MessageOutcome;

    /// <summary>Nothing was kept: the tripwire found something.</summary>
    public sealed record Stopped(Looked Looked) : MessageOutcome;

    /// <summary>Nothing was kept, for another reason.</summary>
    public sealed record Refused(string Why) : MessageOutcome;
}

/// <summary>The texts of a message.</summary>
public static class MessageTexts
{
    /// <summary>Most characters in one part.</summary>
    public const int Longest = 4000;

    /// <summary>As many texts as there are fields.</summary>
    public static ImmutableArray<string> Fit(IReadOnlyList<string?> texts, int count) => [.. Enumerable.Range(0, count).Select(at => at < texts.Count ? texts[at] ?? "" : "")];

    /// <summary>Looks for what could identify a patient. The people and numbers that the situation itself tells are invented by us.</summary>
    public static Looked Look(GymTask gym, ImmutableArray<string> texts, bool invented)
    {
        var told = PlainWords.Of(gym.Task.ScenarioHtml, gym.Task.PromptHtml, gym.Task.Receiver.Who);
        return Looked.At(invented, gym.Fields.Select((f, at) => (f.Id, f.Label, (string?)texts[at]))).Without(told);
    }
}

public sealed class SaveMessageHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<SaveMessage, MessageOutcome>
{
    public async ValueTask<MessageOutcome> Handle(SaveMessage command, CancellationToken cancellationToken)
    {
        if (library.Situation(command.TaskId) is not { } gym)
        {
            return new MessageOutcome.NoSuchTask();
        }

        var texts = MessageTexts.Fit(command.Texts, gym.Fields.Length);
        if (texts.Any(t => t.Length > MessageTexts.Longest))
        {
            return new MessageOutcome.Refused("A part may have at most 4,000 characters");
        }

        var looked = MessageTexts.Look(gym, texts, command.Invented);
        if (looked.Stops)
        {
            return new MessageOutcome.Stopped(looked);
        }

        return command.HandOver && Words.Spaced(string.Join(' ', texts)) == 0
            ? new MessageOutcome.Refused("Write something first: there is nothing to hand over yet")
            : await db.WriteAsync(() => KeepAsync(command, gym, texts, looked.Found, cancellationToken), cancellationToken);
    }

    async Task<MessageOutcome> KeepAsync(SaveMessage command, GymTask gym, ImmutableArray<string> texts, bool invented, CancellationToken cancellationToken)
    {
        var (now, parts, task) = (clock.GetUtcNow(), JsonSerializer.Serialize(texts), gym.Task);
        var own = await db.Messages.Where(m => m.PersonId == command.PersonId && m.TaskId == task.Id).ToListAsync(cancellationToken);
        var draft = own.FirstOrDefault(m => m.HandedAt is null);
        var last = own.MaxBy(m => m.Number);

        // The second press of the button: what it sends has been handed over already.
        if (command.HandOver && draft is null && last is { HandedAt: not null } && last.Parts == parts)
        {
            return new MessageOutcome.Handed(last.Id);
        }

        if (!await db.TaskVersions.AnyAsync(v => v.Hash == task.Hash, cancellationToken))
        {
            db.TaskVersions.Add(KeptTask.Keep(task));
        }

        if (draft is null)
        {
            draft = new() { PersonId = command.PersonId, TaskId = task.Id, TaskHash = task.Hash, Parts = parts, BegunAt = now };
            db.Messages.Add(draft);
        }

        (draft.Parts, draft.TaskHash, draft.Invented, draft.SavedAt) = (parts, task.Hash, invented, now);
        if (command.HandOver)
        {
            (draft.HandedAt, draft.Number) = (now, own.Count(m => m.HandedAt is not null) + 1);
        }

        await db.SaveChangesAsync(cancellationToken);
        return command.HandOver ? new MessageOutcome.Handed(draft.Id) : new MessageOutcome.Saved(now);
    }
}
