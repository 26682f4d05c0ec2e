using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Interview;

/// <summary>One rater's rating of one question.</summary>
/// <param name="Question">The question's place, from 1.</param>
/// <param name="Rater">Which rater; any number that tells them apart.</param>
/// <param name="Rating">The levels.</param>
public sealed record RatedQuestion(int Question, int Rater, StarRating Rating);

/// <summary>How a part went over the questions of a chair.</summary>
/// <param name="Part">The part.</param>
/// <param name="Mean">Mean over the questions of the raters' mean, 1–4, caps in force.</param>
/// <param name="Lowest">The lowest level that a rater gave.</param>
/// <param name="Highest">The highest.</param>
/// <param name="Gap">The widest gap between two raters on the same question, 0–3.</param>
public sealed record PartOutcome(StarPart Part, double Mean, int Lowest, int Highest, int Gap);

/// <summary>What raters made of one candidate's questions in a pair or before a panel. Each question weighs the same, however many rated it.</summary>
/// <param name="Parts">The five parts in order; empty where nothing was rated.</param>
/// <param name="Capped">A rater held an Action at 1.</param>
public sealed record ChairOutcome(ImmutableArray<PartOutcome> Parts, bool Capped)
{
    /// <summary>From this gap on the raters talk about a part.</summary>
    public const int TalkFrom = 2;

    // Means of thirds fall short of the whole number that people expect.
    private const double Tolerance = 1e-9;

    /// <summary>True when the mean of each part is 3.0 or more and no Action was capped (ruling GA3).</summary>
    public bool IsGood => !Parts.IsEmpty && !Capped && Parts.All(IsGoodPart);

    /// <summary>True when a part's mean is 3.0 or more.</summary>
    public static bool IsGoodPart(PartOutcome part) => part.Mean >= StarRating.Good - Tolerance;

    /// <summary>Works it out.</summary>
    /// <param name="ratings">Each rater's rating of each question, at most one.</param>
    public static ChairOutcome Of(IReadOnlyCollection<RatedQuestion> ratings)
    {
        if (ratings.Count == 0)
            return new([], false);

        var questions = ratings.GroupBy(r => r.Question).ToList();
        return new([.. Enum.GetValues<StarPart>().Select(Part)], ratings.Any(r => r.Rating.Cap is not null));

        PartOutcome Part(StarPart part) => new(
            part, questions.Average(q => q.Average(r => r.Rating.Level(part))), ratings.Min(r => r.Rating.Level(part)), ratings.Max(r => r.Rating.Level(part)),
            questions.Max(q => q.Max(r => r.Rating.Level(part)) - q.Min(r => r.Rating.Level(part))));
    }
}
