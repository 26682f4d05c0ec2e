using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Identifier P of Safe Harbor: biometric identifiers, finger and voice prints included.</summary>
public sealed class Biometrics : IdentifierRule
{
    static readonly Regex OfSomebody = Pattern.Any(
        @"\b(?<id>(?:patient['’]s|pt['’]s|her|his|resident['’]s|mother['’]s|baby['’]s) (?:fingerprints?|thumbprints?|footprints?|voice ?prints?|palm[- ]vein|retina(?:l)? scans?|iris scans?|face ?prints?|DNA (?:profile|sequence)|genome))\b");

    public override string Class => "biometric";

    public override Lesson Lesson { get; } = new(
        "a print or scan of somebody’s body",
        "A print belongs to one person for life, and cannot be changed once it is out.",
        "Say what kind of check it was: “the fingerprint reader failed twice”.");

    public override IEnumerable<(int Start, int Length)> In(string text) => OfSomebody.Places(text);
}
