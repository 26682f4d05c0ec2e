using CollabCare.Learn.Assessment.Interview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>The day on which a person has an interview.</summary>
public sealed class InterviewDay
{
    public Guid PersonId { get; init; }
    public DateOnly On { get; set; }
}

/// <summary>A person's rating of six sample answers, against the ratings that are agreed.</summary>
public sealed class RaterCheck
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public DateTimeOffset StartedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }
    public List<RaterCheckAnswer> Answers { get; } = [];

    /// <summary>How near the ratings are to the agreed ones, over what is rated.</summary>
    public RaterAgreement Agreement => RaterAgreement.Of([.. Answers.Where(a => a.Given.Count == a.Agreed.Count).SelectMany(a => a.Given.Zip(a.Agreed))]);
}

/// <summary>One sample answer of a check. What was agreed is kept as it stood.</summary>
public sealed class RaterCheckAnswer
{
    public Guid CheckId { get; init; }
    public int Position { get; init; }
    public required string QuestionId { get; init; }

    /// <summary>Which of the question's answers it is, by its level.</summary>
    public int Level { get; init; }

    /// <summary>The agreed levels, in the order of the parts.</summary>
    public IReadOnlyList<int> Agreed { get; init; } = [];

    /// <summary>The person's levels in the same order; empty before.</summary>
    public IReadOnlyList<int> Given { get; set; } = [];
}

sealed class InterviewDayTable : IEntityTypeConfiguration<InterviewDay>
{
    public void Configure(EntityTypeBuilder<InterviewDay> builder)
    {
        builder.HasKey(d => d.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class RaterCheckTable : IEntityTypeConfiguration<RaterCheck>
{
    public void Configure(EntityTypeBuilder<RaterCheck> builder)
    {
        // A second press of "begin" finds the check that the first one made.
        builder.HasIndex(c => c.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL");
        builder.Ignore(c => c.Agreement);
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Answers).WithOne().HasForeignKey(a => a.CheckId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class RaterCheckAnswerTable : IEntityTypeConfiguration<RaterCheckAnswer>
{
    public void Configure(EntityTypeBuilder<RaterCheckAnswer> builder)
    {
        builder.HasKey(a => new { a.CheckId, a.Position });
        builder.PrimitiveCollection(a => a.Agreed);
        builder.PrimitiveCollection(a => a.Given);
    }
}
