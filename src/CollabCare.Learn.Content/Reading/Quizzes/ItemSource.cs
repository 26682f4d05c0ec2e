using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>An item as its author wrote it, before it means anything: heading, attributes, stem, list, table, quote.</summary>
/// <param name="Title">The heading's words.</param>
/// <param name="Line">The heading's line.</param>
/// <param name="Id">The id in the heading's braces, or null.</param>
/// <param name="Attributes">The attributes in the heading's braces.</param>
/// <param name="Stem">Paragraphs before the list or table; the last is the lead-in.</param>
/// <param name="Entries">The list.</param>
/// <param name="Table">The table of a match, as Markdown; empty where there is none.</param>
/// <param name="TableLine">The table's line.</param>
/// <param name="Why">What is said to all.</param>
/// <param name="Lost">Places that could not be read.</param>
sealed record ItemSource(
    string Title, int Line, string? Id, ImmutableDictionary<string, Attribute> Attributes, ImmutableArray<Paragraph> Stem, ImmutableArray<Entry> Entries,
    string Table, int TableLine, Paragraph? Why, ImmutableArray<Lost> Lost)
{
    /// <summary>The exemplar of a written task, as Markdown, or null.</summary>
    public Paragraph? Exemplar { get; init; }

    /// <summary>Who reads what is written and what they are asked, as lines; null where the block is missing.</summary>
    public Paragraph? Receiver { get; init; }

    /// <summary>An attribute's value, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute)?.Value;

    /// <summary>The column of an attribute, or 1.</summary>
    public int Column(string attribute) => Attributes.GetValueOrDefault(attribute)?.Column ?? 1;
}

/// <summary>The value of an attribute and the column on which the attribute begins.</summary>
sealed record Attribute(string Value, int Column);

/// <summary>Some Markdown and the line it begins on.</summary>
sealed record Paragraph(string Text, int Line)
{
    /// <summary>The paragraphs of some lines: what blank lines set apart.</summary>
    public static ImmutableArray<Paragraph> In(string[] lines, int firstLine)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            var start = i;
            while (i < lines.Length && lines[i].Trim().Length > 0)
            {
                i++;
            }

            paragraphs.Add(new(string.Join('\n', lines[start..i]), firstLine + start));
        }

        return paragraphs.ToImmutable();
    }
}

/// <summary>A line of a list: its mark (<c>x</c>, <c>!</c>, <c>1!</c>, or the number of a step), words, id, and feedback.</summary>
sealed record Entry(string Mark, string Text, string? Id, int Line, Paragraph? Feedback);

/// <summary>A place that could not be read, and what to write there.</summary>
sealed record Lost(int Line, int Column, string Message);
