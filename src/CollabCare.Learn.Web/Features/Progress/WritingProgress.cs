using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>How far a written task is with the mentors, in order: what is further wins.</summary>
public enum WritingState
{
    NotSent,

    /// <summary>Rated, and not 3 or more on every criterion.</summary>
    Returned,

    Waiting,

    /// <summary>3 or more on every criterion.</summary>
    Rated,
}

/// <summary>A written task of a module as one person stands in it.</summary>
public sealed record WritingProgress(WrittenTask Task, WritingState State)
{
    public string Says => State switch
    {
        WritingState.Rated => "rated by a mentor: every criterion is met",
        WritingState.Waiting => "waits for a mentor",
        WritingState.Returned => "rated by a mentor: not every criterion is met yet",
        _ => "not yet sent to a mentor",
    };

    /// <summary>The written tasks that a person has sent to a mentor, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<string, WritingState>> OfAsync(LearnDb db, Guid person, CancellationToken cancellationToken)
    {
        var sent = await db.Rounds.Where(r => r.PersonId == person).Join(db.Messages, r => r.MessageId, m => m.Id, (r, m) => new { m.TaskId, r.Accepted }).ToListAsync(cancellationToken);
        return sent.GroupBy(s => s.TaskId, StringComparer.Ordinal).ToDictionary(
            g => g.Key, g => g.Max(s => s.Accepted switch { true => WritingState.Rated, false => WritingState.Returned, null => WritingState.Waiting }), StringComparer.Ordinal);
    }
}
