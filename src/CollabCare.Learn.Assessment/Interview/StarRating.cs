namespace CollabCare.Learn.Assessment.Interview;

/// <summary>What holds the Action at 1, however well it is told (curriculum 4.5).</summary>
public enum Cap
{
    /// <summary>It reveals a patient, or breaks somebody's privacy.</summary>
    Privacy,

    /// <summary>It shows contempt for a profession.</summary>
    Contempt,

    /// <summary>It tells an unlawful act as a success.</summary>
    Unlawful,
}

/// <summary>One rater's levels for the five parts of one answer, each 1 to 4 as heard, before any cap.</summary>
/// <param name="Situation">Level of the Situation.</param>
/// <param name="Task">Level of the Task.</param>
/// <param name="Action">Level of the Action.</param>
/// <param name="Result">Level of the Result; for a question about a case, of the expected result.</param>
/// <param name="Reflection">Level of the Reflection.</param>
/// <param name="Cap">What holds the Action at 1, or null.</param>
public sealed record StarRating(int Situation, int Task, int Action, int Result, int Reflection, Cap? Cap = null)
{
    /// <summary>The lowest level.</summary>
    public const int Lowest = 1;

    /// <summary>The highest level.</summary>
    public const int Highest = 4;

    /// <summary>From this level on a rater quotes the words that show it; all parts at it pass.</summary>
    public const int Good = 3;

    // Thirds of whole weights fall short of the whole number that people expect: 66.999… must show as 67 (as ruling W7 has it for quizzes).
    private const double Tolerance = 1e-9;

    /// <summary>A part's level, with the cap in force.</summary>
    public int Level(StarPart part) => part switch
    {
        StarPart.Situation => Situation,
        StarPart.Task => Task,
        StarPart.Action => Cap is null ? Action : Lowest,
        StarPart.Result => Result,
        _ => Reflection,
    };

    /// <summary>True when each part is at 3 or more and nothing is capped.</summary>
    public bool IsGood => Enum.GetValues<StarPart>().All(part => Level(part) >= Good);

    /// <summary>The part with the lowest level; of several, the one that weighs most.</summary>
    /// <param name="weights">Percent of the score, in the order of the parts.</param>
    public StarPart Weakest(IReadOnlyList<int> weights) => Enum.GetValues<StarPart>().OrderBy(Level).ThenByDescending(part => weights[(int)part]).First();

    /// <summary>Σ weight × (level − 1) / 3, summed unrounded and shown rounded down (curriculum 4.5, ruling GA9), 0–100.</summary>
    /// <param name="weights">Percent of the score, in the order of the parts; together 100.</param>
    /// <exception cref="ArgumentException">There are not five weights that make 100.</exception>
    public int Score(IReadOnlyList<int> weights)
    {
        if (weights.Count != 5 || weights.Sum() != 100)
            throw new ArgumentException("There must be five weights that make 100.", nameof(weights));

        return (int)(Enum.GetValues<StarPart>().Sum(part => weights[(int)part] * (Level(part) - 1) / 3.0) + Tolerance);
    }
}
