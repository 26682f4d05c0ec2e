using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>A mentor rates the samples of a project's calibration set, each before its agreed ratings are shown.</summary>
public sealed class MentorCalibration
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The mentor. Nobody else sees it.</summary>
    public Guid PersonId { get; init; }

    /// <summary>The project whose set it is.</summary>
    public required string ProjectId { get; init; }

    /// <summary>The round that the mentor was about to take, and comes back to; null for none.</summary>
    public Guid? RoundId { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last sample was rated; null before.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public List<CalibratedSample> Samples { get; } = [];

    /// <summary>The first sample that is not rated, from 1; null where all are.</summary>
    /// <param name="count">How many samples the set has.</param>
    public int? Next(int count) => Enumerable.Range(1, count).Where(at => !Samples.Exists(s => s.Position == at)).Select(at => (int?)at).FirstOrDefault();
}

/// <summary>A sample that is rated. Its row comes with the rating and never changes; what was agreed is kept beside it as it stood then, and nowhere before.</summary>
public sealed class CalibratedSample
{
    public Guid CalibrationId { get; init; }

    /// <summary>Its place in the set, from 1.</summary>
    public int Position { get; init; }

    public required string Title { get; init; }

    /// <summary>By criterion: the level, the evidence, what was agreed and why, as JSON.</summary>
    public required string Ratings { get; init; }

    /// <summary>The tripwire found something in the evidence, and the mentor declared it invented.</summary>
    public bool Invented { get; init; }

    public DateTimeOffset RatedAt { get; init; }
}

sealed class MentorCalibrationTable : IEntityTypeConfiguration<MentorCalibration>
{
    public void Configure(EntityTypeBuilder<MentorCalibration> builder)
    {
        // A second press of "begin" finds the one that the first press made.
        builder.HasIndex(c => new { c.PersonId, c.ProjectId }).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_MentorCalibrations_Open");
        builder.HasIndex(c => new { c.PersonId, c.EndedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Round>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(c => c.Samples).WithOne().HasForeignKey(s => s.CalibrationId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class CalibratedSampleTable : IEntityTypeConfiguration<CalibratedSample>
{
    public void Configure(EntityTypeBuilder<CalibratedSample> builder) => builder.HasKey(s => new { s.CalibrationId, s.Position });
}
