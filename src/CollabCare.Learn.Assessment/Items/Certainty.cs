namespace CollabCare.Learn.Assessment.Items;

/// <summary>How sure a learner says to be of an answer before it is told. Optional, and no part of any mark.</summary>
public enum Certainty
{
    /// <summary>A guess.</summary>
    Guess = 1,

    /// <summary>Fairly sure.</summary>
    FairlySure = 2,

    /// <summary>Certain.</summary>
    Certain = 3,
}

/// <summary>What an answer shows beside its mark, where its giver has said how sure he or she was.</summary>
public enum Surprise
{
    /// <summary>Nothing was said, or the mark is no surprise.</summary>
    None,

    /// <summary>A guess, and fully right: the next time it may not be.</summary>
    LuckyGuess,

    /// <summary>Certain, and missed: a belief to mend, since nobody looks up what he or she is certain of.</summary>
    ConfidentMistake,
}

/// <summary>How a stated certainty stands to what came of the answer.</summary>
public static class Certainties
{
    /// <summary>What an answer shows beside its mark.</summary>
    /// <param name="said">How sure its giver was; null where nothing was said, which shows nothing.</param>
    /// <param name="fraction">s in [0, 1]; right means 1.</param>
    /// <param name="missed">Missed by ruling MA20, as in <see cref="Mark.Missed" />.</param>
    public static Surprise Against(this Certainty? said, double fraction, bool missed) => said switch
    {
        Certainty.Guess when fraction >= 1 => Surprise.LuckyGuess,
        Certainty.Certain when missed => Surprise.ConfidentMistake,
        _ => Surprise.None,
    };
}
