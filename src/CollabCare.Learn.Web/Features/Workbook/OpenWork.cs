using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Where a work stands.</summary>
public enum WorkState
{
    InProgress,

    /// <summary>Sent, and nobody has decided yet.</summary>
    Waiting,

    /// <summary>Sent back; one goes on with it.</summary>
    Returned,

    Accepted,
}

/// <summary>A work with the project that it is for, as that is today.</summary>
public sealed record OpenWork(Work Work, Project Project, Sheet Sheet)
{
    /// <summary>The last round, or null.</summary>
    public Round? Last { get; } = Work.Rounds.MaxBy(r => r.Number);

    public WorkState State => Last is { } last ? Works.StateOf(last.Accepted) : WorkState.InProgress;

    /// <summary>Nothing can be changed any more.</summary>
    public bool IsClosed => State == WorkState.Accepted;

    /// <summary>What must be settled before anybody is contacted; empty on the desk route.</summary>
    public ImmutableArray<BriefLine> Checklist => Work.Route == ProjectRoute.Live ? Brief.Checklist(Project) : [];

    /// <summary>Lines of the checklist that are not green yet.</summary>
    public int Open => Checklist.Count(l => !Work.Ticks.Contains(l.Key));

    public IEnumerable<WorkFile> Files => Work.Files.Where(f => !f.Removed).OrderBy(f => f.Id);

    public WorkPart? Kept(string partId) => Work.Parts.Find(p => p.PartId == partId);

    public Cells Cells(SheetPart part) => Kept(part.Id) is { } kept ? Workbook.Cells.Read(kept.Cells) : Workbook.Cells.None;

    /// <summary>What the invented pages say; empty on the live route, where everything may be real.</summary>
    public string Told => Work.Route == ProjectRoute.Desk ? Brief.Told(Project) : "";
}

/// <summary>Finding works.</summary>
public static class Works
{
    /// <summary>Where something stands that was sent: null where nobody has decided yet.</summary>
    public static WorkState StateOf(bool? accepted) => accepted switch { null => WorkState.Waiting, true => WorkState.Accepted, false => WorkState.Returned };

    /// <summary>"In progress", "Waits for a mentor".</summary>
    public static string Said(WorkState state) => state switch
    {
        WorkState.InProgress => "In progress",
        WorkState.Waiting => "Waits for a mentor",
        WorkState.Returned => "Came back to you",
        _ => "Accepted",
    };

    /// <summary>A person's work with its parts, files and rounds, or null: another's, or of a project that is no longer there.</summary>
    public static async Task<OpenWork?> OpenAsync(this LearnDb db, Library library, Guid workId, Guid personId, CancellationToken cancellationToken) =>
        await db.Works.Include(w => w.Parts).Include(w => w.Files).Include(w => w.Rounds).AsSplitQuery().FirstOrDefaultAsync(w => w.Id == workId && w.PersonId == personId, cancellationToken) is { } work
            && library.Project(work.ProjectId) is { } project
            ? new(work, project, Sheet.Of(project, library)) : null;
}
