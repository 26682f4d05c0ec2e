using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Web.Features.Shared;

/// <summary>What somebody rated beside what was agreed, a row each. The partial <c>_Beside</c> shows it.</summary>
/// <param name="Of">What a row is about: a part, a criterion.</param>
/// <param name="Label">What the table is, for whoever cannot see it.</param>
public sealed record Beside(string Of, string Label, ImmutableArray<BesideRow> Rows)
{
    /// <summary>Whether somebody rates as kindly as was agreed, in a sentence.</summary>
    public static string Leaning(RaterAgreement agreement) => agreement.Bias switch
    {
        > RaterAgreement.MostBias => "You rate more kindly than what was agreed.",
        < -RaterAgreement.MostBias => "You rate more strictly than what was agreed.",
        _ => "You are neither kinder nor stricter than what was agreed.",
    };
}

/// <param name="Why">The words behind the agreed rating, as HTML.</param>
/// <param name="Evidence">Where the rater saw it; empty where nobody asked.</param>
public sealed record BesideRow(string Name, RatingGap Gap, string? Why, string Evidence = "");
