using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>In which way people practise together.</summary>
public enum MeetingFormat
{
    /// <summary>Two who change chairs.</summary>
    Pair,

    /// <summary>A candidate, two or three raters and a timekeeper.</summary>
    Panel,
}

/// <summary>How somebody stands to a meeting.</summary>
public enum SeatState
{
    /// <summary>Asked, and has not answered.</summary>
    Invited,

    Coming,

    /// <summary>Not with it any more.</summary>
    Left,
}

/// <summary>What was done to a meeting.</summary>
public enum MeetingChangeKind
{
    /// <summary>Times were proposed, at first or anew.</summary>
    Proposed,

    /// <summary>Somebody was invited by an address.</summary>
    Invited,

    /// <summary>Somebody took a seat by the link.</summary>
    Joined,

    /// <summary>A time was accepted.</summary>
    Accepted,

    /// <summary>The time that was agreed stays.</summary>
    Kept,

    /// <summary>Somebody said that they come.</summary>
    Comes,

    /// <summary>It was said where it is, or that it is somewhere else.</summary>
    Placed,

    /// <summary>Somebody does not take part any more.</summary>
    Left,

    Cancelled,
}

/// <summary>People who practise together: times are proposed, one is accepted, and then it takes place or not.</summary>
public sealed class Meeting
{
    public const int MostPlace = 200;
    public const int MostNote = 500;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who proposed it.</summary>
    public Guid PersonId { get; init; }

    public MeetingFormat Format { get; init; }

    /// <summary>A room or a link; empty where it is not said.</summary>
    public string Place { get; set; } = "";

    /// <summary>A word to whoever is invited.</summary>
    public string Note { get; set; } = "";

    /// <summary>The tripwire found something in its words, and their writer declared it invented.</summary>
    public bool Invented { get; set; }

    /// <summary>What was agreed; null before.</summary>
    public DateTimeOffset? StartsAt { get; set; }

    /// <summary>The number of the proposal that waits for an answer, from 1; null where none does.</summary>
    public int? OpenRound { get; set; }

    /// <summary>How often what stands in a calendar changed.</summary>
    public int Sequence { get; set; }

    /// <summary>SHA-256 of the token of the link by which one joins; null where there is none.</summary>
    public string? TokenHash { get; set; }

    public DateTimeOffset? LinkExpiresAt { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset ChangedAt { get; set; }
    public DateTimeOffset? CancelledAt { get; set; }
    public List<MeetingSeat> Seats { get; } = [];
    public List<MeetingTime> Times { get; } = [];

    /// <summary>How long it takes (curriculum 4.4): both chairs of a pair, or a panel.</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(Format == MeetingFormat.Pair ? 50 : 45);

    /// <summary>How many people it is for at most, who proposed it among them.</summary>
    public int MostSeats => Format == MeetingFormat.Pair ? 2 : 5;

    /// <summary>True once the time that was agreed is over.</summary>
    public bool IsPast(DateTimeOffset now) => CancelledAt is null && StartsAt + Length <= now;
}

/// <summary>Somebody of a meeting.</summary>
public sealed class MeetingSeat
{
    public Guid MeetingId { get; init; }
    public Guid PersonId { get; init; }
    public SeatState State { get; set; }

    /// <summary>Whether it came about, as this person says; null before.</summary>
    public bool? Happened { get; set; }
}

/// <summary>A time that was proposed.</summary>
public sealed class MeetingTime
{
    public Guid MeetingId { get; init; }

    /// <summary>Which proposal it belongs to, from 1.</summary>
    public int Round { get; init; }

    /// <summary>Its place in the proposal, from 1.</summary>
    public int Position { get; init; }

    /// <summary>Who proposed it.</summary>
    public Guid PersonId { get; init; }

    public DateTimeOffset StartsAt { get; init; }
}

/// <summary>A line of a meeting's history.</summary>
public sealed class MeetingChange
{
    public long Id { get; init; }
    public Guid MeetingId { get; init; }

    /// <summary>Whose deed it was; for an invitation, who was invited.</summary>
    public Guid PersonId { get; init; }

    public DateTimeOffset At { get; init; }
    public MeetingChangeKind Kind { get; init; }

    /// <summary>For a proposal, its number.</summary>
    public int? Round { get; init; }

    /// <summary>For a time that was accepted or kept, which.</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The reason that was given.</summary>
    public string Words { get; init; } = "";
}

sealed class MeetingTable : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.HasIndex(m => m.TokenHash).IsUnique();
        builder.HasIndex(m => m.StartsAt);
        builder.Property(m => m.Format).HasConversion<string>();
        builder.Ignore(m => m.Length);
        builder.Ignore(m => m.MostSeats);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Seats).WithOne().HasForeignKey(s => s.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(m => m.Times).WithOne().HasForeignKey(t => t.MeetingId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<MeetingChange>().WithOne().HasForeignKey(c => c.MeetingId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class MeetingSeatTable : IEntityTypeConfiguration<MeetingSeat>
{
    public void Configure(EntityTypeBuilder<MeetingSeat> builder)
    {
        builder.HasKey(s => new { s.MeetingId, s.PersonId });
        builder.Property(s => s.State).HasConversion<string>();
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class MeetingTimeTable : IEntityTypeConfiguration<MeetingTime>
{
    public void Configure(EntityTypeBuilder<MeetingTime> builder)
    {
        builder.HasKey(t => new { t.MeetingId, t.Round, t.Position });
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class MeetingChangeTable : IEntityTypeConfiguration<MeetingChange>
{
    public void Configure(EntityTypeBuilder<MeetingChange> builder)
    {
        builder.Property(c => c.Kind).HasConversion<string>();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
