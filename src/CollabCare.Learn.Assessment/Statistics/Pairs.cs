namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>What can be said of two rows of numbers that belong together, place by place.</summary>
public static class Pairs
{
    /// <summary>The sample covariance Σ(x − x̄)(y − ȳ) / (n − 1): cov() of R. Null under two pairs.</summary>
    /// <param name="xs">Finite numbers.</param>
    /// <param name="ys">As many finite numbers.</param>
    /// <exception cref="ArgumentException">There are not as many of one as of the other.</exception>
    public static double? Covariance(IReadOnlyList<double> xs, IReadOnlyList<double> ys)
    {
        if (xs.Count != ys.Count)
            throw new ArgumentException($"There are {xs.Count} values and {ys.Count} to go with them.", nameof(ys));
        if (xs.Count < 2)
            return null;
        var (meanX, meanY, sum) = (xs.Sum() / xs.Count, ys.Sum() / ys.Count, 0d);
        for (var at = 0; at < xs.Count; at++)
            sum += (xs[at] - meanX) * (ys[at] - meanY);
        return sum / (xs.Count - 1);
    }

    /// <summary>
    /// Pearson's correlation, cov(x, y) / (sd x · sd y), in [−1, 1]. Of item scores with the rest of each attempt it is the item-rest
    /// discrimination: Moodle's discrimination index before it is multiplied by 100 (docs.moodle.org/dev/Quiz_statistics_calculations).
    /// Null under two pairs, and when either side does not vary: not 0, which would say that there is no connection.
    /// </summary>
    /// <param name="xs">Finite numbers.</param>
    /// <param name="ys">As many finite numbers.</param>
    /// <exception cref="ArgumentException">There are not as many of one as of the other.</exception>
    public static double? Correlation(IReadOnlyList<double> xs, IReadOnlyList<double> ys) =>
        Covariance(xs, ys) is { } covariance && Sample.Varies(xs) && Sample.Varies(ys)
            ? Math.Clamp(covariance / (Sample.StandardDeviation(xs)!.Value * Sample.StandardDeviation(ys)!.Value), -1, 1)
            : null;

    /// <summary>
    /// Discriminative efficiency, cov(x, y) / cov_max: how much of the connection that the two rows could have, were each sorted, they do have.
    /// An item that nearly everybody gets right cannot correlate highly with anything; this takes that into account.
    /// Moodle's, before it is multiplied by 100 (docs.moodle.org/dev/Quiz_statistics_calculations, "Discriminative efficiency";
    /// question/classes/statistics/questions/calculator.php). At most 1; negative when the connection is, and then it may lie below −1.
    /// Null under two pairs, and when either side does not vary.
    /// </summary>
    /// <param name="xs">Finite numbers.</param>
    /// <param name="ys">As many finite numbers.</param>
    /// <exception cref="ArgumentException">There are not as many of one as of the other.</exception>
    public static double? Efficiency(IReadOnlyList<double> xs, IReadOnlyList<double> ys) =>
        Covariance(xs, ys) is { } covariance && Sample.Varies(xs) && Sample.Varies(ys)
            ? covariance / Covariance([.. xs.Order()], [.. ys.Order()])!.Value
            : null;
}
