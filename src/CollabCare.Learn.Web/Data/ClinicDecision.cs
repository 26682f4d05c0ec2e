using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>What can be done with an item in the question clinic.</summary>
public enum ClinicOutcome
{
    /// <summary>It stays as it is.</summary>
    Keep,

    /// <summary>Its author changes it in the files.</summary>
    Mend,

    /// <summary>No form draws it any more.</summary>
    Retire,
}

/// <summary>What somebody decided about an item, on the numbers of that day. The latest of an item holds.</summary>
public sealed class ClinicDecision
{
    public const int LongestNote = 500;

    public long Id { get; init; }
    public required string ItemId { get; init; }

    /// <summary>The item's version when it was decided on.</summary>
    public required string ItemHash { get; init; }

    public ClinicOutcome Outcome { get; init; }
    public string Note { get; init; } = "";

    /// <summary>The reasons and numbers of that day, as JSON: what must change for the item to come back.</summary>
    public required string Reasons { get; init; }

    /// <summary>Who decided; null when the account is gone.</summary>
    public Guid? PersonId { get; init; }

    public DateTimeOffset At { get; init; }
}

sealed class ClinicDecisionTable : IEntityTypeConfiguration<ClinicDecision>
{
    public void Configure(EntityTypeBuilder<ClinicDecision> builder)
    {
        builder.Property(d => d.Note).HasMaxLength(ClinicDecision.LongestNote);
        builder.HasIndex(d => d.ItemId);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
