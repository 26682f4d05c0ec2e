using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>One act of marking old answers to an item again, by a key that was mended.</summary>
public sealed class Remark
{
    public const int LongestReason = 500;

    /// <summary>Made with the page that asks for it, so that one sending is one act.</summary>
    public Guid Id { get; init; }

    public required string ItemId { get; init; }

    /// <summary>The version whose key marked the answers again.</summary>
    public required string NewHash { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who did it; null when the account is gone.</summary>
    public Guid? PersonId { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What an act of re-marking changed in one attempt. Shown to its learner for as long as the attempt is kept.</summary>
public sealed class RemarkedAttempt
{
    public Guid RemarkId { get; init; }
    public Remark? Remark { get; init; }
    public Guid AttemptId { get; init; }
    public required string ItemId { get; init; }

    /// <summary>The version that was taken.</summary>
    public required string OldHash { get; init; }

    /// <summary>The version whose key it is marked by now.</summary>
    public required string NewHash { get; init; }

    public double OldFraction { get; init; }
    public double NewFraction { get; init; }
    public int OldPercent { get; init; }
    public int NewPercent { get; init; }
    public bool OldPassed { get; init; }

    /// <summary>What was passed stays passed, whatever the mark.</summary>
    public bool NewPassed { get; init; }

    public required string Reason { get; init; }
    public DateTimeOffset At { get; init; }
}

sealed class RemarkTable : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> builder)
    {
        builder.Property(r => r.Reason).HasMaxLength(Remark.LongestReason);
        builder.HasIndex(r => r.ItemId);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class RemarkedAttemptTable : IEntityTypeConfiguration<RemarkedAttempt>
{
    public void Configure(EntityTypeBuilder<RemarkedAttempt> builder)
    {
        builder.HasKey(r => new { r.AttemptId, r.RemarkId });
        builder.Property(r => r.Reason).HasMaxLength(Remark.LongestReason);
        builder.HasIndex(r => r.ItemId);
        builder.HasOne<Attempt>().WithMany().HasForeignKey(r => r.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Remark).WithMany().HasForeignKey(r => r.RemarkId).OnDelete(DeleteBehavior.Restrict);
    }
}
