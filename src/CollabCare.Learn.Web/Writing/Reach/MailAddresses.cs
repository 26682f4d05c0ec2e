using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Reach;

/// <summary>Identifier F of Safe Harbor: e-mail addresses.</summary>
public sealed class MailAddresses : IdentifierRule
{
    static readonly Regex Written = Pattern.Any(@"[\w.+'-]+ ?@ ?[\w-]+(?: ?\. ?[\w-]+)*\.[\w-]+|[\w.+'-]+ @ [\w-]+(?: \. [\w-]+)+");
    static readonly Regex Spoken = Pattern.Any(@"\b[\w.+-]+ ?(?:\bat\b|\(at\)|\[at\]) ?[\w-]+(?: ?(?:\bdot\b|\(dot\)|\[dot\]) ?[\w-]+){1,3}\b");
    static readonly Regex Shared = Pattern.Any(
        @"\A(?:support|help|help-?desk|service-?desk|info|biomed|it|security|no-?reply|training|feedback|pilot|sales|press|jobs|careers|team|alerts?|privacy|compliance|contact|hello|admin|office|billing|research|informatics|"
        + @"registration|pharmacy|lab|quality|postmaster|webmaster|root|abuse|orders|vendor|implementation|go-?live|interfaces?)(?:[._-][\w.-]*)?@");

    public override string Class => "e-mail";

    public override Lesson Lesson { get; } = new(
        "an e-mail address",
        "An address leads straight to one person, and most hold a name.",
        "Say whose it is: “the daughter’s e-mail”, “the patient’s account at the portal”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Written.Places(text).Where(p => !Shared.IsMatch(text.AsSpan(p.Start, p.Length)) || Speaking.OfSomebody.IsMatch(Pattern.Around(text, p.Start, p.Length, 40))).Concat(Spoken.Places(text));
}
