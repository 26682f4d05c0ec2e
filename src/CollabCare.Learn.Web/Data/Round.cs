using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>Something sent for review once, as it was that day: a work, or a message of the gym.</summary>
public sealed class Round
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who sent it.</summary>
    public Guid PersonId { get; init; }

    public Guid? WorkId { get; init; }
    public Guid? MessageId { get; init; }

    /// <summary>1 for the first round of a work.</summary>
    public int Number { get; init; }

    /// <summary>Its number among all submissions, from 1; every fifth is rated by two.</summary>
    public int Submission { get; init; }

    /// <summary>The rubric that it is rated on.</summary>
    public required string RubricHash { get; set; }

    public RubricVersion? Rubric { get; init; }

    /// <summary>Every part as it was sent, as JSON.</summary>
    public required string Parts { get; init; }

    /// <summary>The learner's own levels, by criterion, as JSON; no mentor sees them before having rated.</summary>
    public required string SelfRating { get; init; }

    /// <summary>Sent on the live route.</summary>
    public bool Live { get; init; }

    public DateTimeOffset SentAt { get; init; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>True where it was accepted, false where it was returned; null before.</summary>
    public bool? Accepted { get; set; }
}

/// <summary>What is asked for and what it is rated on, as it once was; kept so that a rated work never changes.</summary>
public sealed class RubricVersion
{
    public required string Hash { get; init; }
    public required string SubjectId { get; init; }
    public required string Json { get; init; }
}

/// <summary>A mentor has a round in front of them, alone, until a time; saving renews it.</summary>
public sealed class RoundClaim
{
    public Guid RoundId { get; init; }

    /// <summary>1 for the rating that counts, 2 for the second one of every fifth submission.</summary>
    public int Place { get; init; }

    public Guid MentorId { get; set; }
    public DateTimeOffset Until { get; set; }
}

/// <summary>An open review that went on with a newer rubric.</summary>
public sealed class RubricMove
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid RoundId { get; init; }
    public Guid? MentorId { get; init; }
    public required string FromHash { get; init; }
    public required string ToHash { get; init; }

    /// <summary>What changed, a line each.</summary>
    public required string Changes { get; init; }

    public DateTimeOffset At { get; init; }
}

sealed class RoundTable : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Message>().WithMany().HasForeignKey(r => r.MessageId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.Rubric).WithMany().HasForeignKey(r => r.RubricHash).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.Submission).IsUnique();
        builder.HasIndex(r => new { r.WorkId, r.Number }).IsUnique();
        builder.HasIndex(r => r.MessageId).IsUnique();
        builder.HasIndex(r => r.DecidedAt);
    }
}

sealed class RubricVersionTable : IEntityTypeConfiguration<RubricVersion>
{
    public void Configure(EntityTypeBuilder<RubricVersion> builder) => builder.HasKey(v => v.Hash);
}

sealed class RoundClaimTable : IEntityTypeConfiguration<RoundClaim>
{
    public void Configure(EntityTypeBuilder<RoundClaim> builder)
    {
        builder.HasKey(c => new { c.RoundId, c.Place });
        builder.HasOne<Round>().WithMany().HasForeignKey(c => c.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.MentorId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class RubricMoveTable : IEntityTypeConfiguration<RubricMove>
{
    public void Configure(EntityTypeBuilder<RubricMove> builder)
    {
        builder.HasOne<Round>().WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MentorId).OnDelete(DeleteBehavior.SetNull);
    }
}
