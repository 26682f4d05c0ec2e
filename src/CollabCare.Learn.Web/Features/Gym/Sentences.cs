using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>A sentence of a message, with the part that it stands in.</summary>
public sealed record Sentence(int Number, string Part, string Text);

/// <summary>A message in sentences, so that its receiver can point at the one that answers.</summary>
public static partial class Sentences
{
    /// <summary>The sentences of all parts, numbered from 0.</summary>
    public static ImmutableArray<Sentence> Of(IEnumerable<(string Name, string Text)> parts) =>
        [.. parts.SelectMany(p => End().Split(p.Text.Trim()).Where(s => s.Any(char.IsLetterOrDigit)).Select(s => (p.Name, Text: s.Trim()))).Select((s, at) => new Sentence(at, s.Name, s.Text))];

    /// <summary>Texts of parts, from the row of a message.</summary>
    public static ImmutableArray<string> Texts(string json) => JsonSerializer.Deserialize<ImmutableArray<string>>(json);

    [GeneratedRegex("(?<=[.!?…][\"”’)]?)\\s+(?=[\\p{Lu}\\d\"“‘(])|\\n+")]
    private static partial Regex End();
}
