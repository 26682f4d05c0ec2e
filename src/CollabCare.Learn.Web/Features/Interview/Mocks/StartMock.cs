using System.Collections.Immutable;
using System.Security.Cryptography;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>What somebody wants to practise.</summary>
public sealed class MockWish
{
    public const int Most = 6;

    public int Count { get; set; } = 3;

#pragma warning disable CA1819 // What a form's boxes are bound to.
    public string[] Competencies { get; set; } = [];
#pragma warning restore CA1819

    /// <summary>A level in small letters; empty for any.</summary>
    public string? Level { get; set; }

    /// <summary>What has been met least.</summary>
    public bool LeastMet { get; set; }

    /// <summary>A question to begin with.</summary>
    public string? Question { get; set; }

    /// <summary>By how much the times are longer, in percent.</summary>
    public int ExtraTime { get; set; }

    /// <summary>The wish as the drawing takes it, within its limits.</summary>
    public PracticeWish Practice => new(
        Math.Clamp(Count, 1, Most), [.. Competency.All.Select(c => c.Id).Intersect(Competencies)],
        Enum.GetValues<Assessment.Level>().Where(l => l.ToString().Equals(Level, StringComparison.OrdinalIgnoreCase)).Select(l => (Assessment.Level?)l).FirstOrDefault(), LeastMet, Question);
}

/// <summary>Begins a mock interview alone, or goes back to the one that is open.</summary>
public sealed record StartMock(Guid PersonId, MockWish Wish) : ICommand<StartedMock>;

/// <param name="Id">The mock; null where nothing fits the wish.</param>
/// <param name="WasOpen">True where an older one is still open.</param>
public sealed record StartedMock(Guid? Id, bool WasOpen = false);

public sealed class StartMockHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<StartMock, StartedMock>
{
    /// <summary>The time for a probe (curriculum 4.4).</summary>
    static readonly TimeSpan Probe = TimeSpan.FromSeconds(60);

    public async ValueTask<StartedMock> Handle(StartMock command, CancellationToken cancellationToken) => await db.WriteAsync(() => StartAsync(command, cancellationToken), cancellationToken);

    async Task<StartedMock> StartAsync(StartMock command, CancellationToken cancellationToken)
    {
        if (await db.Mocks.Where(m => m.PersonId == command.PersonId && m.EndedAt == null).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            return new(open, WasOpen: true);
        }

        var now = clock.GetUtcNow();
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var met = await MetAsync(db, command.PersonId, cancellationToken);
        var drawn = QuestionSet.Draw([.. library.Interview.Questions.Where(q => q.Competency is not null).Select(q => Of(q, met))], command.Wish.Practice, now, seed);
        if (drawn.IsEmpty)
        {
            return new(null);
        }

        var extra = Math.Clamp(command.Wish.ExtraTime, 0, Mock.MostExtraTime);
        var mock = new Mock { PersonId = command.PersonId, Seed = seed, ExtraTimePercent = extra, StartedAt = now };
        mock.Answers.AddRange(drawn.Select((id, at) => Asked(library.Interview.Question(id)!, at + 1, seed, extra)));
        db.Mocks.Add(mock);
        await db.SaveChangesAsync(cancellationToken);
        return new(mock.Id);
    }

    /// <summary>A question as it will be asked. Which probe it is depends on the seed and the place alone.</summary>
    public static MockAnswer Asked(InterviewQuestion question, int position, int seed, int extra) => new()
    {
        Position = position,
        QuestionId = question.Id,
        QuestionText = question.Text,
        Competency = question.Competency!.Id,
        Knowledge = question.Kind == QuestionKind.Knowledge,
        Probe = question.Probes.IsEmpty ? "" : question.Probes[(int)((uint)(seed + (position * 7919)) % (uint)question.Probes.Length)],
        PrepareSeconds = (int)AnswerClock.Extended(question.Prepare, extra).TotalSeconds,
        AnswerSeconds = (int)AnswerClock.Extended(question.Answer, extra).TotalSeconds,
        ProbeSeconds = (int)AnswerClock.Extended(Probe, extra).TotalSeconds,
    };

    /// <summary>How often, and when last, a person met each question.</summary>
    public static async Task<ILookup<string, DateTimeOffset>> MetAsync(LearnDb db, Guid person, CancellationToken cancellationToken)
    {
        var met = await db.Mocks.Where(m => m.PersonId == person).SelectMany(m => m.Answers).Where(a => a.BegunAt != null).Select(a => new { a.QuestionId, a.BegunAt }).ToListAsync(cancellationToken);
        return met.ToLookup(m => m.QuestionId, m => m.BegunAt!.Value);
    }

    static BankQuestion Of(InterviewQuestion question, ILookup<string, DateTimeOffset> met) =>
        new(question.Id, question.Competency!.Id, question.Level, met[question.Id].Count(), met.Contains(question.Id) ? met[question.Id].Max() : null);
}
