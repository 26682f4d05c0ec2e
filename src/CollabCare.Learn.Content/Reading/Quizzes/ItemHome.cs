using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Where an item belongs, which its id begins with: a module's quiz, or a level's review.</summary>
/// <param name="Id">The id of the module or the review.</param>
/// <param name="MustKnow">Ids of the items that must be right to pass.</param>
/// <param name="IsReview">True for a review, whose items name the objectives of several modules.</param>
sealed record ItemHome(string Id, ImmutableArray<string> MustKnow, bool IsReview)
{
    public static ItemHome Of(Module module) => new(module.Id, module.MustKnow, IsReview: false);
}
