using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>
/// A rating of one answer, as a form sends it: a level for each part, the words that show it, the second scale, and what caps the Action.
/// The partial <c>_RatingForm</c> shows it. Whoever rates, oneself, a partner or a panel, uses the same one.
/// </summary>
public sealed partial class RatingForm
{
    public const int MostQuote = 600;

    /// <summary>Most characters of a quote with the space and the line breaks that were copied along.</summary>
    public const int MostSent = 2 * MostQuote;

    /// <summary>Levels by the part's name.</summary>
    public Dictionary<string, int?> Levels { get; set; } = [];

    /// <summary>Quotes by the part's name, and under "Second".</summary>
    public Dictionary<string, string?> Quotes { get; set; } = [];

    public int? Second { get; set; }

    public Cap? Cap { get; set; }

    ImmutableArray<(string Field, string Sentence)> _faults = [];

    /// <summary>What is wrong, a sentence a field. A method, since a form's properties are what is bound.</summary>
    public ImmutableArray<(string Field, string Sentence)> Faults() => _faults;

    public int? Level(StarPart part) => Levels.GetValueOrDefault($"{part}");

    public string Quote(string name) => Quotes.GetValueOrDefault(name) ?? "";

    public string? Fault(string field) => _faults.Where(f => f.Field == field).Select(f => f.Sentence).FirstOrDefault();

    /// <summary>The rating of the five parts; only after <see cref="IsWhole" />.</summary>
    public StarRating ToRating() => new(Level(StarPart.Situation)!.Value, Level(StarPart.Task)!.Value, Level(StarPart.Action)!.Value, Level(StarPart.Result)!.Value, Level(StarPart.Reflection)!.Value, Cap);

    /// <summary>Looks whether everything is rated, and every quote is in the answer; a part rated 3 or more needs one.</summary>
    /// <param name="knowledge">A question about knowledge is rated on the second scale only.</param>
    /// <param name="said">What was said; null where there is no text to quote from, and then a note is enough.</param>
    public bool IsWhole(bool knowledge, string? said)
    {
        var faults = ImmutableArray.CreateBuilder<(string, string)>();
        var there = said is null ? null : Plain(said);
        foreach (var part in knowledge ? [] : Enum.GetValues<StarPart>())
        {
            if (Level(part) is not (>= StarRating.Lowest and <= StarRating.Highest))
            {
                faults.Add(($"Levels_{part}", $"Choose a level for the {part.ToString().ToLowerInvariant()}"));
            }

            Quoted($"{part}", $"the {part.ToString().ToLowerInvariant()}", Level(part) >= StarRating.Good);
        }

        if (Second is not (>= StarRating.Lowest and <= StarRating.Highest))
        {
            faults.Add(("Second", "Choose a level for the second scale"));
        }

        Quoted("Second", "the second scale", knowledge && Second >= StarRating.Good);
        _faults = faults.ToImmutable();
        return _faults.IsEmpty;

        void Quoted(string name, string what, bool needed)
        {
            var quote = Plain(Quote(name));
            if (quote.Length > MostQuote || Quote(name).Trim().Length > MostSent)
            {
                faults.Add(($"Quotes_{name}", "Quote 600 characters or fewer"));
            }
            else if (quote.Length == 0 && needed)
            {
                faults.Add(($"Quotes_{name}", $"Quote the words that show {what}; without words that show it, it is a 2"));
            }
            else if (quote.Length > 0 && there?.Contains(quote, StringComparison.OrdinalIgnoreCase) == false)
            {
                faults.Add(($"Quotes_{name}", $"These words are not in the answer; copy what shows {what} as it stands there"));
            }
        }
    }

    /// <summary>The quotes in the order in which they are kept: the five parts, then the second scale.</summary>
    public ImmutableArray<string> Kept() => [.. Enum.GetNames<StarPart>().Append("Second").Select(n => Quote(n).Trim())];

    // Copied words come with the line breaks, spaces and quotation marks of wherever they were copied from.
    static string Plain(string text) => Spaces().Replace(text.Replace('’', '\'').Replace('“', '"').Replace('”', '"'), " ").Trim().Trim('"', '…').Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
