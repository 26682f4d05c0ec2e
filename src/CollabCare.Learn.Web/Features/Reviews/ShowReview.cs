using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Mediator;

namespace CollabCare.Learn.Web.Features.Reviews;

/// <summary>Shows what a level's review holds, how it passes, what was taken before, and when it may be taken next.</summary>
/// <param name="Level">As the address has it.</param>
public sealed record ShowReview(string Level, Guid PersonId) : IQuery<ReviewPage?>;

/// <param name="Modules">Modules of the level.</param>
/// <param name="Strands">Strands of the level.</param>
/// <param name="Minutes">About how long a form takes.</param>
public sealed record ReviewPage(CumulativeReview Review, int Modules, int Strands, double Minutes, Takings Takings);

public sealed class ShowReviewHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowReview, ReviewPage?>
{
    public async ValueTask<ReviewPage?> Handle(ShowReview query, CancellationToken cancellationToken)
    {
        if (library.ReviewAt($"/reviews/{query.Level}") is not { } review)
        {
            return null;
        }

        var modules = library.Modules.Where(m => m.Level == review.Level).ToList();
        return new(
            review, modules.Count, modules.Select(m => m.Strand).Distinct().Count(), review.Minutes(review.Banks(modules)),
            await Takings.OfAsync(db, Assessed.Of(library, review.Id), query.PersonId, clock.GetUtcNow(), cancellationToken));
    }
}
