using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>One person's way through a branching scenario, or through its other seat. Its words are kept as an item's are, so that it opens as it was taken.</summary>
public sealed class Run
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public required string ModuleId { get; init; }
    public required string ScenarioId { get; init; }
    public required string ScenarioHash { get; init; }
    public ItemVersion? Version { get; init; }

    /// <summary>Seen from the other seat: nothing in it is marked.</summary>
    public bool Seat { get; init; }

    /// <summary>The graded attempt that it is the scenario of (one each, ruling MA16); null for practice.</summary>
    public Guid? AttemptId { get; init; }

    public Attempt? Attempt { get; init; }

    /// <summary>How many of its first steps were taken over from an earlier run, to begin again from there.</summary>
    public int Given { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When it came to an ending, or its attempt was over.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public List<RunStep> Steps { get; init; } = [];
}

/// <summary>A choice in a run, kept as it is made. Of two tabs that choose at once, one makes the step: its number is the key.</summary>
public sealed class RunStep
{
    public Guid RunId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public required string Moment { get; init; }
    public required string Choice { get; init; }
    public DateTimeOffset At { get; init; }
}

sealed class RunTable : IEntityTypeConfiguration<Run>
{
    public void Configure(EntityTypeBuilder<Run> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Attempt).WithMany().HasForeignKey(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Version).WithMany().HasForeignKey(r => r.ScenarioHash).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.RunId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => r.AttemptId).IsUnique();
        builder.HasIndex(r => new { r.PersonId, r.ScenarioId });
        builder.HasIndex(r => r.ScenarioId);
    }
}

sealed class RunStepTable : IEntityTypeConfiguration<RunStep>
{
    public void Configure(EntityTypeBuilder<RunStep> builder) => builder.HasKey(s => new { s.RunId, s.Number });
}
