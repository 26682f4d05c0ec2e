using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>Lists the quizzes with how many people took each, for those who look after items.</summary>
public sealed record ListQuizzes : IQuery<ImmutableArray<QuizRow>>;

public sealed record QuizRow(Module Module, int Items, int Attempts, int People);

sealed class ListQuizzesHandler(LearnDb db, Library library) : IQueryHandler<ListQuizzes, ImmutableArray<QuizRow>>
{
    public async ValueTask<ImmutableArray<QuizRow>> Handle(ListQuizzes query, CancellationToken cancellationToken)
    {
        var taken = await db.Attempts.Where(a => !a.Practice && a.EndedAt != null).GroupBy(a => a.ModuleId)
            .Select(g => new { g.Key, Attempts = g.Count(), People = g.Select(a => a.PersonId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, cancellationToken);
        return
        [
            .. library.Modules.Concat(library.Retired).Where(m => m.Quiz is not null)
                .Select(m => new QuizRow(m, m.Quiz!.Items.Length, taken.GetValueOrDefault(m.Id)?.Attempts ?? 0, taken.GetValueOrDefault(m.Id)?.People ?? 0)),
        ];
    }
}
