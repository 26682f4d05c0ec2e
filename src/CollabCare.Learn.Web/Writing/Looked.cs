using System.Collections.Immutable;

namespace CollabCare.Learn.Web.Writing;

/// <summary>What the texts of a form hold that could identify a patient. The partial <c>_Tripwire</c> shows it as a lesson, with the box that declares everything invented.</summary>
/// <param name="Texts">The texts in which something was found.</param>
/// <param name="Invented">The writer has declared that everything is invented.</param>
public sealed record Looked(ImmutableArray<LookedText> Texts, bool Invented)
{
    /// <summary>Looks at texts, each with the id of its field and its label, and no longer than it may be: see <see cref="UpTo" />.</summary>
    public static Looked At(bool invented, params IEnumerable<(string Field, string Label, string? Text)> texts) => new(
        [.. texts.Select(t => new LookedText(t.Field, t.Label, t.Text ?? "", Tripwire.Look(t.Text))).Where(t => t.Identifiers.Length > 0)],
        invented);

    /// <summary>A text as it is kept, without the space around it; null where it is longer than it may be, since that is refused unread.</summary>
    /// <param name="most">Most characters that it may have.</param>
    /// <param name="text">The text as it was sent.</param>
    public static string? UpTo(int most, string? text) => text?.Trim() is { } kept && kept.Length <= most ? kept : null;

    /// <summary>The same, but for what another text says already: one may quote what is invented, or was looked at where it was written.</summary>
    /// <param name="told">That text, in plain words.</param>
    public Looked Without(string told) => this with
    {
        Texts =
        [
            .. Texts.Select(t => t with { Identifiers = [.. t.Identifiers.Where(i => !told.Contains(t.Text.Substring(i.Start, i.Length), StringComparison.OrdinalIgnoreCase))] })
                .Where(t => t.Identifiers.Length > 0),
        ],
    };

    /// <summary>True where something was found.</summary>
    public bool Found => Texts.Length > 0;

    /// <summary>True where something was found and nobody has said that it is invented: then nothing is stored.</summary>
    public bool Stops => Found && !Invented;

    /// <summary>The lessons, each once.</summary>
    public IEnumerable<Lesson> Lessons => Texts.SelectMany(t => t.Identifiers).Select(i => i.Lesson).DistinctBy(l => l.What);

    /// <summary>What it looks like, in a sentence: "This holds what looks like a date of birth and a record number; mend it, or say that it is invented".</summary>
    public string Sentence => $"This holds what looks like {Listed([.. Lessons.Select(l => l.What)])}; mend it, or say that it is invented";

    static string Listed(string[] words) => words.Length < 2 ? string.Concat(words) : $"{string.Join(", ", words[..^1])} and {words[^1]}";
}

/// <summary>A text in which something was found.</summary>
/// <param name="Field">The id of its field.</param>
/// <param name="Label">What the field is called.</param>
/// <param name="Text">The text.</param>
/// <param name="Identifiers">What was found, in order.</param>
public sealed record LookedText(string Field, string Label, string Text, ImmutableArray<Identifier> Identifiers)
{
    /// <summary>The text in pieces: what is marked, and what stands between.</summary>
    public IEnumerable<(string Text, Identifier? Found)> Pieces()
    {
        var at = 0;
        foreach (var identifier in Identifiers)
        {
            yield return (Text[at..identifier.Start], null);
            yield return (Text.Substring(identifier.Start, identifier.Length), identifier);
            at = identifier.Start + identifier.Length;
        }

        yield return (Text[at..], null);
    }
}
