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
