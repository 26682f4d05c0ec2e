using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>One person taking one form of a quiz or of a review, once. Its marks are frozen: nothing recomputes them from today's files.</summary>
public sealed class Attempt
{
    /// <summary>Begins the id of every level's review.</summary>
    public const string Reviews = "review-";

    /// <summary>The ids of the levels' reviews.</summary>
    public static readonly ImmutableArray<string> ReviewIds = [.. Enum.GetValues<Level>().Select(level => $"{Reviews}{level}".ToLowerInvariant())];

    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid PersonId { get; init; }

    /// <summary>The id of the module whose quiz it is, or of the level's review.</summary>
    public required string ModuleId { get; init; }

    /// <summary>The version of the module or review when the form was drawn.</summary>
    public required string ModuleVersion { get; init; }

    /// <summary>Practice counts for nothing, and tells the reasons at once.</summary>
    public bool Practice { get; init; }

    /// <summary>1 for the first graded attempt at this module or review, 2 for the second, and so on; 0 for practice.</summary>
    public int Number { get; init; }

    /// <summary>The seed that the form was drawn with.</summary>
    public int Seed { get; init; }

    /// <summary>Percent of the points needed.</summary>
    public int PassMark { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the server closes it; null where there is no limit.</summary>
    public DateTimeOffset? Deadline { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Made with the page that sends the answers; unique, so that one sending is one mark.</summary>
    public Guid? EndKey { get; set; }

    public double? Points { get; set; }
    public int? OutOf { get; set; }

    /// <summary>Percent, rounded down.</summary>
    public int? Percent { get; set; }

    public bool? Passed { get; set; }
    public List<AttemptItem> Items { get; init; } = [];

    public bool IsOpen => EndedAt is null;

    /// <summary>True for a level's review; no module has an id like that.</summary>
    public bool IsReview => ModuleId.StartsWith(Reviews, StringComparison.Ordinal);
}

/// <summary>One item of an attempt: as it was shown, what was answered, what it earned.</summary>
public sealed class AttemptItem
{
    public Guid AttemptId { get; init; }

    /// <summary>Place on the form, from 1.</summary>
    public int Position { get; init; }

    public required string ItemId { get; init; }
    public required string ItemHash { get; init; }
    public ItemVersion? Version { get; init; }

    /// <summary>Ids of its choices as shown, as a JSON list.</summary>
    public required string ChoiceOrder { get; init; }

    /// <summary>The answer as JSON, or null while there is none.</summary>
    public string? Answer { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>How long it was in front of the learner until its answer was kept, over every time it was shown; null where nobody took the time, as in practice.</summary>
    public int? Seconds { get; set; }

    /// <summary>Up to when the seconds are counted, so that a second save of one showing counts none twice.</summary>
    public DateTimeOffset? SecondsTo { get; set; }

    /// <summary>How sure the person said to be before the answer was told; null where nothing was said. No part of the mark.</summary>
    public Certainty? Certainty { get; set; }

    public double? Fraction { get; set; }
    public bool Missed { get; set; }
    public bool Critical { get; set; }

    /// <summary>Counts the time since the item was shown, as far as it is not counted yet, and no more in all than there was.</summary>
    public void CountSeconds(DateTimeOffset shownAt, DateTimeOffset now, TimeSpan limit)
    {
        var from = SecondsTo > shownAt ? SecondsTo.Value : shownAt;
        var more = Math.Max(0, (int)(now - from).TotalSeconds);
        Seconds = (int)Math.Min((Seconds ?? 0) + (double)more, limit.TotalSeconds);
        SecondsTo = from.AddSeconds(more);
    }
}

/// <summary>An item as it once was, kept so that an old attempt opens as it was taken.</summary>
public sealed class ItemVersion
{
    public required string Hash { get; init; }
    public required string ItemId { get; init; }
    public required string Json { get; init; }
}

sealed class AttemptTable : IEntityTypeConfiguration<Attempt>
{
    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.PersonId, a.ModuleId, a.EndedAt });
        builder.HasIndex(a => new { a.PersonId, a.ModuleId, a.Practice }, "OneOpenAttempt").IsUnique().HasFilter("EndedAt IS NULL");
        builder.HasIndex(a => new { a.ModuleId, a.Practice, a.EndedAt, a.PersonId });
        builder.HasIndex(a => a.EndKey).IsUnique();
        builder.HasIndex(a => a.Deadline).HasFilter("EndedAt IS NULL");
        builder.HasMany(a => a.Items).WithOne().HasForeignKey(i => i.AttemptId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class AttemptItemTable : IEntityTypeConfiguration<AttemptItem>
{
    public void Configure(EntityTypeBuilder<AttemptItem> builder)
    {
        builder.HasKey(i => new { i.AttemptId, i.Position });
        builder.HasIndex(i => i.ItemId);
        builder.HasOne(i => i.Version).WithMany().HasForeignKey(i => i.ItemHash).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ItemVersionTable : IEntityTypeConfiguration<ItemVersion>
{
    public void Configure(EntityTypeBuilder<ItemVersion> builder) => builder.HasKey(v => v.Hash);
}
