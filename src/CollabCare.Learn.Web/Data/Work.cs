using CollabCare.Learn.Content.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>One person's practice project.</summary>
public sealed class Work
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public required string ProjectId { get; init; }

    /// <summary>With a real hospital, or at the desk; fixed by the first submission.</summary>
    public ProjectRoute Route { get; set; }

    /// <summary>Steps and lines of the checklist that are done, by a hash of their words: a line with other words is another line.</summary>
    public IReadOnlyList<string> Ticks { get; set; } = [];

    /// <summary>The learner's own levels for the next submission, by criterion, as JSON.</summary>
    public string SelfRating { get; set; } = "{}";

    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset SavedAt { get; set; }
    public List<WorkPart> Parts { get; } = [];
    public List<WorkFile> Files { get; } = [];
    public List<Round> Rounds { get; } = [];
}

/// <summary>What is written for one deliverable.</summary>
public sealed class WorkPart
{
    public Guid WorkId { get; init; }
    public required string PartId { get; init; }

    /// <summary>Rows of cells, as JSON; a text is one cell.</summary>
    public required string Cells { get; set; }

    /// <summary>1 for what was saved first. Whoever saves says on which version, so that two tabs never overwrite each other unseen.</summary>
    public int Version { get; set; }

    /// <summary>The tripwire found something, and the writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A file that belongs to a work. Its bytes are a row of their own, so that they are backed up, and go, with everything else.</summary>
public sealed class WorkFile
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid WorkId { get; init; }

    /// <summary>Its name without a folder, as it is offered again.</summary>
    public required string Name { get; init; }

    /// <summary>What its first bytes say that it is, such as <c>application/pdf</c>.</summary>
    public required string Type { get; init; }

    public long Size { get; init; }

    /// <summary>It belongs to a submission, and is kept for that one only.</summary>
    public bool Removed { get; set; }

    public DateTimeOffset AddedAt { get; init; }
    public WorkFileBytes? Bytes { get; init; }
}

/// <summary>The bytes of a file.</summary>
public sealed class WorkFileBytes
{
    public Guid FileId { get; init; }
    public required byte[] Bytes { get; init; }
}

sealed class WorkTable : IEntityTypeConfiguration<Work>
{
    public void Configure(EntityTypeBuilder<Work> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(w => new { w.PersonId, w.ProjectId }).IsUnique();
        builder.PrimitiveCollection(w => w.Ticks);
        builder.HasMany(w => w.Parts).WithOne().HasForeignKey(p => p.WorkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Files).WithOne().HasForeignKey(f => f.WorkId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(w => w.Rounds).WithOne().HasForeignKey(r => r.WorkId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class WorkPartTable : IEntityTypeConfiguration<WorkPart>
{
    public void Configure(EntityTypeBuilder<WorkPart> builder) => builder.HasKey(p => new { p.WorkId, p.PartId });
}

sealed class WorkFileTable : IEntityTypeConfiguration<WorkFile>
{
    public void Configure(EntityTypeBuilder<WorkFile> builder) =>
        builder.HasOne(f => f.Bytes).WithOne().HasForeignKey<WorkFileBytes>(b => b.FileId).OnDelete(DeleteBehavior.Cascade);
}

sealed class WorkFileBytesTable : IEntityTypeConfiguration<WorkFileBytes>
{
    public void Configure(EntityTypeBuilder<WorkFileBytes> builder) => builder.HasKey(b => b.FileId);
}
