using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>A comment's place in a text.</summary>
public sealed record Place(int Number, string PartId, int Row, int Column, int Start, int Length)
{
    public static Place Of(ReviewComment comment) => new(comment.Number, comment.PartId, comment.Row, comment.Column, comment.Start, comment.Quote.Length);
}

/// <summary>A part of which the commented stretches are marked, as it was typed.</summary>
public sealed record MarkedPart(SheetPart Part, Cells Written, ImmutableArray<Place> Places)
{
    /// <summary>The cells that have a comment.</summary>
    public IEnumerable<MarkedCell> Cells() => Places.Where(p => p.PartId == Part.Id && p.Length > 0).GroupBy(p => (p.Row, p.Column)).OrderBy(g => g.Key)
        .Select(g => new MarkedCell(Workbook.Cells.LabelOf(Part, g.Key.Row, Math.Min(g.Key.Column, Part.Columns.Length - 1)), Written.At(g.Key.Row, g.Key.Column), [.. g.OrderBy(p => p.Start)]));
}

/// <summary>A cell with its comments.</summary>
public sealed record MarkedCell(string Label, string Text, ImmutableArray<Place> Places)
{
    /// <summary>The text in pieces, each with the number of its comment, or none. Where two stretches overlap, the later one begins where the first ends.</summary>
    public IEnumerable<(string Text, int? Comment)> Pieces()
    {
        var at = 0;
        foreach (var place in Places)
        {
            var start = Math.Clamp(place.Start, at, Text.Length);
            var end = Math.Clamp(place.Start + place.Length, start, Text.Length);
            yield return (Text[at..start], null);
            yield return (Text[start..end], place.Number);
            at = end;
        }

        yield return (Text[at..], null);
    }
}
