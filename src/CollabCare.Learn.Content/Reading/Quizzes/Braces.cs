using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>What stands in braces behind a heading, a choice, or on a line of its own: an id, attributes with values, and flags, which have none.</summary>
/// <param name="Id">The id, or null.</param>
/// <param name="Attributes">Attributes by name; a flag has an empty value.</param>
/// <param name="Lost">What is neither.</param>
sealed partial record Braces(string? Id, ImmutableDictionary<string, Attribute> Attributes, ImmutableArray<Lost> Lost)
{
    /// <summary>Nothing in them.</summary>
    public static readonly Braces None = new(null, ImmutableDictionary<string, Attribute>.Empty, []);

    /// <summary>An attribute's value, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute)?.Value;

    /// <summary>The column of an attribute, or 1.</summary>
    public int Column(string attribute) => Attributes.GetValueOrDefault(attribute)?.Column ?? 1;

    /// <summary>Reads what stands between the braces.</summary>
    /// <param name="inside">The words.</param>
    /// <param name="line">Their line.</param>
    /// <param name="column">The column of their first sign, from 1.</param>
    /// <param name="flags">Words that may stand alone.</param>
    public static Braces Read(string inside, int line, int column, params ReadOnlySpan<string> flags)
    {
        string? id = null;
        var attributes = ImmutableDictionary.CreateBuilder<string, Attribute>(StringComparer.Ordinal);
        var lost = ImmutableArray.CreateBuilder<Lost>();
        var left = inside;
        foreach (Match part in Part().Matches(inside))
        {
            var (key, at) = (part.Groups["key"].Value, column + part.Index);
            var isFlag = part.Groups["flag"].Success;
            if (isFlag && !flags.Contains(part.Value))
            {
                continue;
            }

            left = left.Replace(part.Value, "", StringComparison.Ordinal);
            if (part.Groups["id"].Success)
            {
                id = part.Groups["id"].Value;
            }
            else if (!attributes.TryAdd(isFlag ? part.Value : key, new(part.Groups["value"].Value.Trim('"'), at)))
            {
                lost.Add(new(line, at, $"'{(isFlag ? part.Value : key)}' stands twice in the braces; keep one."));
            }
        }

        if (left.Trim() is { Length: > 0 } words)
        {
            const string Mend = "write #id, or name=value with quotes around a value of several words.";
            lost.Add(new(line, column, $"'{words}' in the braces is no attribute; {Mend}"));
        }

        return new(id, attributes.ToImmutable(), lost.ToImmutable());
    }

    [GeneratedRegex("#(?<id>[\\w-]+)|(?<key>[\\w-]+)=(?<value>\"[^\"]*\"|\\S+)|(?<flag>(?<!\\S)[a-z]+(?!\\S))")]
    private static partial Regex Part();
}
