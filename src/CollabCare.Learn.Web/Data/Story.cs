using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>Something that a person did, told in the five parts of STAR, to be used in answers. Nobody else sees it until it is shared.</summary>
public sealed class Story
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }
    public required string Title { get; set; }
    public string Situation { get; set; } = "";
    public string Task { get; set; } = "";
    public string Action { get; set; } = "";
    public string Result { get; set; } = "";
    public string Reflection { get; set; } = "";

    /// <summary>Where its numbers come from.</summary>
    public string Source { get; set; } = "";

    /// <summary>What else shows that it happened.</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Id of the practice project that shows it, or null.</summary>
    public string? ProjectId { get; set; }

    /// <summary>Ids of the competencies that it shows.</summary>
    public IReadOnlyList<string> Competencies { get; set; } = [];

    /// <summary>Ids of the questions that it fits.</summary>
    public IReadOnlyList<string> Questions { get; set; } = [];

    /// <summary>The tripwire found something in it, and its writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>Somebody may read a story of somebody else's.</summary>
public sealed class StoryShare
{
    public Guid StoryId { get; init; }

    /// <summary>Whose story it is.</summary>
    public Guid PersonId { get; init; }

    /// <summary>Who may read it.</summary>
    public Guid WithId { get; init; }

    public DateTimeOffset At { get; init; }
}

sealed class StoryTable : IEntityTypeConfiguration<Story>
{
    public void Configure(EntityTypeBuilder<Story> builder)
    {
        builder.HasIndex(s => s.PersonId);
        builder.PrimitiveCollection(s => s.Competencies);
        builder.PrimitiveCollection(s => s.Questions);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class StoryShareTable : IEntityTypeConfiguration<StoryShare>
{
    public void Configure(EntityTypeBuilder<StoryShare> builder)
    {
        builder.HasKey(s => new { s.StoryId, s.WithId });
        builder.HasOne<Story>().WithMany().HasForeignKey(s => s.StoryId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.WithId).OnDelete(DeleteBehavior.Cascade);
    }
}
