using System.Collections.Immutable;
using System.Security.Cryptography;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Calibration;

/// <summary>Begins a rating of six sample answers, two from questions of each level, or goes back to the one that is open.</summary>
public sealed record StartCheck(Guid PersonId) : ICommand<Guid?>;

/// <summary>Rates one sample answer, part by part. The first rating stays, since what was agreed is shown after it.</summary>
public sealed record RateSample(Guid PersonId, Guid Id, int Position, IReadOnlyDictionary<string, int?> Levels) : ICommand<SampleOutcome>;

public enum SampleOutcome
{
    Rated,

    /// <summary>A part has no level.</summary>
    NotWhole,

    NoSuchAnswer,
}

public sealed class StartCheckHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<StartCheck, Guid?>
{
    public async ValueTask<Guid?> Handle(StartCheck command, CancellationToken cancellationToken) => await db.WriteAsync(() => StartAsync(command.PersonId, cancellationToken), cancellationToken);

    async Task<Guid?> StartAsync(Guid person, CancellationToken cancellationToken)
    {
        if (await db.RaterChecks.Where(c => c.PersonId == person && c.EndedAt == null).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancellationToken) is { } open)
        {
            return open;
        }

        var seen = await db.RaterChecks.Where(c => c.PersonId == person).SelectMany(c => c.Answers).Select(a => new { a.QuestionId, a.Level }).ToListAsync(cancellationToken);
        var drawn = SampleSet.Draw(
            [.. library.Interview.Questions.Where(q => q.Answers is not null).SelectMany(q => q.Answers!.Answers.Select(a => new Sample(q.Id, q.Level, a.Level, seen.Count(s => s.QuestionId == q.Id && s.Level == a.Level))))],
            RandomNumberGenerator.GetInt32(int.MaxValue));
        if (drawn.IsEmpty)
        {
            return null;
        }

        var check = new RaterCheck { PersonId = person, StartedAt = clock.GetUtcNow() };
        check.Answers.AddRange(drawn.Select((s, n) => new RaterCheckAnswer { Position = n + 1, QuestionId = s.QuestionId, Level = s.AnswerLevel, Agreed = Agreed(s) }));
        db.RaterChecks.Add(check);
        await db.SaveChangesAsync(cancellationToken);
        return check.Id;
    }

    ImmutableArray<int> Agreed(Sample sample)
    {
        var ratings = library.Interview.Question(sample.QuestionId)!.Answers!.Answers.First(a => a.Level == sample.AnswerLevel).Ratings;
        return [.. InterviewPart.Names.Select(name => ratings.First(r => r.Of == name).Level)];
    }
}

public sealed class RateSampleHandler(LearnDb db, TimeProvider clock) : ICommandHandler<RateSample, SampleOutcome>
{
    public async ValueTask<SampleOutcome> Handle(RateSample command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var check = await db.RaterChecks.Include(c => c.Answers).FirstOrDefaultAsync(c => c.Id == command.Id && c.PersonId == command.PersonId, cancellationToken);
            if (check?.Answers.Find(a => a.Position == command.Position) is not { } answer)
            {
                return SampleOutcome.NoSuchAnswer;
            }

            if (answer.Given.Count > 0)
            {
                return SampleOutcome.Rated;
            }

            var given = InterviewPart.Names.Select(name => command.Levels.GetValueOrDefault(name)).ToList();
            if (given.Exists(level => level is not (>= StarRating.Lowest and <= StarRating.Highest)))
            {
                return SampleOutcome.NotWhole;
            }

            answer.Given = [.. given.Select(level => level!.Value)];
            if (check.Answers.TrueForAll(a => a.Given.Count > 0))
            {
                check.EndedAt = clock.GetUtcNow();
            }

            await db.SaveChangesAsync(cancellationToken);
            return SampleOutcome.Rated;
        },
        cancellationToken);
}
