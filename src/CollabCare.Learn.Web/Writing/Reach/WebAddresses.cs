using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Reach;

/// <summary>Identifier N of Safe Harbor: web addresses of a person, and names on social networks.</summary>
public sealed class WebAddresses : IdentifierRule
{
    static readonly Regex Personal = Pattern.Any(
        @"\b(?:https?://)?(?:[\w-]+\.){0,3}(?:facebook|instagram|tiktok|gofundme|caringbridge|twitter|linkedin|youtube)\.com/[\w./@?=&-]+"
        + @"|\bhttps?://[\w.:-]+/[\w./?=&%-]*(?:patients?|mrn|member|person|chart|encounter|pid)[/=][\w-]+");

    static readonly Regex Own = Pattern.Any(
        @"\b(?:patient['’]s|pt['’]s|her|his|family['’]s) (?:blog|page|site|website|web page|profile|fundrais\w+|account|channel|handle)[^\n]{0,20}?(?<id>(?:https?://|www\.)[^\s,;)]+|@[\w.]+)");

    public override string Class => "web-address";

    public override Lesson Lesson { get; } = new(
        "a web address of one person",
        "A page or a profile shows the person, and an address of the record holds their number.",
        "Say what kind of page it was: “the family’s fundraising page”, “the result page in the chart”.");

    public override IEnumerable<(int Start, int Length)> In(string text) => Personal.Places(text).Concat(Own.Places(text));
}
