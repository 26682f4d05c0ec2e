using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>A graded answer, and how sure its giver said to be.</summary>
/// <param name="ItemId">The item's id.</param>
/// <param name="Strands">The strands that the item belongs to: one, but for an item that joins several modules.</param>
/// <param name="Said">How sure; null where nothing was said.</param>
/// <param name="Fraction">s in [0, 1].</param>
/// <param name="AnsweredOn">The day, in the learner's own time zone.</param>
public sealed record StatedAnswer(string ItemId, ImmutableArray<string> Strands, Certainty? Said, double Fraction, DateOnly AnsweredOn);

/// <summary>What the answers given with one certainty came to.</summary>
/// <param name="Said">The certainty.</param>
/// <param name="Answers">How many answers.</param>
/// <param name="Right">How many of them were fully right.</param>
/// <param name="Earned">Σs over them.</param>
public sealed record CalibrationStep(Certainty Said, int Answers, int Right, double Earned)
{
    // As in the marking of a form: a sum of thirds and fifths must not miss a whole number by a rounding.
    private const double Tolerance = 1e-9;

    /// <summary>The mean fraction Σs/n in whole percent, rounded down; null where there is no answer.</summary>
    public int? Percent => Answers == 0 ? null : (int)(100 * Earned / Answers + Tolerance);
}

/// <summary>The same by month.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Steps">A guess, fairly sure, certain, in this order; all three always.</param>
public sealed record CalibrationMonth(DateOnly Month, ImmutableArray<CalibrationStep> Steps);

/// <summary>
/// How well what a learner said of his or her certainty fits what came of it: for each stated certainty the mean fraction Σs/n of the answers given with it.
/// Whoever is well calibrated earns most where he or she was certain, and least on guesses. Only the first graded answer to an item counts (as ruling FO11
/// has it for statistics), since a later one remembers the feedback; and of those, the answers of which something was said.
/// </summary>
/// <param name="Steps">A guess, fairly sure, certain, in this order; all three always.</param>
/// <param name="Months">Every month with an answer, from the earliest.</param>
public sealed record Calibration(ImmutableArray<CalibrationStep> Steps, ImmutableArray<CalibrationMonth> Months)
{
    /// <summary>Answers with a stated certainty that are needed before anything is said.</summary>
    public const int AnswersNeeded = 5;

    /// <summary>The rule in words.</summary>
    public const string Rule =
        "Your first graded answer to each question counts, where you said how sure you were. The per cent is the mean of what those answers earned: "
        + "high where you were certain and low where you guessed is a good sign. It changes no mark, and nothing is said of fewer than five answers.";

    /// <summary>Answers with a stated certainty.</summary>
    public int Answers => Steps.Sum(step => step.Answers);

    /// <summary>True when there are answers enough to say something.</summary>
    public bool IsEnough => Answers >= AnswersNeeded;

    /// <summary>The calibration of all answers together.</summary>
    /// <param name="graded">Every graded answer of the learner, with or without a stated certainty, in any order; of two on one day to one item the earlier in the list is the first.</param>
    public static Calibration Of(IEnumerable<StatedAnswer> graded) => OfFirst(First(graded));

    /// <summary>The calibration of each strand that has an answer with a stated certainty; an item of several strands counts in each.</summary>
    /// <param name="graded">As in <see cref="Of" />.</param>
    public static ImmutableSortedDictionary<string, Calibration> ByStrand(IEnumerable<StatedAnswer> graded) => First(graded)
        .SelectMany(answer => answer.Strands.Distinct().Select(strand => (strand, answer)))
        .GroupBy(pair => pair.strand, pair => pair.answer, StringComparer.Ordinal)
        .ToImmutableSortedDictionary(strand => strand.Key, OfFirst, StringComparer.Ordinal);

    private static StatedAnswer[] First(IEnumerable<StatedAnswer> graded) =>
    [
        .. graded.GroupBy(answer => answer.ItemId, StringComparer.Ordinal)
            .Select(same => same.MinBy(answer => answer.AnsweredOn)!)
            .Where(answer => answer.Said is not null),
    ];

    private static Calibration OfFirst(IEnumerable<StatedAnswer> answers)
    {
        var all = answers.ToArray();
        return new(
            Stepped(all),
            [
                .. all.GroupBy(answer => new DateOnly(answer.AnsweredOn.Year, answer.AnsweredOn.Month, 1))
                    .OrderBy(month => month.Key)
                    .Select(month => new CalibrationMonth(month.Key, Stepped(month))),
            ]);
    }

    private static ImmutableArray<CalibrationStep> Stepped(IEnumerable<StatedAnswer> answers)
    {
        var said = answers.ToLookup(answer => answer.Said!.Value);
        return [.. Enum.GetValues<Certainty>().Select(step => new CalibrationStep(step, said[step].Count(), said[step].Count(answer => answer.Fraction >= 1), said[step].Sum(answer => answer.Fraction)))];
    }
}
