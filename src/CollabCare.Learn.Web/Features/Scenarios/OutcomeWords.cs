using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>How endings and choices are said. Never "wrong": what a choice leads to says enough.</summary>
public static class OutcomeWords
{
    public static string Say(Outcome outcome) => outcome switch
    {
        Outcome.Good => "Ended well",
        Outcome.Mixed => "Something was lost",
        _ => "Much was lost",
    };

    public static string Tag(Outcome outcome) => outcome switch
    {
        Outcome.Good => "tag-good",
        Outcome.Mixed => "tag-warn",
        _ => "",
    };

    /// <summary>The word, the class and the icon of a choice.</summary>
    public static (string Word, string Class, string Icon) Quality(double quality) => quality switch
    {
        >= 1 => ("The best way here", "verdict-right", "check"),
        > 0 => ("A workable way", "verdict-part", "part"),
        _ => ("A costly way", "verdict-other", "turn"),
    };
}
