using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>What a notice is about.</summary>
public enum NoticeKind
{
    /// <summary>The person came into a cohort, or a mentor or a wish was settled.</summary>
    Cohort,

    /// <summary>Something was assigned, or its day moved.</summary>
    Assigned,

    /// <summary>Something is due soon, or overdue.</summary>
    Due,

    /// <summary>Work came back with words.</summary>
    Returned,

    /// <summary>Work was accepted, or something signed.</summary>
    Accepted,

    /// <summary>A mark was given again by a mended key.</summary>
    Remarked,

    /// <summary>A module that the person passed says something else now.</summary>
    Changed,

    /// <summary>An interview practice with others is near, is somewhere else, or does not take place.</summary>
    Practice,
}

/// <summary>A line to one person: what happened, and where.</summary>
public sealed class Notice
{
    public const int LongestText = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public NoticeKind Kind { get; init; }

    /// <summary>What it tells of, so that it is told once.</summary>
    public required string About { get; init; }

    public required string Text { get; init; }

    /// <summary>A page of this site.</summary>
    public required string Address { get; init; }

    public DateTimeOffset At { get; init; }
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it went out in a digest.</summary>
    public DateTimeOffset? MailedAt { get; set; }
}

/// <summary>How a person wants notices. Whoever has no row gets all of them in the app, and none by mail.</summary>
public sealed class NoticeChoice
{
    public Guid PersonId { get; init; }

    /// <summary>Kinds that are not told.</summary>
    public IReadOnlyList<NoticeKind> Muted { get; set; } = [];

    /// <summary>What is unread goes by mail too, in one mail a day at most.</summary>
    public bool Mail { get; set; }

    public DateTimeOffset? MailedAt { get; set; }
}

sealed class NoticeTable : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.Property(n => n.Text).HasMaxLength(Notice.LongestText);
        builder.HasIndex(n => new { n.PersonId, n.About }).IsUnique();
        builder.HasIndex(n => new { n.PersonId, n.ReadAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class NoticeChoiceTable : IEntityTypeConfiguration<NoticeChoice>
{
    public void Configure(EntityTypeBuilder<NoticeChoice> builder)
    {
        builder.HasKey(c => c.PersonId);
        builder.PrimitiveCollection(c => c.Muted);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
