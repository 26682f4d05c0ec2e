using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Sets two rounds of a work side by side, with what changed.</summary>
public sealed record CompareRounds(Guid WorkId, Guid PersonId, int From, int To) : IQuery<ComparePage?>;

public sealed record ComparePage(OpenWork Open, Round From, Round To, ImmutableArray<PartChange> Parts);

/// <summary>How a part changed.</summary>
public sealed record PartChange(string Label, ImmutableArray<Piece> Before, ImmutableArray<Piece> After)
{
    public bool IsSame => Before.All(p => !p.Changed) && After.All(p => !p.Changed);
}

/// <summary>A stretch of a text.</summary>
/// <param name="Changed">It stands on one side only.</param>
public sealed record Piece(string Text, bool Changed);

/// <summary>Finding what changed between two texts, word by word; line by line where they are long.</summary>
public static partial class Changes
{
    const int MostWords = 2_000;

    public static (ImmutableArray<Piece> Before, ImmutableArray<Piece> After) Of(string before, string after)
    {
        var byLine = Math.Max(before.Count(char.IsWhiteSpace), after.Count(char.IsWhiteSpace)) > MostWords;
        var pieces = InlineDiffBuilder.Diff(before, after, ignoreWhiteSpace: false, ignoreCase: false, byLine ? new LineEndingsPreservingChunker() : new WholeWords()).Lines;
        return (Side(pieces, ChangeType.Deleted), Side(pieces, ChangeType.Inserted));
    }

    static ImmutableArray<Piece> Side(List<DiffPiece> pieces, ChangeType own)
    {
        var side = new List<Piece>();
        foreach (var piece in pieces.Where(p => p.Type == own || p.Type == ChangeType.Unchanged))
        {
            var changed = piece.Type == own;
            if (side.Count > 0 && side[^1].Changed == changed)
            {
                side[^1] = side[^1] with { Text = side[^1].Text + piece.Text };
            }
            else
            {
                side.Add(new(piece.Text, changed));
            }
        }

        return [.. side];
    }

    // A word with the space after it, so that a changed sentence is one stretch.
    sealed partial class WholeWords : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(m => m.Value)];

        [System.Text.RegularExpressions.GeneratedRegex(@"\s*\S+\s*|\s+")]
        private static partial System.Text.RegularExpressions.Regex Word();
    }

    /// <summary>Cells as lines, a row each.</summary>
    public static string Text(SheetPart part, Cells cells) => part.Kind switch
    {
        DeliverableKind.Text => cells.Text,
        DeliverableKind.Worksheet => string.Join("\n\n", part.Columns.Select((c, at) => $"{c}\n{cells.At(0, at)}")),
        _ => string.Join('\n', cells.Rows.Select(r => string.Join("  ·  ", r))),
    };
}

public sealed class CompareRoundsHandler(LearnDb db, Library library) : IQueryHandler<CompareRounds, ComparePage?>
{
    public async ValueTask<ComparePage?> Handle(CompareRounds query, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, query.WorkId, query.PersonId, cancellationToken) is not { } open
            || open.Work.Rounds.Find(r => r.Number == query.From) is not { } from || open.Work.Rounds.Find(r => r.Number == query.To) is not { } to)
        {
            return null;
        }

        return new(open, from, to, await db.ChangesAsync(from, to, cancellationToken));
    }
}

static class RoundChanges
{
    /// <summary>What changed, part by part, in the order of the later round.</summary>
    public static async Task<ImmutableArray<PartChange>> ChangesAsync(this LearnDb db, Round from, Round to, CancellationToken cancellationToken)
    {
        var sheet = Sheet.Read(await db.RubricVersions.AsNoTracking().FirstAsync(v => v.Hash == to.RubricHash, cancellationToken));
        var (before, after) = (RoundParts.Read(from.Parts), RoundParts.Read(to.Parts));
        return
        [
            .. sheet.Parts.Where(p => p.Columns.Length > 0).Select(p =>
            {
                var (old, now) = Changes.Of(Changes.Text(p, before.Of(p)), Changes.Text(p, after.Of(p)));
                return new PartChange(p.Label, old, now);
            }),
        ];
    }
}
