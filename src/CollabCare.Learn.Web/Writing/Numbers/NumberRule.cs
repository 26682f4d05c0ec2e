using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.Numbers;

/// <summary>A number that means a person because of the words before or behind it.</summary>
public abstract class NumberRule : IdentifierRule
{
    // Letters and digits as numbers are written: in one piece, or in groups.
    static readonly Regex Code = Pattern.Exact(@"\b(?:[A-Za-z]{1,5}-?)?\d[\dA-Za-z]*(?:(?: - | – |[ .–-])[A-Z]{0,4}\d[\dA-Z]*)*(?:-[A-Z]{2,3}\b)?");

    const string Link =
        @"(?:['’]?s?[ :=#(,.*–-]*\b(?:number|numbers|num|no|nr|id|ids|identifier|code|is|are|was|of|on|from|ending|ends|ended|in|the|for|card|reads?|says|last|four|4|digits|his|her|their|patient|with|file|full one|this|got|has|have|x+|ours|hers)\b)*[ :=#(,.–-]*\z";

    /// <summary>The word that makes a number a person’s, just before it, with the small words that may stand between.</summary>
    protected static Regex Before(string word) => Pattern.Any($@"\b(?:{word})\b\.?{Link}");

    /// <summary>The same behind it.</summary>
    protected static Regex Behind(string word) => Pattern.Any($@"\A[ ,(=:?.–-]+(?:is |was |as |from )?(?:the |her |his |their |a )?(?:{word})\b");

    /// <summary>Numbers with as many digits as such a number has, and no dates among them, where the words before or behind them fit.</summary>
    protected static IEnumerable<(int Start, int Length)> Find(string text, int fewestDigits, Func<string, bool>? before, Func<string, bool>? behind = null, int reach = 60) =>
        Code.Places(text).Where(p => Digits(text.AsSpan(p.Start, p.Length)) >= fewestDigits
            && (before?.Invoke(Pattern.Before(text, p.Start, reach)) == true || behind?.Invoke(Pattern.After(text, p.Start + p.Length, 40)) == true)
            && !IsDate(text, p.Start, p.Length));

    static bool IsDate(string text, int start, int length) =>
        text.AsSpan(start, length).IndexOfAny("-/. ") >= 0 && Dates.In(text.Substring(start, length)).Any(d => d.Length == length);

    static int Digits(ReadOnlySpan<char> code)
    {
        var count = 0;
        foreach (var c in code)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
