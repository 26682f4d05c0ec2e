using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>People who learn together, and the mentors who look after them. What a mentor may see ends at its edge.</summary>
public sealed class Cohort
{
    public const int LongestName = 80;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required string Name { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it; null when the account is gone.</summary>
    public Guid? CreatedById { get; init; }

    /// <summary>SHA-256 of the join link's token; null where there is none. The link itself is shown once.</summary>
    public string? JoinTokenHash { get; set; }

    public DateTimeOffset? JoinExpiresAt { get; set; }
}

/// <summary>What somebody is in a cohort.</summary>
public enum CohortRole
{
    Learner,
    Mentor,
}

/// <summary>Somebody in a cohort.</summary>
public sealed class CohortMember
{
    public Guid CohortId { get; init; }
    public Cohort? Cohort { get; init; }
    public Guid PersonId { get; init; }
    public CohortRole Role { get; set; }

    /// <summary>The learner's named mentor; null for the open pool.</summary>
    public Guid? MentorId { get; set; }

    public DateTimeOffset JoinedAt { get; init; }
}

/// <summary>A learner's wish for a mentor. One is open at a time.</summary>
public sealed class MentorWish
{
    public const int LongestNote = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid CohortId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The mentor who is asked for; null for anybody but the present one.</summary>
    public Guid? MentorId { get; set; }

    public string Note { get; set; } = "";

    /// <summary>The tripwire found something in the note, and its writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset At { get; set; }
    public DateTimeOffset? SettledAt { get; set; }
}

/// <summary>A mentor who is away. Until the day has passed, what waits for this mentor is in the pool.</summary>
public sealed class MentorAbsence
{
    public Guid PersonId { get; init; }

    /// <summary>The last day away, in the mentor's own time zone.</summary>
    public DateOnly Until { get; set; }
}

/// <summary>What an invitation leads to beside the account: a place in a cohort.</summary>
public sealed class CohortInvitation
{
    public required string TokenHash { get; init; }
    public Guid CohortId { get; init; }
    public Guid? MentorId { get; init; }
}

sealed class CohortTable : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> builder)
    {
        builder.Property(c => c.Name).HasMaxLength(Cohort.LongestName);
        builder.HasIndex(c => c.JoinTokenHash).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.CreatedById).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class CohortMemberTable : IEntityTypeConfiguration<CohortMember>
{
    public void Configure(EntityTypeBuilder<CohortMember> builder)
    {
        builder.HasKey(m => new { m.CohortId, m.PersonId });
        builder.HasIndex(m => m.PersonId);
        builder.HasOne(m => m.Cohort).WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class MentorWishTable : IEntityTypeConfiguration<MentorWish>
{
    public void Configure(EntityTypeBuilder<MentorWish> builder)
    {
        builder.Property(w => w.Note).HasMaxLength(MentorWish.LongestNote);
        builder.HasIndex(w => new { w.CohortId, w.PersonId }, "OneOpenWish").IsUnique().HasFilter("SettledAt IS NULL");
        builder.HasOne<Cohort>().WithMany().HasForeignKey(w => w.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.MentorId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class MentorAbsenceTable : IEntityTypeConfiguration<MentorAbsence>
{
    public void Configure(EntityTypeBuilder<MentorAbsence> builder)
    {
        builder.HasKey(a => a.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class CohortInvitationTable : IEntityTypeConfiguration<CohortInvitation>
{
    public void Configure(EntityTypeBuilder<CohortInvitation> builder)
    {
        builder.HasKey(i => i.TokenHash);
        builder.HasOne<OneTimeLink>().WithOne().HasForeignKey<CohortInvitation>(i => i.TokenHash).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Cohort>().WithMany().HasForeignKey(i => i.CohortId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.MentorId).OnDelete(DeleteBehavior.SetNull);
    }
}
