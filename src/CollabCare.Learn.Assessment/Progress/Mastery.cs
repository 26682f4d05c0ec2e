using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>How well an objective is known, in order.</summary>
public enum MasteryLevel
{
    /// <summary>Fewer than two of its items are answered: nothing can be said.</summary>
    NotEnoughSeen,

    /// <summary>Share under 0.5.</summary>
    NotYet,

    /// <summary>Share from 0.5 to under 0.8.</summary>
    Nearly,

    /// <summary>Share of 0.8 or more.</summary>
    Mastered,
}

/// <summary>One answer that says something about an objective: a row of evidence.</summary>
/// <param name="ItemId">The item's id.</param>
/// <param name="Weight">Its weight in points, above 0.</param>
/// <param name="Fraction">s in [0, 1].</param>
/// <param name="AnsweredAt">When it was answered. Answers of graded attempts only: practice counts for nothing (ruling FO10).</param>
public sealed record Evidence(string ItemId, int Weight, double Fraction, DateTimeOffset AnsweredAt);

/// <summary>
/// How well one objective is known, with the rule and the evidence (ruling MA22): Σ(w·s)/Σ(w) over the latest answer to each of its items.
/// </summary>
/// <param name="Objective">The objective's id.</param>
/// <param name="Earned">Σ(w·s).</param>
/// <param name="OutOf">Σ(w); 0 when nothing is answered.</param>
/// <param name="Evidence">The latest answer to each item, newest first.</param>
public sealed record Mastery(string Objective, double Earned, int OutOf, ImmutableArray<Evidence> Evidence)
{
    /// <summary>The share from which an objective is nearly known.</summary>
    public const double NearlyFrom = 0.5;

    /// <summary>The share from which an objective is mastered.</summary>
    public const double MasteredFrom = 0.8;

    /// <summary>Items that must be answered before a level is given.</summary>
    public const int ItemsNeeded = 2;

    // As in the marking of a form: a sum of thirds and fifths must not miss a limit by a rounding.
    private const double Tolerance = 1e-11;

    /// <summary>The rule in words, for the page that shows the evidence.</summary>
    public const string Rule =
        "The latest graded answer to each question on this objective counts, weighted by its points. "
        + "Under 50 % is “not yet”, from 50 % “nearly”, from 80 % “mastered”. With fewer than two questions answered, nothing is said.";

    /// <summary>Earned/OutOf in [0, 1]; null when nothing is answered.</summary>
    public double? Share => OutOf == 0 ? null : Earned / OutOf;

    /// <summary>The share in whole percent, rounded down; null when nothing is answered.</summary>
    public int? Percent => Share is { } share ? (int)(100 * (share + Tolerance)) : null;

    /// <summary>What the share and the number of items come to.</summary>
    public MasteryLevel Level => Evidence.Length < ItemsNeeded ? MasteryLevel.NotEnoughSeen
        : Reaches(MasteredFrom) ? MasteryLevel.Mastered
        : Reaches(NearlyFrom) ? MasteryLevel.Nearly
        : MasteryLevel.NotYet;

    /// <summary>The numbers in words, such as "3 of 5 points (60 %) on the latest answers to 3 questions: nearly".</summary>
    public string Why => Evidence.Length switch
    {
        0 => $"No question on it is answered: {LevelInWords}",
        1 => $"{Points} on the one question answered: {LevelInWords}",
        _ => $"{Points} on the latest answers to {Evidence.Length} questions: {LevelInWords}",
    };

    /// <summary>Weighs the answers to an objective's items.</summary>
    /// <param name="objective">The objective's id.</param>
    /// <param name="answers">
    /// Every graded answer to its items, in any order. Only the latest to each item counts, and of two at one moment the later in the list.
    /// </param>
    public static Mastery Of(string objective, IEnumerable<Evidence> answers)
    {
        ImmutableArray<Evidence> latest =
        [
            .. answers.GroupBy(answer => answer.ItemId, StringComparer.Ordinal)
                .Select(same => same.OrderBy(answer => answer.AnsweredAt).Last())
                .OrderByDescending(answer => answer.AnsweredAt).ThenBy(answer => answer.ItemId, StringComparer.Ordinal),
        ];
        return new(objective, latest.Sum(answer => answer.Weight * answer.Fraction), latest.Sum(answer => answer.Weight), latest);
    }

    private string Points => FormattableString.Invariant($"{Earned:0.##} of {OutOf} points ({Percent} %)");

    private string LevelInWords => Level switch
    {
        MasteryLevel.Mastered => "mastered",
        MasteryLevel.Nearly => "nearly",
        MasteryLevel.NotYet => "not yet",
        _ => "not enough seen yet",
    };

    private bool Reaches(double share) => Share + Tolerance >= share;
}
