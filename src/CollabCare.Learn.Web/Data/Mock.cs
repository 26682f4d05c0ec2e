using CollabCare.Learn.Assessment.Interview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>A person's practice alone: questions one after the other, by the server's clock, rated by that person.</summary>
public sealed class Mock
{
    public const int MostExtraTime = 300;

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }

    /// <summary>What the questions were drawn with.</summary>
    public int Seed { get; init; }

    /// <summary>By how much its times are longer, in percent.</summary>
    public int ExtraTimePercent { get; init; }

    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>One thing to keep.</summary>
    public string Keep { get; set; } = "";

    /// <summary>One thing to change.</summary>
    public string Change { get; set; } = "";

    /// <summary>The day on which to have changed it.</summary>
    public DateOnly? NextOn { get; set; }

    public List<MockAnswer> Answers { get; } = [];

    public bool IsOpen => EndedAt is null;
}

/// <summary>One question of a mock: what was asked, its clock, what was said and how it was rated. The question's words are kept as they stood.</summary>
public sealed class MockAnswer
{
    public Guid MockId { get; init; }
    public int Position { get; init; }
    public required string QuestionId { get; init; }
    public required string QuestionText { get; init; }
    public required string Competency { get; init; }

    /// <summary>A question about knowledge has no five parts.</summary>
    public bool Knowledge { get; init; }

    /// <summary>What is asked after the answer; empty where the question has none.</summary>
    public string Probe { get; init; } = "";

    public int PrepareSeconds { get; init; }
    public int AnswerSeconds { get; init; }
    public int ProbeSeconds { get; init; }
    public DateTimeOffset? BegunAt { get; set; }
    public DateTimeOffset? AnsweringAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ProbedAt { get; set; }
    public DateTimeOffset? ProbeAnsweredAt { get; set; }
    public DateTimeOffset? SkippedAt { get; set; }

    /// <summary>The story that it tells, or null.</summary>
    public Guid? StoryId { get; set; }

    public string Draft { get; set; } = "";
    public string ProbeDraft { get; set; } = "";

    /// <summary>The tripwire found something in it, and the person declared it invented.</summary>
    public bool Invented { get; set; }

    public int? Situation { get; set; }
    public int? Task { get; set; }
    public int? Action { get; set; }
    public int? Result { get; set; }
    public int? Reflection { get; set; }
    public Cap? Cap { get; set; }

    /// <summary>Words of the answer that show each part, in the order of the parts, then those for the second scale.</summary>
    public IReadOnlyList<string> Quotes { get; set; } = [];

    /// <summary>The level on the second scale, 1 to 4.</summary>
    public int? Second { get; set; }

    /// <summary>0 to 100; null for a question about knowledge, and before the rating.</summary>
    public int? Score { get; set; }

    public DateTimeOffset? RatedAt { get; set; }

    /// <summary>The weakest part, told again.</summary>
    public string Rewrite { get; set; } = "";

    /// <summary>Its clock.</summary>
    public AnswerClock Clock => new()
    {
        Prepare = TimeSpan.FromSeconds(PrepareSeconds),
        Answer = TimeSpan.FromSeconds(AnswerSeconds),
        Probe = TimeSpan.FromSeconds(ProbeSeconds),
        BegunAt = BegunAt,
        AnsweringAt = AnsweringAt,
        AnsweredAt = AnsweredAt,
        ProbedAt = ProbedAt,
        ProbeAnsweredAt = ProbeAnsweredAt,
    };

    /// <summary>Its rating; null before, and for a question about knowledge.</summary>
    public StarRating? Rating => this is { Situation: { } s, Task: { } t, Action: { } a, Result: { } r, Reflection: { } f } ? new(s, t, a, r, f, Cap) : null;

    /// <summary>Rated, or passed over.</summary>
    public bool IsOver => RatedAt is not null || SkippedAt is not null;
}

sealed class MockTable : IEntityTypeConfiguration<Mock>
{
    public void Configure(EntityTypeBuilder<Mock> builder)
    {
        // A second press of "begin" finds the mock that the first one made.
        builder.HasIndex(m => m.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_Mocks_Open");
        builder.HasIndex(m => new { m.PersonId, m.StartedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Answers).WithOne().HasForeignKey(a => a.MockId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class MockAnswerTable : IEntityTypeConfiguration<MockAnswer>
{
    public void Configure(EntityTypeBuilder<MockAnswer> builder)
    {
        builder.HasKey(a => new { a.MockId, a.Position });
        builder.HasIndex(a => a.QuestionId);
        builder.PrimitiveCollection(a => a.Quotes);
        builder.Ignore(a => a.Clock);
        builder.Ignore(a => a.Rating);
        builder.Property(a => a.Cap).HasConversion<string>();
        builder.HasOne<Story>().WithMany().HasForeignKey(a => a.StoryId).OnDelete(DeleteBehavior.SetNull);
    }
}
