using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Shows the form of one part of a work.</summary>
/// <param name="More">Empty rows beyond those that are filled in.</param>
public sealed record ShowPart(Guid WorkId, Guid PersonId, string PartId, int More = ShowPart.Few) : IQuery<PartPage?>
{
    /// <summary>Empty rows below a table, unless one asks for more.</summary>
    public const int Few = 3;
}

/// <param name="Cells">What stands in the fields.</param>
/// <param name="Version">On which version the form is based; 0 where nothing is saved.</param>
/// <param name="RowCount">How many rows are offered.</param>
public sealed record PartPage(OpenWork Open, SheetPart Part, Cells Cells, int Version, int RowCount)
{
    /// <summary>The part after this one, or null.</summary>
    public SheetPart? Next => Open.Sheet.Parts.SkipWhile(p => p.Id != Part.Id).Skip(1).FirstOrDefault();

    public bool Invented { get; init; }
    public Looked? Looked { get; init; }
    public string? Refused { get; init; }

    /// <summary>What another tab saved meanwhile; null where none did.</summary>
    public PartOutcome.Other? Other { get; init; }
}

public sealed class ShowPartHandler(LearnDb db, Library library) : IQueryHandler<ShowPart, PartPage?>
{
    public async ValueTask<PartPage?> Handle(ShowPart query, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, query.WorkId, query.PersonId, cancellationToken) is not { } open || open.Sheet.Part(query.PartId) is not { } part)
        {
            return null;
        }

        var (kept, cells) = (open.Kept(part.Id), open.Cells(part));
        var rows = part.HasRows ? Math.Min(Cells.MostRows, cells.Rows.Length + Math.Clamp(query.More, ShowPart.Few, Cells.MostRows)) : 1;
        return new(open, part, cells, kept?.Version ?? 0, rows) { Invented = kept?.Invented == true };
    }
}
