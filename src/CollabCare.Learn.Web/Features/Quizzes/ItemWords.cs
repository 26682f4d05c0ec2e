using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>How ratings, verdicts and points are said.</summary>
public static class ItemWords
{
    public static string Rating(int rating) => rating switch
    {
        1 => "Harmful",
        2 => "Weak",
        3 => "Useful",
        _ => "Strong",
    };

    /// <summary>How sure one is, in words.</summary>
    public static string Said(Certainty certainty) => certainty switch
    {
        Certainty.Guess => "A guess",
        Certainty.FairlySure => "Fairly sure",
        _ => "Certain",
    };

    /// <summary>The word in a form's field for a certainty.</summary>
    public static string Field(Certainty certainty) => certainty switch
    {
        Certainty.Guess => "guess",
        Certainty.FairlySure => "fairly-sure",
        _ => "certain",
    };

    /// <summary>The certainty of a word in a form's field; null where there is no such word.</summary>
    public static Certainty? CertaintyOf(string field) => Enum.GetValues<Certainty>().Cast<Certainty?>().FirstOrDefault(c => Field(c!.Value) == field);

    /// <summary>What belongs to a form and cannot be taken yet, as a sentence; empty where there is nothing.</summary>
    public static string NotTakenYet(FormCounts form) =>
        form.Counts.GetValueOrDefault(ItemType.Write) > 0 ? "A written task belongs to this quiz too. You write it in the message gym; the mark does without it, and nobody rates it yet." : "";

    /// <summary>The word, the class and the icon of a verdict.</summary>
    public static (string Word, string Class, string Icon) Verdict(TakenItem taken) => taken switch
    {
        { Answer: null } => ("Left open", "verdict-none", "note"),
        { Fraction: >= 1 } => ("Right", "verdict-right", "check"),
        { Missed: true } => ("Not this time", "verdict-other", "turn"),
        _ => ("Partly right", "verdict-part", "part"),
    };

    public static string Points(TakenItem taken) => $"{taken.Points:0.##} of {taken.Item.Type.Weight()}";
}
