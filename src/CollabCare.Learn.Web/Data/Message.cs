using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>What one person wrote to one written task: a draft until it is handed over, and from then on as it was. Nobody else sees it.</summary>
public sealed class Message
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public required string TaskId { get; init; }

    /// <summary>The task as it stood when this was handed over, or last saved.</summary>
    public required string TaskHash { get; set; }

    public TaskVersion? Version { get; init; }

    /// <summary>The texts of its parts in order, as a JSON list.</summary>
    public required string Parts { get; set; }

    /// <summary>The tripwire found something, and the writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset BegunAt { get; init; }
    public DateTimeOffset SavedAt { get; set; }
    public DateTimeOffset? HandedAt { get; set; }

    /// <summary>1 for the first message handed over to this task, 2 for the second; 0 for a draft.</summary>
    public int Number { get; set; }

    /// <summary>For each question of the receiver the numbers of the sentences that answer it, as JSON: an empty list where none does.</summary>
    public string? Reading { get; set; }

    /// <summary>The writer's own ratings, 1 to 4, by criterion, as JSON.</summary>
    public string? Ratings { get; set; }

    public DateTimeOffset? RatedAt { get; set; }
}

/// <summary>A written task as it once was, exemplar and receiver included, kept so that an old message opens as it was written.</summary>
public sealed class TaskVersion
{
    public required string Hash { get; init; }
    public required string TaskId { get; init; }
    public required string Json { get; init; }
}

sealed class MessageTable : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(m => m.Version).WithMany().HasForeignKey(m => m.TaskHash).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.PersonId, m.TaskId }, "OneDraft").IsUnique().HasFilter("HandedAt IS NULL");
        builder.HasIndex(m => new { m.PersonId, m.TaskId, m.HandedAt });
    }
}

sealed class TaskVersionTable : IEntityTypeConfiguration<TaskVersion>
{
    public void Configure(EntityTypeBuilder<TaskVersion> builder) => builder.HasKey(v => v.Hash);
}
