using CollabCare.Learn.Content.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>What can be assigned.</summary>
public enum AssignedKind
{
    Module,
    Scenario,
    Review,
    Project,
}

/// <summary>Something that a mentor asks of a learner or of a whole cohort, by a day.</summary>
public sealed class Assignment
{
    public const int LongestNote = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid CohortId { get; init; }

    /// <summary>The one learner whom it is for; null for everybody in the cohort, those who join later too.</summary>
    public Guid? PersonId { get; init; }

    public AssignedKind Kind { get; init; }

    /// <summary>The id of the module, of the scenario's module, of the review or of the project.</summary>
    public required string TargetId { get; init; }

    /// <summary>How a project is to be done; null for anything else.</summary>
    public ProjectRoute? Route { get; init; }

    /// <summary>The day it is due: to the end of it, by the learner's own clock.</summary>
    public DateOnly DueOn { get; set; }

    public string Note { get; init; } = "";

    /// <summary>The tripwire found something in the note, and its writer declared it invented.</summary>
    public bool Invented { get; init; }

    /// <summary>Who assigned it; null when the account is gone.</summary>
    public Guid? AssignedById { get; init; }

    public DateTimeOffset AssignedAt { get; init; }

    /// <summary>When its day was last moved: a calendar takes the change by it.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>Another day for one learner of something that a whole cohort was assigned.</summary>
public sealed class AssignmentExtension
{
    public Guid AssignmentId { get; init; }
    public Guid PersonId { get; init; }
    public DateOnly DueOn { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>A learner's calendar feed. Its address is a secret, of which only the hash is kept; a new one ends the old.</summary>
public sealed class CalendarFeed
{
    public Guid PersonId { get; init; }
    public required string TokenHash { get; set; }
    public DateTimeOffset MadeAt { get; set; }
}

sealed class AssignmentTable : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> builder)
    {
        builder.Property(a => a.Note).HasMaxLength(Assignment.LongestNote);
        builder.HasIndex(a => new { a.CohortId, a.PersonId });
        builder.HasOne<Cohort>().WithMany().HasForeignKey(a => a.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.AssignedById).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class AssignmentExtensionTable : IEntityTypeConfiguration<AssignmentExtension>
{
    public void Configure(EntityTypeBuilder<AssignmentExtension> builder)
    {
        builder.HasKey(e => new { e.AssignmentId, e.PersonId });
        builder.HasOne<Assignment>().WithMany().HasForeignKey(e => e.AssignmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class CalendarFeedTable : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.HasKey(f => f.PersonId);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
