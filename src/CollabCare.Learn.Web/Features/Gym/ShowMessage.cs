using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Messages;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Shows a message that was handed over: first as its receiver has it, then beside the exemplar, then with its ratings.</summary>
public sealed record ShowMessage(Guid MessageId, Guid PersonId) : IQuery<MessagePage?>;

/// <summary>A message that was handed over.</summary>
/// <param name="Task">The task as it stood then.</param>
/// <param name="Criteria">What it is rated on.</param>
/// <param name="IsThere">The task is still in the gym.</param>
public sealed record MessagePage(Message Message, WrittenTask Task, string Kind, ImmutableArray<MessageCriterion> Criteria, bool IsThere)
{
    public ImmutableArray<(string Name, string Text)> Parts { get; } =
        [.. Task.Parts.Zip(MessageTexts.Fit(Gym.Sentences.Texts(Message.Parts), Task.Parts.Length))];

    public ImmutableArray<Sentence> Sentences => Gym.Sentences.Of(Parts);

    /// <summary>For each question the numbers of the sentences that answer it; null before anybody looked.</summary>
    public ImmutableArray<ImmutableArray<int>>? Reading { get; } =
        Message.Reading is null ? null : JsonSerializer.Deserialize<ImmutableArray<ImmutableArray<int>>>(Message.Reading);

    /// <summary>How many of the questions the message answers.</summary>
    public int Answered => Reading?.Count(r => r.Length > 0) ?? 0;

    /// <summary>The ratings, in the order of the criteria; null before.</summary>
    public ImmutableArray<int>? Ratings { get; } =
        Message.Ratings is null ? null : [.. JsonSerializer.Deserialize<ImmutableArray<Rated>>(Message.Ratings).Select(r => r.Level)];

    /// <summary>It was sent to a mentor.</summary>
    public bool IsWithMentor { get; init; }

    /// <summary>What was wrong with the form that was sent; null where nothing was.</summary>
    public string? Refused { get; init; }

    /// <summary>What was marked in a form that was refused.</summary>
    public ImmutableArray<ReceiverAnswer> Sent { get; init; } = [];

    /// <summary>What was rated in a form that was refused.</summary>
    public ImmutableArray<int?> SentRatings { get; init; } = [];
}

/// <summary>A rating as it is kept.</summary>
public sealed record Rated(string Criterion, int Level);

public sealed class ShowMessageHandler(LearnDb db, Library library) : IQueryHandler<ShowMessage, MessagePage?>
{
    public async ValueTask<MessagePage?> Handle(ShowMessage query, CancellationToken cancellationToken)
    {
        var message = await db.Messages.AsNoTracking().Include(m => m.Version)
            .FirstOrDefaultAsync(m => m.Id == query.MessageId && m.PersonId == query.PersonId && m.HandedAt != null, cancellationToken);
        if (message is null)
        {
            return null;
        }

        var (task, now) = (KeptTask.Read(message.Version!), library.Situation(message.TaskId));
        return new(message, task, now?.Kind ?? "Message", GymTask.Criteria(library, task), now is not null)
        {
            IsWithMentor = await db.Rounds.AnyAsync(r => r.MessageId == message.Id, cancellationToken),
        };
    }
}
