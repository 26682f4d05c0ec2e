using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing;

/// <summary>Dates with a day in them, as people write them. A year alone identifies nobody.</summary>
static class Dates
{
    const string Month = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    const string Year = @"(?:,? ?['’]\d{2}|,?[ -](?:19|20)\d{2}|[- ]\d{2})";
    static readonly Regex Any = Pattern.Any(string.Join(
        '|',
        @"\b(?<a>\d{1,2}) ?[/.-] ?(?<b>\d{1,2}) ?[/.-] ?(?<y>(?:19|20)?\d{2})\b",
        @"\b(?:19|20)\d{2}[/.-](?<a>\d{1,2})[/.-](?<b>\d{1,2})\b",
        @"\b(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\b",
        $@"\b(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: day)?(?: of)?[ -]?{Month}\.?(?:{Year}|\d{{4}}|\d{{2}})?\b",
        $@"\b{Month}\.? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?{Year}?\b",
        @"\b(?:christmas|new year['’]?s|thanksgiving|halloween|valentine['’]?s|independence|boxing|easter)(?: day| eve| sunday| monday)?(?:,? (?:19|20)\d{2})\b"));

    /// <summary>Where dates stand.</summary>
    public static IEnumerable<(int Start, int Length)> In(string text) => Any.Matches(text).Where(CanBe).Select(m => (m.Index, m.Length));

    // 12-34-87 has no month in it.
    static bool CanBe(Match match)
    {
        if (match.Groups["a"] is not { Success: true } first)
        {
            return true;
        }

        var (a, b) = (Number(first), Number(match.Groups["b"]));
        return a is > 0 and <= 31 && b is > 0 and <= 31 && Math.Min(a, b) <= 12;
    }

    static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);
}
