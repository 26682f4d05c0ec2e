using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Reach;

/// <summary>Identifier B of Safe Harbor: places smaller than a state, down to the street and the postal code.</summary>
public sealed class HomeAddresses : IdentifierRule
{
    const string Before = @"(?:\b\d{1,5}(?:[A-Za-z]|½|-\d{1,4})?,?|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)(?:[- ](?:oh|hundred|and|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)){0,4})";
    const string Point = @"(?: (?:[NSEWnsew]{1,2}\.?|North|South|East|West))?";
    const string Capital = @"(?:\p{Lu}[\p{L}'’.-]*|\d{1,3}(?:st|nd|rd|th))";
    const string Loud = @"(?:[Ss]treet|ST|St|[Aa]venue|Ave?|AVE|[Rr]oad|Rd|RD|[Ll]ane|Ln|LN|[Bb]oulevard|Blvd|[Tt]errace|Ter|[Dd]rive|Dr|Court|Ct|Way|Place|Pl|Circle|Cir|Square|Sq|Parkway|Pkwy|Trail|Trl|Crescent|Cres|Gardens|Grove|Mews|Loop|Alley|Plaza|Pike|Path|Close|Row|Hill|Hwy|Highway|Turnpike|Tpke|Landing|Heights|Ridge|Bend|Crossing|Rise|Walk|Green|Park|Quay)";
    static readonly Regex[] Ways =
    [
        Pattern.Exact($@"{Before}{Point}(?: {Capital}){{1,4}} {Loud}\b\.?(?:[ ,]+(?:#|Apt|apt|Unit|unit|Suite|Ste)\.? ?[\w-]{{1,6}})?(?:, ?{Capital}(?: {Capital}){{0,2}}(?:, ?[A-Z]{{2}})?(?: \d{{5}})?)?"),
        Pattern.Exact(@"\b\d{1,5} (?:[a-z'-]+ ){1,3}(?:street|st|avenue|ave|road|rd|lane|ln|blvd|boulevard|terrace|drive|court|circle)\b"),
        Pattern.Any(@"\b\d{1,5},? (?:rue|calle|via|avenida|avenue|rua|camino|paseo|boulevard|place|chemin|route) (?:(?:de|des|du|la|las|los|del|della|d['’])[ ]?){0,2}\p{L}[\p{L}'’-]+"),
        Pattern.Any(@"\b\p{L}+(?:stra(?:ß|ss)e|str\.|gasse|weg|laan|straat) \d{1,4}[a-z]?\b"),
        Pattern.Any(@"\b\d{1,5} (?:(?:county|state|us|old|rural|co|n|s|e|w|[nsew]\.) ){0,2}(?:hwy|highway|rte|route|rt|cr|fm) ?\d{1,4}[a-z]?\b(?:, ?(?:box|lot|apt|unit) ?\d{1,5})?"),
        Pattern.Any(@"\bp\.? ?o\.? ?box ?#? ?\d{1,6}\b(?:, ?\p{L}{3,20})?|\brural route \d{1,3}\b|\brr ?\d{1,2},? box \d{1,5}\b"),
        Pattern.Any(@"\bcalle \p{L}+(?: \p{L}+)? \d{1,5}\b"),
        Pattern.Any(@"\b(?:lives|living|home|address|addr|resides)\b[^\n]{0,30}\b(?<id>(?:apt|apartment|flat|trailer|lot)\.? ?#?\d{1,4}[a-z]?)\b"),
        Pattern.Any(@"\b(?:zip|zip code|postal code|postcode)(?: is| was|:|,)? ?(?<id>\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b"),
        Pattern.Exact(@"\b(?:lives|live|living|resides|residing|lived)(?: alone| now| with \w+ \w+)? (?:in|at|on|near|over in|out in|off) (?<id>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}(?:, [A-Z]{2})?)\b"),
        Pattern.Exact(@"\b(?:\p{Lu}\p{L}+ ){1,2}(?:,? ?(?:AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY)) \d{5}\b"),
    ];

    static readonly Regex NoStreet = Pattern.Any(@"\A\d{1,5} (?:min|mins|minutes?|mg|ml|mcg|hours?|hrs?|days?|miles?|beds?|pts?|patients?|nurses?|people|clicks?|of|the|in|on|at|to|for|more|times?|weeks?|months?|years?|with|and|or|steps?|ppl|sites?)\b");
    static readonly Regex Shared = Pattern.Any(
        @"\b(?:conference|our office|office|site visit|meeting|venue|headquarters|hq|vendor|hotel|training|workshop|course|entrance|garage|parking|warehouse|depot|dock|restaurant|dinner|lunch|airport|clinic|hospital is|hospital at|campus|building|badge|info desk|suite|booth|ship|deliver(?:y|ies)? (?:to|at) the)\b");
    static readonly Regex Home = Pattern.Any(
        $@"\b(?:patient|pt|lives|resides|home|house|his|her|she|he|him|EMS|mailing|resident|flat|apartment|discharged?|hospice|found down|face sheet|addr|{Speaking.Relatives})\b");

    public override string Class => "address";

    public override Lesson Lesson { get; } = new(
        "a place where somebody lives",
        "An address is one door. Even a small town or a five-figure postal code, together with a rare illness, leads to one person.",
        "Write what mattered about it: “lives alone, up two stairs, an hour from the hospital”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Ways.SelectMany(way => way.Places(text)).Where(p => !NoStreet.IsMatch(text.AsSpan(p.Start, p.Length)) && IsOfSomebody(Pattern.Around(text, p.Start, p.Length)));

    static bool IsOfSomebody(string around) => !Shared.IsMatch(around) || Home.IsMatch(around);
}
