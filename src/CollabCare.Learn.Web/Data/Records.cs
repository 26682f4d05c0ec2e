using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>A reader's word that something on a page is wrong or unclear.</summary>
public sealed class ProblemReport
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The page's address, with the section's anchor where one was given.</summary>
    public required string Address { get; init; }

    public required string Text { get; init; }

    /// <summary>The tripwire found something in it, and the reader declared it invented.</summary>
    public bool Invented { get; init; }

    public Guid? PersonId { get; init; }
    public DateTimeOffset At { get; init; }
    public DateTimeOffset? SettledAt { get; set; }
    public string? Outcome { get; set; }
}

/// <summary>A signed-in browser. The cookie holds only its key; ending it here ends it everywhere.</summary>
public sealed class Session
{
    /// <summary>SHA-256 of the key in the cookie.</summary>
    public required string KeyHash { get; init; }

    public Guid PersonId { get; init; }
    public required byte[] Ticket { get; set; }

    /// <summary>Browser and system, as words.</summary>
    public required string Device { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset SeenAt { get; set; }
    public DateTimeOffset ExpiresAt { get; set; }
}

/// <summary>A link that works once: the first administrator, an invitation, a reset.</summary>
public sealed class OneTimeLink
{
    public const string Setup = "setup";
    public const string Invitation = "invitation";
    public const string Reset = "reset";

    /// <summary>SHA-256 of the token; the token itself is shown once and never stored.</summary>
    public required string TokenHash { get; init; }

    public required string Purpose { get; init; }
    public Guid? PersonId { get; init; }
    public string? Email { get; init; }
    public string? Role { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

/// <summary>Something done that others may ask about later.</summary>
public sealed class AuditEvent
{
    public long Id { get; init; }
    public DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
    public required string What { get; init; }
    public string? Subject { get; init; }
}

sealed class ProblemReportTable : IEntityTypeConfiguration<ProblemReport>
{
    public void Configure(EntityTypeBuilder<ProblemReport> builder)
    {
        builder.HasIndex(r => r.SettledAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class SessionTable : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.HasKey(s => s.KeyHash);
        builder.HasIndex(s => s.ExpiresAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class OneTimeLinkTable : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.HasKey(l => l.TokenHash);
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class AuditEventTable : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder) => builder.HasIndex(e => e.At);
}
