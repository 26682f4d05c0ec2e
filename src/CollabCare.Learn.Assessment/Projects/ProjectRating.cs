namespace CollabCare.Learn.Assessment.Projects;

/// <summary>A criterion's level, 1 to 4, and whether a 1 on it stops the review.</summary>
public readonly record struct RatedCriterion(int Level, bool Safety);

/// <summary>How a rated submission is decided (curriculum 3.0; rulings GA6 and GA7).</summary>
public static class ProjectRating
{
    /// <summary>The lowest level: not yet.</summary>
    public const int Lowest = 1;

    /// <summary>The highest level: strong.</summary>
    public const int Highest = 4;

    /// <summary>The lowest level that meets a criterion.</summary>
    public const int Meets = 3;

    /// <summary>Every so-manieth submission is rated by two.</summary>
    public const int TwiceEvery = 5;

    /// <summary>True where every criterion is met: such a rating accepts at once.</summary>
    /// <exception cref="ArgumentException">There is no criterion, or a level is not 1 to 4.</exception>
    public static bool IsAccepted(IReadOnlyCollection<RatedCriterion> rated)
    {
        if (rated.Count == 0 || rated.Any(r => r.Level is < Lowest or > Highest))
            throw new ArgumentException("Every criterion has a level from 1 to 4.", nameof(rated));
        return rated.All(r => r.Level >= Meets);
    }

    /// <summary>True where a safety criterion has a 1: the work goes back at once, whatever the others are.</summary>
    public static bool Stops(IEnumerable<RatedCriterion> rated) => rated.Any(r => r is { Safety: true, Level: Lowest });

    /// <summary>True for a submission that two people rate.</summary>
    /// <param name="submission">Its number among all submissions, from 1.</param>
    public static bool IsRatedTwice(int submission)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(submission, 1);
        return submission % TwiceEvery == 0;
    }
}
