using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier R of Safe Harbor: any other unique number or code, such as that of a person in a study.</summary>
public sealed class OtherCodes : NumberRule
{
    static readonly Regex Named = Before("(?:study |trial )?(?:subject|participant|enrollee|proband|donor|recipient|inmate)(?: id| number| no| code|#| #)|screening (?:id|number|no)");

    public override string Class => "other-code";

    public override Lesson Lesson { get; } = new(
        "a code that stands for one person",
        "Somewhere a list says who it is; a code is not yet a nobody.",
        "Number them yourself, for this text alone: “the first person we watched”.");

    public override IEnumerable<(int Start, int Length)> In(string text) => Find(text, 3, Named.IsMatch);
}
