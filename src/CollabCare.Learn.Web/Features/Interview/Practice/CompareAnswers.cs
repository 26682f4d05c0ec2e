using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Practice;

/// <summary>Shows two of a person's answers to one question side by side: the first and the last, or those chosen.</summary>
/// <param name="Left">Number of the one, from 1, the oldest first; null for the first.</param>
/// <param name="Right">Number of the other; null for the last.</param>
public sealed record CompareAnswers(Guid PersonId, string QuestionId, int? Left, int? Right) : IQuery<ComparePage?>;

/// <param name="QuestionId">The question's id.</param>
/// <param name="Text">Its words.</param>
/// <param name="All">Every rated answer to it, the oldest first.</param>
/// <param name="Left">Index of the one.</param>
/// <param name="Right">Index of the other.</param>
public sealed record ComparePage(string QuestionId, string Text, ImmutableArray<MockAnswer> All, int Left, int Right);

public sealed class CompareAnswersHandler(LearnDb db) : IQueryHandler<CompareAnswers, ComparePage?>
{
    public async ValueTask<ComparePage?> Handle(CompareAnswers query, CancellationToken cancellationToken)
    {
        var all = await db.MockAnswers.AsNoTracking()
            .Where(a => a.QuestionId == query.QuestionId && a.RatedAt != null && db.Mocks.Any(m => m.Id == a.MockId && m.PersonId == query.PersonId)).OrderBy(a => a.RatedAt).ThenBy(a => a.MockId).ThenBy(a => a.Position).ToListAsync(cancellationToken);
        return all.Count == 0 ? null : new(query.QuestionId, all[^1].QuestionText, [.. all], At(query.Left, 1), At(query.Right, all.Count));

        int At(int? chosen, int usual) => Math.Clamp(chosen ?? usual, 1, all.Count) - 1;
    }
}
