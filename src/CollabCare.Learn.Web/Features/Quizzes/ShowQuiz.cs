using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Shows what a module's quiz holds, what was taken before, and when it may be taken next.</summary>
public sealed record ShowQuiz(string ModuleId, Guid PersonId) : IQuery<QuizPage?>;

public sealed record QuizPage(Module Module, Quiz Quiz, Takings Takings, ImmutableArray<(Objective Objective, int Missed)> Missed);

public sealed class ShowQuizHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowQuiz, QuizPage?>
{
    public async ValueTask<QuizPage?> Handle(ShowQuiz query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { Quiz: { } quiz } module)
        {
            return null;
        }

        var takings = await Takings.OfAsync(db, Assessed.Of(library, module.Id), query.PersonId, clock.GetUtcNow(), cancellationToken);
        return new(module, quiz, takings, takings.MayPractise ? await MissedAsync(module, quiz, query.PersonId, cancellationToken) : []);
    }

    // Objectives with an item whose latest graded answer was missed, those with the most first.
    async Task<ImmutableArray<(Objective Objective, int Missed)>> MissedAsync(Module module, Quiz quiz, Guid person, CancellationToken cancellationToken)
    {
        var ids = quiz.Items.Select(i => i.Id).ToArray();
        var rows = await db.AttemptItems.Where(i => ids.Contains(i.ItemId))
            .Join(db.Attempts.Where(a => a.PersonId == person && !a.Practice && a.EndedAt != null), i => i.AttemptId, a => a.Id, (i, a) => new { i.ItemId, i.AttemptId, i.Missed, a.EndedAt }).ToListAsync(cancellationToken);
        var missed = rows.GroupBy(r => r.ItemId).Where(g => g.MaxBy(r => (r.EndedAt, r.AttemptId))!.Missed).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. module.Objectives.Select(o => (Objective: o, Missed: quiz.Items.Count(i => i.Objective == o.Id && missed.Contains(i.Id)))).Where(o => o.Missed > 0).OrderByDescending(o => o.Missed)];
    }

    /// <summary>When the next graded try may begin, from all attempts at a module or a review.</summary>
    public static Retry RetryOf(IEnumerable<Attempt> attempts)
    {
        var graded = attempts.Where(a => a is { Practice: false, IsOpen: false }).ToList();
        return Retry.After(graded.Where(a => a.Passed != true).Select(a => a.EndedAt!.Value), graded.Any(a => a.Passed == true));
    }
}
