namespace CollabCare.Learn.Demo.People;

/// <summary>How a learner studies: what makes one learner's six weeks differ from another's.</summary>
/// <param name="Name">In a word or two.</param>
/// <param name="Knows">Chance to know a middling item's answer before any quiz, 0 to 1.</param>
/// <param name="Gains">What each try at a module's quiz adds to that chance.</param>
/// <param name="FirstDay">Day of the six weeks (0 to 41) on which the account was made.</param>
/// <param name="LastDay">Day after which nothing more is done.</param>
/// <param name="RestDays">Days between two modules.</param>
/// <param name="Tries">Most graded tries at one quiz; 0 for somebody who only reads.</param>
/// <param name="Pace">Time taken, as a multiple of the usual.</param>
public sealed record Kind(string Name, double Knows, double Gains, int FirstDay, int LastDay, int RestDays, int Tries, double Pace)
{
    /// <summary>Reads before taking the quiz.</summary>
    public bool Reads { get; init; } = true;

    /// <summary>Practises between two tries.</summary>
    public bool Practises { get; init; }

    /// <summary>Goes on taking forms after a pass.</summary>
    public bool TakesAnotherForm { get; init; }

    /// <summary>Takes the choice that sounds sure of itself, and so the one that could hurt.</summary>
    public bool Bold { get; init; }

    /// <summary>Extra time in quizzes, in percent.</summary>
    public int ExtraTimePercent { get; init; }

    public static readonly Kind Thorough = new("reads everything twice", 0.95, 0.03, 0, 41, 1, 6, 0.9) { Practises = true, TakesAnotherForm = true };
    public static readonly Kind Quick = new("quick", 0.88, 0.06, 1, 41, 1, 3, 0.5) { TakesAnotherForm = true };
    public static readonly Kind Steady = new("steady", 0.8, 0.08, 2, 41, 7, 3, 1);
    public static readonly Kind Struggling = new("struggling", 0.5, 0.09, 3, 41, 6, 5, 1.5) { Practises = true, ExtraTimePercent = 25 };
    public static readonly Kind Stopped = new("stopped after a week", 0.72, 0.06, 4, 11, 3, 2, 1.1);
    public static readonly Kind Sure = new("confident and wrong", 0.55, 0.02, 5, 41, 4, 4, 0.3) { Reads = false, Bold = true };
    public static readonly Kind ReaderOnly = new("reads, takes no quizzes", 0.75, 0, 6, 41, 4, 0, 1);
    public static readonly Kind New = new("began this week", 0.75, 0.08, 38, 41, 2, 2, 1);
}
