using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Reach;

/// <summary>Identifiers D and E of Safe Harbor: telephone and fax numbers.</summary>
public sealed class Telephones : IdentifierRule
{
    const string Gap = @"(?:[ \u00A0./\u2010-\u2015-]| - | – |\) ?| \()";
    static readonly Regex Full = Pattern.Exact($@"(?:(?:\+|\b00 ?|\b)\d{{1,3}}{Gap})?\(?\b\d{{3}}{Gap}{{1,2}}\d{{3}}{Gap}?\d{{2}}{Gap}?\d{{2}}\b|\+\d{{8,15}}\b|\+\d{{1,3}}(?:{Gap}\d{{1,5}}){{2,6}}\b|\b0\d(?:[ .-]\d\d){{4}}\b|\b0\d{{1,4}}{Gap}\d{{3,6}}(?:{Gap}\d{{3,6}})?\b");
    static readonly Regex Short = Pattern.Exact(@"\b555[ .-]?\d{2}[ .-]?\d{2}\b");
    static readonly Regex Said = Pattern.Any(
        @"\b(?:tele?phone|phone|cell|mobile|tel|call(?:ed|ing)?|ring|rang|reach(?:ed)?|contact|cb|callback|text(?:ed)?|sms|voicemail|fax(?:ed)?|dial(?:ed)?|number|ph|mob|whatsapp)\b[^\d\n]{0,40}(?<id>\+?\(?\d(?:[ ().\u00A0/\u2010-\u2015-]{0,3}\d){6,14})\b");

    static readonly Regex Spoken = Pattern.Any(@"\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[ ,-]+){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b");

    static readonly Regex Run = Pattern.Any($@"\b(?:{Speaking.Relatives})\b[^\d\n]{{0,25}}(?<id>\+?\(?\d(?:[ ().\u00A0/\u2010-\u2015-]{{0,3}}\d){{8,13}})\b|\b(?<id>[2-9]\d{{9}})\b[^\d\n]{{0,25}}\b(?:{Speaking.Relatives})\b");
    static readonly Regex Cue = Pattern.Any(@"\b(?:tele?phone|phone|cell|mobile|tel|call(?:s|ed|ing)?|ring|rang|reach(?:ed)?|contact|cb|text(?:ed)?|sms|voicemail|fax(?:ed)?|dial(?:ed)?|ph|home|work|emergency)\b");
    static readonly Regex Shared = Pattern.Any(
        @"\b(?:help ?-?desk|service desk|front desk|info desk|pager|pagers|page|beeper|bridge|conf(?:erence)?|zoom|webex|meeting|passcode|hot ?line|vendor|support|switchboard|main (?:line|number)|operator|command cent(?:er|re)|"
        + @"transfer cent(?:er|re)|biomed|pharmacy|radiology|blood bank|poison control|password|tele room|monitor tech|house supervisor|on-?call|office|sales|unit phone|nurses['’]? station|security|dispatch|crisis line|988|911|311)\b");

    static readonly Regex Other = Pattern.Any(
        @"\b(?:lot|serial|asset|ticket|order|po|invoice|grant|isbn|doi|pmid|gtin|udi|ndc|snomed|loinc|build|version|gl|account|acct|mrn|m\.r\.n|fin|csn|har|ssn|s\.s\.n|social|member|subscriber|policy|medicare|medicaid|record|encounter|chart|visit|odds|ratio|ci|group|line item|card)\b[^\d]{0,25}\z");

    public override string Class => "phone";

    public override Lesson Lesson { get; } = new(
        "a telephone number",
        "A number rings at one person’s home or pocket; anybody who sees it can call them.",
        "Say who was called, not where: “we called the daughter twice”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        new[] { Full, Short, Said, Spoken, Run }.SelectMany(p => p.Places(text)).Where(p => IsOfSomebody(text, p.Start, p.Length));

    static bool IsOfSomebody(string text, int start, int length)
    {
        var around = Pattern.Around(text, start, length);
        var digits = text.AsSpan(start, length).ToString().Count(char.IsAsciiDigit);
        var before = Pattern.Before(text, start, 40);
        return (digits is 0 or 7 or >= 9 || (digits == 8 && Cue.IsMatch(before))) && (Cue.IsMatch(before) || !Other.IsMatch(before)) && (!Shared.IsMatch(around) || Speaking.OfSomebody.IsMatch(around));
    }
}
