using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier G of Safe Harbor: Social Security numbers, their last four digits included.</summary>
public sealed class SocialSecurityNumbers : NumberRule
{
    static readonly Regex Shape = Pattern.Exact(@"\b\d{3}(?:-| - |–| – )\d{2}(?:-| - |–| – )\d{4}\b");
    static readonly Regex Named = Before(@"ssns?|s\.s\.n|ss|socials?(?: security)?|soc\.? ?sec|itin");
    static readonly Regex Spaced = Pattern.Any(@"\b(?:ssns?|s\.s\.n|social)\b[^\n\d]{0,20}(?<id>\d(?: \d){8})\b");
    static readonly Regex LastFour = Pattern.Any(@"\blast (?:4|four)(?: digits)?[^\n\d]{0,40}(?<id>\d{4})\b|\b(?<id>\d{4})[^\n\d]{0,20}\blast (?:4|four)\b");
    static readonly Regex Social = Pattern.Any(@"\b(?:ssn|s\.s\.n|social)\b");
    static readonly Regex Spoken = Pattern.Any(@"\b(?:ssn|s\.s\.n|social)\b[^\n\d]{0,25}?(?<id>(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)[ ,-]+){3,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine))\b");
    static readonly Regex Said = Behind("ssn|social");

    public override string Class => "social-security-or-member-number";

    public override Lesson Lesson { get; } = new(
        "a Social Security number",
        "It names one person for life and opens bank accounts; its last four digits with a birthday do too.",
        "Leave it out. If you must speak of the field, say “the Social Security number”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Shape.Places(text).Concat(Spaced.Places(text)).Concat(Find(text, 4, Named.IsMatch).Where(p => !IsYear(text.AsSpan(p.Start, p.Length)))).Concat(Find(text, 9, null, Said.IsMatch))
            .Concat(Find(text, 9, Social.IsMatch, Social.IsMatch)).Concat(Spoken.Places(text))
            .Concat(LastFour.Places(text).Where(p => Social.IsMatch(Pattern.Around(text, p.Start, p.Length))));

    static bool IsYear(ReadOnlySpan<char> code) => code.Length == 4 && (code.StartsWith("19") || code.StartsWith("20"));
}
