namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>What can be said of one row of numbers. Everything is null where it is undefined, never 0.</summary>
public static class Sample
{
    /// <summary>Σx / n. Null when there is no value.</summary>
    /// <param name="values">Finite numbers.</param>
    public static double? Mean(IReadOnlyCollection<double> values) => values.Count == 0 ? null : values.Sum() / values.Count;

    /// <summary>
    /// The sample standard deviation, √(Σ(x − x̄)² / (n − 1)), 0 or more: sd() of R and psych's describe(). Null under two values.
    /// </summary>
    /// <param name="values">Finite numbers.</param>
    public static double? StandardDeviation(IReadOnlyCollection<double> values) => Pairs.Covariance([.. values], [.. values]) is { } variance ? Math.Sqrt(variance) : null;

    /// <summary>
    /// Skewness b₁ = (Σ(x − x̄)³ / n) / sd³ with the sample standard deviation: type 3 of Joanes and Gill, "Comparing measures of sample skewness
    /// and kurtosis", The Statistician 47 (1998), and what psych's describe() gives unless told otherwise. Below 0 when the tail is on the low side.
    /// Null under two values, and when all are the same.
    /// </summary>
    /// <param name="values">Finite numbers.</param>
    public static double? Skewness(IReadOnlyCollection<double> values)
    {
        if (!Varies(values))
            return null;
        var (mean, deviation) = (values.Sum() / values.Count, StandardDeviation(values)!.Value);
        return values.Sum(x => Math.Pow(x - mean, 3)) / (values.Count * Math.Pow(deviation, 3));
    }

    /// <summary>The middle value, or the mean of the two in the middle. Null when there is no value.</summary>
    /// <param name="values">Finite numbers, in any order.</param>
    public static double? Median(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return null;
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>True when the values are not all the same; a difference that only rounding can have made is none.</summary>
    /// <param name="values">Finite numbers.</param>
    public static bool Varies(IReadOnlyCollection<double> values) =>
        values.Count > 1 && values.Max() - values.Min() > 1e-12 * values.Max(Math.Abs);
}
