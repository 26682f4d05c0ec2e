using CollabCare.Learn.Assessment.Interview;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>An afternoon on which several people practise interviews with each other, in rounds. Who meets whom is worked out from the seats, and stored nowhere.</summary>
public sealed class Afternoon
{
    public const int MostName = 100;
    public const int MostPlace = 200;
    public const int MostReason = 300;
    public const int MostRounds = 6;
    public const int MostSeats = 24;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who opened it.</summary>
    public Guid PersonId { get; init; }

    public required string Name { get; set; }
    public DateTimeOffset StartsAt { get; set; }

    /// <summary>How many rounds, 1 to <see cref="MostRounds" />.</summary>
    public int Rounds { get; set; }

    /// <summary>A room or a link; empty where it is not said.</summary>
    public string Place { get; set; } = "";

    /// <summary>Id of the competency that its questions are on; null for the set that covers all.</summary>
    public string? Competency { get; set; }

    /// <summary>What its questions are drawn with.</summary>
    public int Seed { get; init; }

    /// <summary>The tripwire found something in its words, and their writer declared it invented.</summary>
    public bool Invented { get; set; }

    /// <summary>How often what stands in a calendar changed.</summary>
    public int Sequence { get; set; }

    /// <summary>SHA-256 of the token of the link by which one joins; null where there is none.</summary>
    public string? TokenHash { get; set; }

    public DateTimeOffset? LinkExpiresAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Why it does not take place; empty where that was not said.</summary>
    public string Reason { get; set; } = "";

    public List<AfternoonSeat> Seats { get; } = [];

    /// <summary>When the last round is over.</summary>
    public DateTimeOffset EndsAt => StartsAt + (Rounds * RoundRobin.Round);

    /// <summary>True while people may join and leave.</summary>
    public bool IsOpen(DateTimeOffset now) => CancelledAt is null && now < StartsAt;

    /// <summary>True from its beginning on, where it was not cancelled: then one knows who is there.</summary>
    public bool HasBegun(DateTimeOffset now) => CancelledAt is null && now >= StartsAt;
}

/// <summary>Somebody who practises on an afternoon.</summary>
public sealed class AfternoonSeat
{
    public Guid AfternoonId { get; init; }
    public Guid PersonId { get; init; }

    /// <summary>The order of joining, from 1, with gaps where people left.</summary>
    public int Number { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whether this person was there, as whoever opened the afternoon notes it; null before.</summary>
    public bool? Came { get; set; }
}

sealed class AfternoonTable : IEntityTypeConfiguration<Afternoon>
{
    public void Configure(EntityTypeBuilder<Afternoon> builder)
    {
        builder.HasIndex(a => a.TokenHash).IsUnique();
        builder.Ignore(a => a.EndsAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Seats).WithOne().HasForeignKey(s => s.AfternoonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class AfternoonSeatTable : IEntityTypeConfiguration<AfternoonSeat>
{
    public void Configure(EntityTypeBuilder<AfternoonSeat> builder)
    {
        builder.HasKey(s => new { s.AfternoonId, s.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
