using System.Buffers;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>Identifier H of Safe Harbor: medical record numbers, and the numbers of encounters, visits and hospital accounts that stand for them.</summary>
public sealed class RecordNumbers : NumberRule
{
    // Such a word may stand some way off: "the MRN ends in 18, full one is 3304 2218".
    static readonly Regex Strong = Pattern.Any(
        @"\b(?:mrns?|m\.r\.n|mr ?#|mr no|emr|pid(?:-3)?|csn|fin|har|empi|mpi|cpi|umrn|uhid|urn|ur no|hrn|nhi|epic id|cerner id|hospital id|band id|admit (?:no|number|#|id)|ip no|op no|(?:medical|med|health) ?rec(?:ord)?s?|(?:patient|pt)(?: record| chart| file| account| acct)?(?: id| number| no| nr| identifier|#| #)|chart (?:no|number|#|id)|"
        + @"hosp(?:ital)? (?:no|number|#|id)|encounter (?:no|number|#|id)|visit (?:no|number|#|id)|accession|record number|wristband (?:no|number|#|id|code))[^\n]{0,30}\z");

    static readonly Regex Weak = Before(
        "visit|encounter|record|records|chart|acct|account|unit (?:no|number)|hosp(?:ital)?|patient|patient account|pt account|pt|case (?:no|number|file)|admission|registration|wristband|band|specimen|accession|sample|file (?:no|number)|nhs|charge|"
        + "episode|referral|guarantor|label|csn|fin|har|mrn|mr|emr|pid|acc|admit|inpatient|outpatient|barcode|id|rec|medrec");

    // Straight behind these, the last four digits are enough.
    static readonly Regex Straight = Before(@"mrns?|m\.r\.n|mr ?#|medical record (?:number|no|#)|med rec|csn|chart (?:no|number|#)|record (?:no|number|#)");
    static readonly Regex Said = Behind("mrn|medical record|record number|chart number|hospital number|encounter number|visit number|patient id|csn|fin");
    static readonly Regex OfARecord = Pattern.Any(@"\b(?:mrns?|chart|charted|charting|record|wristband|patient|pt|encounter|lady|gentleman|man|woman|wrong[- ]patient|admitted|bed \d+|she|he|her|his)\b");

    static readonly Regex Other = Pattern.Any(
        @"\b(?:ticket|build|po|p\.o|serial|asset|tag|lot|gtin|udi|isbn|doi|pmid|snomed|rxnorm|loinc|ndc|hub|port|queue|hit|commit|order|invoice|grant|irb|fda|nct|issue|pr|version|release|policy|model|part|sku|extension|ext|pager|"
        + @"page|pin|code|job|line|budget|gl|cost cent(?:er|re)|zoom|meeting|bridge|passcode|counter|total|count|over|about|n ?=|device|pump|scanner|cart|printer|vendor|incident|change|request|case|task|story|sprint|bug|"
        + @"ritm|inc|chg|wo|jira|tracking|confirmation|reference|ref|tote|tray|bin|article|paper|iso|trial|study|protocol|npi|tax)\b[^\d\n]{0,12}\z");

    static readonly Regex Work = Pattern.Any(@"\b(?:falls|turns|admits|encounters|alarms|readmits|visits|steps|labels|screens|shifts|records) (?:in|per|a|of|by)\b|\bwent live\b|\bvendor\b");

    public override string Class => "record-number";

    public override Lesson Lesson { get; } = new(
        "a record number",
        "A record or visit number opens one person’s chart for everybody who has access, and it stays with them for life.",
        "Say which record without its number: “one chart of the night shift”; give the number to the hospital’s own help desk, in its own system.");

    static readonly Regex Spoken = Pattern.Any(@"\b(?:mrn|m\.r\.n|medical record|record number|chart number|visit number|account number)\b[^\n\d]{0,20}?(?<id>(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)[ ,-]+){4,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine))\b");

    static readonly SearchValues<char> OfANumber = SearchValues.Create("0123456789- ");
    static readonly Regex Glued = Pattern.Any(@"\b(?:mrn|fin|csn|har|acct|enc|visit|pt|hosp|mr)[_#:-]?\d{5,12}\b");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Find(text, 4, Straight.IsMatch).Concat(Find(text, 5, Strong.IsMatch, Said.IsMatch)).Concat(Spoken.Places(text)).Concat(Glued.Places(text))
            .Concat(Find(text, 5, Weak.IsMatch).Concat(Find(text, 6, OfARecord.IsMatch, OfARecord.IsMatch).Where(p => IsBare(text.AsSpan(p.Start, p.Length))))
                .Where(p => !Other.IsMatch(Pattern.Before(text, p.Start, 40)) && !Work.IsMatch(Pattern.Before(text, p.Start, 60))));

    // Digits in one piece or in groups, with a letter or two before them at most.
    static bool IsBare(ReadOnlySpan<char> code) => code.Length is >= 6 and <= 16 && !code[2..].ContainsAnyExcept(OfANumber);
}
