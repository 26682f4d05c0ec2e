using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>
/// How a set of items works as a test, for the people who took every one of them. In percent of the set's points.
/// Form reliability is for reading, not for acting: short forms on which nearly everybody passes run low (curriculum 2.11).
/// </summary>
/// <param name="People">Who took all of them; 30 or more.</param>
/// <param name="Mean">The mean, 0–100.</param>
/// <param name="Deviation">Their sample standard deviation.</param>
/// <param name="Skewness">Skewness of type 3; null when all have the same.</param>
/// <param name="Alpha">Raw alpha of the points; null where undefined.</param>
/// <param name="ErrorOfMeasurement">
/// SD · √(1 − α): by how much a person's percent would vary over forms as good (Lord and Novick, Statistical Theories of Mental Test Scores, 1968). Null where alpha is.
/// </param>
public sealed record FormStatistics(int People, double Mean, double Deviation, double? Skewness, double? Alpha, double? ErrorOfMeasurement)
{
    /// <summary>How many people must have taken all the items before a number is given.</summary>
    public const int PeopleNeeded = 30;

    /// <summary>Works the numbers out. Null under 30 people or two items.</summary>
    /// <param name="points">Points of each person on each item, weights included, without holes.</param>
    /// <param name="outOf">The points that all the items give.</param>
    public static FormStatistics? Of(ScoreTable points, double outOf)
    {
        if (points.People < PeopleNeeded || points.Items < 2)
            return null;
        ImmutableArray<double> percents = [.. points.Means.Select(mean => 100 * mean * points.Items / outOf)];
        var deviation = Sample.StandardDeviation(percents)!.Value;
        var alpha = points.Alpha;
        return new(points.People, Sample.Mean(percents)!.Value, deviation, Sample.Skewness(percents), alpha, alpha is { } a && a <= 1 ? deviation * Math.Sqrt(1 - a) : null);
    }
}
