using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Identifier C of Safe Harbor, ages: every age over 89 years.</summary>
public sealed class Ages : IdentifierRule
{
    const string Number =
        @"(?:9\d|1[01]\d|ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one)[- ]hundred(?:[- ]and)?(?:[- ](?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))?)";

    static readonly Regex[] Ways =
    [
        Pattern.Any($@"\b(?<id>{Number}[- ]?(?:years?|yrs?|y)\.?(?:[- ]?(?:olds?|o|of age)\b|\b))"),
        Pattern.Any($@"\b(?<id>{Number}[- ]?(?:y[/-]?\.?o\.?|yom|yof|yow|y/o/?[mf]?)(?:[- ]?[mf])?)(?:\b|[\s,.;:)])"),
        Pattern.Exact(@"\b(?<id>(?:9\d|1[01]\d) ?(?:F|M|W|f|m))(?:[\s,.;:)/]|\z)"),
        Pattern.Any($@"\bage[sd]?(?: is| was| of|:|=)? ?(?<id>{Number})\b"),
        Pattern.Any($@"\b(?:she|he|patient|pt|mother|father|mom|dad|grandmother|grandfather|grandma|grandpa|resident|lady|gentleman|woman|man|who)(?:['’]s| is| was| turned| turns| will be| has turned|, now)(?: now| already| only| almost| nearly)? (?<id>{Number})(?:[\s,.;)!?]|\z)"),
        Pattern.Any($@"\b(?:turned|turns|turning|celebrated (?:her|his)) (?<id>{Number})(?:th)?(?:[\s,.;)!?]|\z)"),
        Pattern.Any($@"\b(?:lady|gentleman|woman|man|patient|pt|person|resident|widow|widower|grandmother|grandfather|grandma|grandpa|mother|father|nun|veteran|female|male)(?: of|,| \() ?(?:age |aged )?(?<id>{Number})(?:[\s,.;)]|\z)"),
        Pattern.Any($@"\b(?:at|over) (?<id>{Number}),? (?:she|he|the patient|this (?:lady|man|woman|gentleman))\b"),
        Pattern.Any($@"\b(?<id>{Number}(?:st|nd|rd|th)) birthday\b"),
        Pattern.Any($@"\b(?<id>{Number})[- ](?:female|male|woman|man|lady|gentleman)\b"),
        Pattern.Any($@"\b(?:mr|mrs|ms|miss)\.? \p{{L}}+(?: \p{{L}}+)?,? \(?(?<id>{Number})[,.;)]"),
    ];

    static readonly Regex Thing = Pattern.Any(
        @"\b(?:unit|building|hospital|wing|wiring|company|firm|school|house|policy|system|elevator|organi[sz]ation|tradition|rule|city|town|bridge|chapel|foundation|society|journal|device|boiler|clinic)(?:['’]s| is| was| turned| turns)(?: now)? \z");

    static readonly Regex OldThing = Pattern.Any(@"\A[- ](?:unit|building|hospital|wing|company|firm|policy|system|tradition|rule|history|lease|contract|warranty|mortgage|elevator|law)\b");

    public override string Class => "age-over-89";

    public override Lesson Lesson { get; } = new(
        "an age over 89",
        "So few people are older than 89 that the age nearly names them; Safe Harbor puts them all together as 90 or over.",
        "Write “over 89” or “90 or older”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Ways.SelectMany(way => way.Places(text)).Where(p => !Thing.IsMatch(Pattern.Before(text, p.Start, 40)) && !OldThing.IsMatch(Pattern.After(text, p.Start + p.Length, 20)));
}
