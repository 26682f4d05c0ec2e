using CollabCare.Learn.Content.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>What a mentor can sign.</summary>
public enum SignedKind
{
    /// <summary>A project, done to its rubric.</summary>
    Project,

    /// <summary>An interview practiced with others: the pair, or the panel.</summary>
    Interview,

    /// <summary>A level: its badge.</summary>
    Level,

    /// <summary>Ready to do something on a unit.</summary>
    Readiness,
}

/// <summary>What a mentor signed about a learner. It is withdrawn, never changed.</summary>
public sealed class SignOff
{
    public const int LongestWords = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public SignedKind Kind { get; init; }

    /// <summary>The project's id, "pair" or "panel", the level, or the readiness.</summary>
    public required string Subject { get; init; }

    /// <summary>Its title as it was that day.</summary>
    public required string Title { get; init; }

    /// <summary>How a project was done; null for anything else.</summary>
    public ProjectRoute? Route { get; init; }

    /// <summary>What the mentor saw, in his or her words.</summary>
    public required string Words { get; init; }

    /// <summary>The tripwire found something in the words, or in why it is withdrawn, and their writer declared it invented.</summary>
    public bool Invented { get; set; }

    /// <summary>Who signed; null when the account is gone. The name stays as it was.</summary>
    public Guid? SignedById { get; init; }

    public required string SignedBy { get; init; }
    public DateTimeOffset SignedAt { get; init; }

    /// <summary>The last day on which it holds; null where it holds on.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>128 random bits, in the address at which anybody who is given it can check it.</summary>
    public required string Code { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
    public string? WithdrawnWhy { get; set; }

    /// <summary>Signed, not withdrawn, and not over on a day.</summary>
    public bool Holds(DateOnly today) => WithdrawnAt is null && !(Until < today);
}

sealed class SignOffTable : IEntityTypeConfiguration<SignOff>
{
    public void Configure(EntityTypeBuilder<SignOff> builder)
    {
        builder.Property(s => s.Words).HasMaxLength(SignOff.LongestWords);
        builder.Property(s => s.WithdrawnWhy).HasMaxLength(SignOff.LongestWords);
        builder.HasIndex(s => s.Code).IsUnique();
        builder.HasIndex(s => s.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.SignedById).OnDelete(DeleteBehavior.SetNull);
    }
}
