using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CollabCare.Learn.Content;
using CollabCare.Learn.Content.Markup.Submitted;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>What is written for a part: rows of cells. A text is one cell, a worksheet one row.</summary>
public sealed record Cells(ImmutableArray<ImmutableArray<string>> Rows)
{
    /// <summary>The most rows.</summary>
    public const int MostRows = SubmittedMap.MostRows;

    public static readonly Cells None = new([]);

    /// <summary>Nothing is written.</summary>
    public bool IsEmpty => Rows.All(r => r.All(string.IsNullOrWhiteSpace));

    /// <summary>The one text of a text.</summary>
    public string Text => At(0, 0);

    public string At(int row, int column) => row < Rows.Length && column < Rows[row].Length ? Rows[row][column] : "";

    public static Cells Read(string json) => new(JsonSerializer.Deserialize<ImmutableArray<ImmutableArray<string>>>(json));

    public string Write() => JsonSerializer.Serialize(Rows);

    /// <summary>Takes the cells that a form sent under <c>cell-0-0</c> and so on; rows with nothing in them are left out.</summary>
    public static Cells From(IFormCollection form, SheetPart part)
    {
        var rows = Enumerable.Range(0, part.HasRows ? MostRows : 1)
            .Select(r => Enumerable.Range(0, part.Columns.Length).Select(c => form[Name(r, c)].ToString().ReplaceLineEndings("\n").TrimEnd()).ToImmutableArray())
            .Where(row => !part.HasRows || row.Any(c => c.Length > 0));
        return new([.. rows]);
    }

    /// <summary>The name and id of a cell's field.</summary>
    public static string Name(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"cell-{row}-{column}");

    /// <summary>A cell that is too long, in a sentence; null where none is.</summary>
    public string? TooLong(SheetPart part) =>
        Rows.Any(r => r.Any(c => c.Length > part.Longest)) ? string.Create(CultureInfo.InvariantCulture, $"Write {part.Longest:N0} characters or fewer{(part.Kind == DeliverableKind.Text ? "" : " in each field")}") : null;

    /// <summary>What the texts hold that could identify a patient; what the project's own invented pages say is left out.</summary>
    /// <param name="told">What those pages say, as plain words; empty on the live route.</param>
    public Looked Look(SheetPart part, string told, bool invented) =>
        Looked.At(invented, Rows.SelectMany((row, r) => row.Select((text, c) => (Name(r, c), LabelOf(part, r, c), (string?)text)))).Without(told);

    /// <summary>What a cell is called: "Observation log, row 3, Step".</summary>
    public static string LabelOf(SheetPart part, int row, int column) => part.Kind switch
    {
        DeliverableKind.Text => part.Label,
        DeliverableKind.Worksheet => $"{part.Label}, {part.Columns[column]}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{part.Label}, row {row + 1}, {part.Columns[column]}"),
    };

    /// <summary>What keeps the part from being sent, a sentence each.</summary>
    public IEnumerable<string> Missing(SheetPart part)
    {
        if (IsEmpty)
        {
            yield return part.Minutes is null ? "is still empty" : "does not say how many minutes you ask of clinicians; write 0 where you ask for none";
            yield break;
        }

        var words = part.Words > 0 ? Words.Spaced(Text) : 0;
        if (words > part.Words)
        {
            yield return $"has {words} words, and {part.Words} are asked for";
        }

        if (part.Minutes is { } at && Rows.Any(r => !int.TryParse(r[at].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            yield return "needs a whole number of minutes in each row; write 0 where you ask for none";
        }

        if (part.Kind == DeliverableKind.Map && SubmittedMap.Draw(part.Label, [.. Rows]).Faults.FirstOrDefault() is { } fault)
        {
            yield return $"cannot be drawn: row {fault.Row + 1}. {fault.Sentence.TrimEnd('.')}";
        }
    }

    /// <summary>Minutes asked of clinicians in all.</summary>
    public long MinutesAsked(SheetPart part) => part.Minutes is not { } at ? 0 : Rows.Sum(r => int.TryParse(r.ElementAtOrDefault(at)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? (long)minutes : 0);
}
