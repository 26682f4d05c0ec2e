using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Shows what a module's quiz holds, what was taken before, and when it may be taken next.</summary>
public sealed record ShowQuiz(string ModuleId, Guid PersonId) : IQuery<QuizPage?>;

public sealed record QuizPage(Module Module, Quiz Quiz, ImmutableArray<PastAttempt> Past, OpenAttempt? Open, Retry Retry, bool MayStart, int ExtraTimePercent)
{
    public bool Passed => Past.Any(p => p.Passed);

    /// <summary>Practice opens after the first graded attempt (ruling FO10).</summary>
    public bool MayPractise => Past.Any(p => !p.Practice);

    public double LimitMinutes => Quiz.LimitMinutes * (100 + ExtraTimePercent) / 100.0;
}

public sealed record PastAttempt(Guid Id, int Number, bool Practice, DateTimeOffset EndedAt, int Percent, bool Passed, string ModuleVersion);

public sealed record OpenAttempt(Guid Id, bool Practice, DateTimeOffset StartedAt, DateTimeOffset? Deadline);

public sealed class ShowQuizHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowQuiz, QuizPage?>
{
    public async ValueTask<QuizPage?> Handle(ShowQuiz query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { Quiz: { } quiz } module)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var attempts = await db.Attempts.AsNoTracking().Where(a => a.PersonId == query.PersonId && a.ModuleId == query.ModuleId).OrderByDescending(a => a.StartedAt).ToListAsync(cancellationToken);
        var extra = await db.Users.Where(p => p.Id == query.PersonId).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken);
        var past = attempts.Where(a => !a.IsOpen).Select(a => new PastAttempt(a.Id, a.Number, a.Practice, a.EndedAt!.Value, a.Percent ?? 0, a.Passed ?? false, a.ModuleVersion)).ToImmutableArray();
        var open = attempts.Where(a => a.IsOpen && !(a.Deadline <= now)).OrderBy(a => a.Practice).Select(a => new OpenAttempt(a.Id, a.Practice, a.StartedAt, a.Deadline)).FirstOrDefault();
        var retry = RetryOf(attempts);
        return new(module, quiz, past, open, retry, retry.IsOpen(now) && module.Standing.Status != Status.Retired, extra);
    }

    /// <summary>When the next graded try may begin, from all attempts at a module.</summary>
    public static Retry RetryOf(IEnumerable<Attempt> attempts)
    {
        var graded = attempts.Where(a => a is { Practice: false, IsOpen: false }).ToList();
        return Retry.After(graded.Where(a => a.Passed != true).Select(a => a.EndedAt!.Value), graded.Any(a => a.Passed == true));
    }
}
