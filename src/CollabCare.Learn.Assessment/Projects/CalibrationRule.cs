using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Projects;

/// <summary>When a mentor rates samples whose ratings are agreed, and how near is near enough (curriculum, module 29).</summary>
public static class CalibrationRule
{
    /// <summary>Reviews after which samples are rated again.</summary>
    public const int Every = 10;

    /// <summary>True before the first review, and after every ten.</summary>
    /// <param name="reviews">Reviews that the mentor sent since last rating samples, 0 or more; null for a mentor who never has.</param>
    public static bool IsDue(int? reviews) => reviews is null or >= Every;

    /// <summary>True where nine in ten ratings are within one level of the agreed ones, and the mean is no more than half a level kinder or stricter.</summary>
    /// <param name="agreement">The mentor's ratings as the one rater, the agreed ones as the other.</param>
    public static bool IsNear(RaterAgreement agreement) =>
        agreement.N > 0 && agreement.WithinOne >= RaterAgreement.LeastWithinOne && Math.Abs(agreement.Bias) <= RaterAgreement.MostBias;
}
