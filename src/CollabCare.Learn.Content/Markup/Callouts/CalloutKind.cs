using System.Collections.Frozen;

namespace CollabCare.Learn.Content.Markup.Callouts;

/// <summary>A kind of callout.</summary>
/// <param name="Name">As written between <c>[!</c> and <c>]</c>.</param>
/// <param name="Word">As shown.</param>
/// <param name="Icon">The paths of its sign, 20 by 20, drawn with lines.</param>
sealed record CalloutKind(string Name, string Word, string Icon)
{
    /// <summary>All of them, by name.</summary>
    public static readonly FrozenDictionary<string, CalloutKind> All = new CalloutKind[]
    {
        new("NOTE", "Note", "<path d=\"M5 2.5h7l3.5 3.5v11.5H5z\"/><path d=\"M8 8h4.5M8 11h4.5M8 14h3\"/>"),
        new("WARNING", "Warning", "<path d=\"M10 3 18 17H2z\"/><path d=\"M10 8v4.5M10 14.6v.2\"/>"),
        new("PITFALL", "Pitfall", "<path d=\"M2 7h5v8.5h6V7h5\"/><path d=\"M10 2v8M7.8 8 10 10.4 12.2 8\"/>"),
        new("SAFETY", "Safety", "<path d=\"M10 2.5 16.5 5v5c0 3.8-2.8 6.2-6.5 7.5C6.3 16.2 3.5 13.8 3.5 10V5z\"/><path d=\"M10 6.8v6M7 9.8h6\"/>"),
        new("SAY", "Say this", "<path d=\"M3 4h14v9.5H9L5.5 17v-3.5H3z\"/><path d=\"M6.5 7.5h7M6.5 10h4.5\"/>"),
        new("WHY", "Why", "<circle cx=\"10\" cy=\"10\" r=\"7.5\"/><path d=\"M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.2\"/>"),
    }.ToFrozenDictionary(k => k.Name, StringComparer.Ordinal);

    /// <summary>The names, for a message.</summary>
    public static readonly string Known = string.Join(", ", All.Keys.Order(StringComparer.Ordinal).Select(n => $"[!{n}]"));
}
