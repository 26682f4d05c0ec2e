using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier I of Safe Harbor: health plan beneficiary numbers, such as an insurer’s or Medicare’s.</summary>
public sealed class PlanNumbers : NumberRule
{
    static readonly Regex Named = Before(
        "member|memb|mbr|subscriber|beneficiary|insurance|insurer|insured|medicare|medicaid|medi-?cal|health ?(?:card|plan|insurance|net)|plan|payer|payor|aetna|cigna|humana|kaiser|united ?(?:health(?:care)?)?|uhc|bcbs|blue ?cross|blue ?shield|"
        + "anthem|tricare|molina|centene|oscar|nhs|hmo|ppo|hicn|mbi|ohip|coverage|policy ?holder|medigap|supplement|champva|ins(?:urance)?|hic|cin|dod|rx ?bin|claim (?:no|number|#|id)|auth(?:orization)? (?:no|number|#|id)|sponsor|national insurance|ni (?:no|number)|carrier|(?:his|her|their|patient['’]s|pt['’]s|insurance|health|dental) policy|policy (?:number|no|#|id)");

    // A word that leaves no doubt may stand some way off.
    static readonly Regex Strong = Pattern.Any(@"\b(?:member|subscriber|beneficiary|medicaid|medicare|insurance|insurer|health card|health plan|plan id|policy (?:no|number|#|id)|tricare|blue cross|blue shield)\b[^\n]{0,35}\z");
    static readonly Regex Card = Pattern.Exact(@"\b[1-9][A-Z][A-Z0-9]\d[- ]?[A-Z][A-Z0-9]\d[- ]?[A-Z]{2}\d{2}\b");
    static readonly Regex Nino = Pattern.Exact(@"\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b");
    static readonly Regex Said = Behind("(?:member|subscriber|insurance|policy|beneficiary|medicaid|medicare|health plan|health card)(?: (?:number|id|no|card)|#)");

    public override string Class => "social-security-or-member-number";

    public override Lesson Lesson { get; } = new(
        "the number of somebody’s health plan",
        "A member number belongs to one person, and with it strangers have had care in that person’s name.",
        "Name the kind of cover: “insured by the state”, “a member of a private plan”.");

    public override IEnumerable<(int Start, int Length)> In(string text) => Card.Places(text).Concat(Find(text, 5, Named.IsMatch, Said.IsMatch)).Concat(Find(text, 6, Strong.IsMatch)).Concat(Nino.Places(text));
}
