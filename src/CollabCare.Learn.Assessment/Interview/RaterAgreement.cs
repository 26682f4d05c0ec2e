namespace CollabCare.Learn.Assessment.Interview;

/// <summary>How far two raters agree on the same parts, each rated 1 to 4 (curriculum 4.5, rater check).</summary>
/// <param name="N">How many parts both rated.</param>
/// <param name="WithinOne">Share of the parts on which they are at most one level apart, 0–1; 0 where there are none.</param>
/// <param name="Exact">Share of the parts on which they are the same, 0–1.</param>
/// <param name="Kappa">
/// Weighted kappa with quadratic weights: 1 − Σ w·o / Σ w·e, where o is the share of parts in a cell of the 4 × 4 table, e the share that the two raters' own frequencies would put there by chance,
/// and w the disagreement (i − j)² / (4 − 1)². J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit", Psychological Bulletin 70 (1968) 213–220;
/// the quadratic weights are those of Fleiss and Cohen (1973). At most 1; 0 is chance. Null where chance alone leaves nothing to disagree on: no parts, or both always the same level.
/// </param>
/// <param name="Bias">Mean of the one's level less the other's, in levels, −3 to 3: above 0 the one is kinder, below 0 stricter. 0 where there are no parts.</param>
public sealed record RaterAgreement(int N, double WithinOne, double Exact, double? Kappa, double Bias)
{
    /// <summary>How many parts the check asks for: six answers, five parts each.</summary>
    public const int Asked = 30;

    /// <summary>The least share within one level.</summary>
    public const double LeastWithinOne = 0.9;

    /// <summary>The least weighted kappa.</summary>
    public const double LeastKappa = 0.6;

    /// <summary>The most that one rater may be kinder or stricter than the other on average, in levels (curriculum 2.11 and module 29).</summary>
    public const double MostBias = 0.5;

    /// <summary>True when there are 30 parts, nine in ten within one level, and kappa reaches .60.</summary>
    public bool IsEnough => N >= Asked && WithinOne >= LeastWithinOne && Kappa >= LeastKappa;

    /// <summary>Works it out.</summary>
    /// <param name="pairs">What the one and the other rater gave the same part, each 1 to 4.</param>
    /// <exception cref="ArgumentOutOfRangeException">A rating is not 1 to 4.</exception>
    public static RaterAgreement Of(IReadOnlyCollection<(int One, int Other)> pairs)
    {
        if (pairs.Any(p => p.One is < StarRating.Lowest or > StarRating.Highest || p.Other is < StarRating.Lowest or > StarRating.Highest))
            throw new ArgumentOutOfRangeException(nameof(pairs), "A rating is 1 to 4.");
        if (pairs.Count == 0)
            return new(0, 0, 0, null, 0);

        // The common factor 1/(4 − 1)² of the weights cancels out.
        double n = pairs.Count, observed = pairs.Sum(p => Squared(p.One - p.Other)) / n, expected = 0;
        for (var one = StarRating.Lowest; one <= StarRating.Highest; one++)
        {
            for (var other = StarRating.Lowest; other <= StarRating.Highest; other++)
                expected += Squared(one - other) * (pairs.Count(p => p.One == one) / n) * (pairs.Count(p => p.Other == other) / n);
        }

        return new(
            pairs.Count, pairs.Count(p => Math.Abs(p.One - p.Other) <= 1) / n, pairs.Count(p => p.One == p.Other) / n,
            expected == 0 ? null : 1 - (observed / expected), pairs.Sum(p => p.One - p.Other) / n);
    }

    private static double Squared(int difference) => difference * difference;
}
