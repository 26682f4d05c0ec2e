using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Keeps what is written for a part. A text that could identify a patient is not kept, unless it is declared invented; nor is one that is based on an older version than the one that is kept.</summary>
/// <param name="Version">The version that the writer had before them.</param>
public sealed record SavePart(Guid WorkId, Guid PersonId, string PartId, Cells Cells, int Version, bool Invented) : ICommand<PartOutcome>;

public abstract record PartOutcome
{
    public sealed record NoSuchPart : PartOutcome;

    public sealed record Saved(int Version, DateTimeOffset At) : PartOutcome;

    /// <summary>Nothing was kept: the tripwire found something.</summary>
    public sealed record Stopped(Looked Looked) : PartOutcome;

    /// <summary>Nothing was kept, for another reason.</summary>
    public sealed record Refused(string Why) : PartOutcome;

    /// <summary>Nothing was kept: another tab or device saved something else meanwhile.</summary>
    public sealed record Other(Cells Cells, int Version, DateTimeOffset At) : PartOutcome
    {
        public const string Sentence = "This part was saved from another tab or device meanwhile, so nothing was overwritten. Both texts are here";
    }
}

public sealed class SavePartHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<SavePart, PartOutcome>
{
    public async ValueTask<PartOutcome> Handle(SavePart command, CancellationToken cancellationToken) => await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<PartOutcome> SaveAsync(SavePart command, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { } open || open.Sheet.Part(command.PartId) is not { } part || part.Columns.IsEmpty)
        {
            return new PartOutcome.NoSuchPart();
        }

        if (open.IsClosed)
        {
            return new PartOutcome.Refused("This work is accepted, and stays as it is");
        }

        if (command.Cells.TooLong(part) is { } tooLong)
        {
            return new PartOutcome.Refused(tooLong);
        }

        var looked = command.Cells.Look(part, open.Told, command.Invented);
        if (looked.Stops)
        {
            return new PartOutcome.Stopped(looked);
        }

        var (now, cells, kept) = (clock.GetUtcNow(), command.Cells.Write(), open.Kept(part.Id));
        if (kept is not null && kept.Cells == cells && kept.Invented == looked.Found)
        {
            return new PartOutcome.Saved(kept.Version, kept.SavedAt);
        }

        if (kept is not null && kept.Version != command.Version)
        {
            return new PartOutcome.Other(Cells.Read(kept.Cells), kept.Version, kept.SavedAt);
        }

        if (kept is null)
        {
            kept = new() { WorkId = open.Work.Id, PartId = part.Id, Cells = cells };
            open.Work.Parts.Add(kept);
        }

        (kept.Cells, kept.Version, kept.Invented, kept.SavedAt, open.Work.SavedAt) = (cells, kept.Version + 1, looked.Found, now, now);
        await db.SaveChangesAsync(cancellationToken);
        return new PartOutcome.Saved(kept.Version, now);
    }
}
