using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>A review that a mentor is writing; only that mentor sees it. Whoever has one holds the round, until it is sent, let go, or not saved for 28 days.</summary>
public sealed class ReviewDraft
{
    public Guid RoundId { get; init; }
    public Guid MentorId { get; init; }

    /// <summary>1 for the rating that counts, 2 for the second one.</summary>
    public int Place { get; init; }

    /// <summary>Levels, comments and evidence by criterion, comments on the text, and the summary, as JSON.</summary>
    public required string Json { get; set; }

    /// <summary>As with the parts of a work: whoever saves says on which version.</summary>
    public int Version { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A review that was sent. It never changes.</summary>
public sealed class MentorReview
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid RoundId { get; init; }

    /// <summary>Whose work it is about.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Who wrote it; null where that account is gone.</summary>
    public Guid? MentorId { get; init; }

    /// <summary>1 for the rating that counts, 2 for the second one.</summary>
    public int Place { get; init; }

    /// <summary>Level, comment and evidence by criterion, as JSON.</summary>
    public required string Ratings { get; init; }

    public required string Summary { get; init; }
    public DateTimeOffset SentAt { get; init; }
    public List<ReviewComment> Comments { get; } = [];
}

/// <summary>What a comment asks of its reader.</summary>
public enum CommentKind
{
    /// <summary>It has to be answered before the work is sent again.</summary>
    Essential,

    Suggestion,

    Praise,
}

/// <summary>What a learner says to a comment.</summary>
public enum CommentAnswer
{
    Done,
    Tried,
    Disagree,
}

/// <summary>A mentor's words on a stretch of a submission.</summary>
public sealed class ReviewComment
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid ReviewId { get; init; }
    public int Number { get; init; }
    public required string PartId { get; init; }

    /// <summary>The cell: row and column, from 0.</summary>
    public int Row { get; init; }

    public int Column { get; init; }

    /// <summary>Where the stretch begins in the cell, in characters.</summary>
    public int Start { get; init; }

    /// <summary>The stretch; empty for a comment on the part as a whole.</summary>
    public required string Quote { get; init; }

    public CommentKind Kind { get; init; }
    public required string Text { get; init; }
    public CommentAnswer? Answer { get; set; }
    public string? AnswerText { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <summary>What a mentor noted about a round for themself. No learner sees it, and no learner's download holds it.</summary>
public sealed class MentorNote
{
    public Guid RoundId { get; init; }
    public Guid MentorId { get; init; }
    public required string Text { get; set; }

    /// <summary>The tripwire found something, and the writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset SavedAt { get; set; }
}

/// <summary>A sentence that mentors use again, shared by all of them.</summary>
public sealed class Snippet
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who wrote it; null where that account is gone.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The project it is for; null for all.</summary>
    public string? ProjectId { get; init; }

    public CommentKind Kind { get; init; }
    public required string Text { get; init; }
    public DateTimeOffset At { get; init; }
}

sealed class ReviewDraftTable : IEntityTypeConfiguration<ReviewDraft>
{
    public void Configure(EntityTypeBuilder<ReviewDraft> builder)
    {
        builder.HasKey(d => new { d.RoundId, d.MentorId });
        builder.HasOne<Round>().WithMany().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.MentorId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class MentorReviewTable : IEntityTypeConfiguration<MentorReview>
{
    public void Configure(EntityTypeBuilder<MentorReview> builder)
    {
        builder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.MentorId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(r => r.Comments).WithOne().HasForeignKey(c => c.ReviewId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.RoundId, r.Place }).IsUnique();
    }
}

sealed class MentorNoteTable : IEntityTypeConfiguration<MentorNote>
{
    public void Configure(EntityTypeBuilder<MentorNote> builder)
    {
        builder.HasKey(n => new { n.RoundId, n.MentorId });
        builder.HasOne<Round>().WithMany().HasForeignKey(n => n.RoundId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.MentorId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class SnippetTable : IEntityTypeConfiguration<Snippet>
{
    public void Configure(EntityTypeBuilder<Snippet> builder) =>
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.SetNull);
}
