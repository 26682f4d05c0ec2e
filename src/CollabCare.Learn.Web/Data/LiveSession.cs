using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CollabCare.Learn.Web.Data;

/// <summary>Where somebody sits in a live session.</summary>
public enum LiveRole
{
    /// <summary>Sees the question and the clock.</summary>
    Observer,

    /// <summary>Asks and rates.</summary>
    Rater,

    /// <summary>Answers.</summary>
    Candidate,
}

/// <summary>Interview practice of several people at once, in a pair or before a panel. Where it stands follows from moments that are kept, so nothing has to run meanwhile.</summary>
public sealed class LiveSession
{
    /// <summary>How many people one session takes.</summary>
    public const int MostSeats = 24;

    /// <summary>How long its code works, and how long it can go on.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(12);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Who opened it; null once that person has left or deleted the account.</summary>
    public Guid? PersonId { get; set; }

    public SessionKind Kind { get; init; }

    /// <summary>What one joins with: six letters that cannot be taken for each other.</summary>
    public required string Code { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Goes up by one with each change, so that a browser knows whether it has seen the last one.</summary>
    public int Revision { get; set; }

    public List<LiveSeat> Seats { get; } = [];

    public List<LiveChair> Chairs { get; } = [];

    /// <summary>How many rate at most.</summary>
    public int MostRaters => Kind == SessionKind.Pair ? 1 : 4;

    /// <summary>How many must have rated a question for it to count toward a badge.</summary>
    public int BadgeRaters => Kind == SessionKind.Pair ? 1 : 2;

    /// <summary>How many questions a chair has (ruling GA5).</summary>
    public int Questions => Kind == SessionKind.Pair ? 3 : 5;

    /// <summary>How long a chair is (ruling GA4; curriculum 4.4), without extra time.</summary>
    public TimeSpan ChairTime => TimeSpan.FromMinutes(Kind == SessionKind.Pair ? 25 : 45);

    /// <summary>The chair that is open, or null between two.</summary>
    public LiveChair? Chair => Chairs.Find(c => c.ClosedAt is null);

    /// <summary>Who looks after it: whoever opened it, else whoever is here longest. Null where nobody is here.</summary>
    public LiveSeat? Host => Seats.Where(s => s.IsHere).OrderByDescending(s => s.PersonId == PersonId).ThenBy(s => s.JoinedAt).ThenBy(s => s.Id).FirstOrDefault();

    public bool IsOpenAt(DateTimeOffset now) => EndedAt is null && now < CreatedAt + Life;

    public LiveSeat? SeatOf(Guid person) => Seats.Find(s => s.PersonId == person);
}

/// <summary>Somebody's place in a live session.</summary>
public sealed class LiveSeat
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LiveSessionId { get; init; }

    /// <summary>Null once the account is deleted: the record of the others stays without that name.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>What the person does in the next chair.</summary>
    public LiveRole Role { get; set; }

    /// <summary>By how much the times are longer when this person answers, in percent.</summary>
    public int ExtraTimePercent { get; set; }

    public DateTimeOffset JoinedAt { get; init; }
    public DateTimeOffset? LeftAt { get; set; }

    /// <summary>The host took the place away: there is no coming back.</summary>
    public bool Removed { get; set; }

    public bool IsHere => LeftAt is null && PersonId is not null;
}

/// <summary>One candidate's turn: questions, ratings, their reveal, and the note that closes it.</summary>
public sealed class LiveChair
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LiveSessionId { get; init; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    public Guid CandidateId { get; init; }

    /// <summary>Seats of those who rate.</summary>
    public IReadOnlyList<Guid> RaterIds { get; init; } = [];

    /// <summary>What the questions were drawn with.</summary>
    public int Seed { get; init; }

    /// <summary>How long it is, extended already.</summary>
    public int Seconds { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When its first question was shown; its time runs from there.</summary>
    public DateTimeOffset? BegunAt { get; set; }

    public DateTimeOffset? RevealedAt { get; set; }

    /// <summary>What those present agreed on.</summary>
    public string Note { get; set; } = "";

    /// <summary>The tripwire found something in the note, and its writer declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public List<LiveQuestion> Questions { get; } = [];

    /// <summary>From then on no question can be begun.</summary>
    public DateTimeOffset? EndsAt => BegunAt?.AddSeconds(Seconds);

    /// <summary>The question in hand at a moment: not begun yet, or against the clock; null where all are over.</summary>
    public LiveQuestion? CurrentAt(DateTimeOffset now) => Questions.OrderBy(q => q.Position).FirstOrDefault(q => !IsOverAt(q, now));

    /// <summary>True where a question is answered, skipped, or was not begun while there was time.</summary>
    public bool IsOverAt(LiveQuestion question, DateTimeOffset now) =>
        question.SkippedAt is not null || question.Clock.StageAt(now) == AnswerStage.Rating || (question.BegunAt is null && now >= EndsAt);

    public LiveRole RoleOf(LiveSeat seat) => seat.Id == CandidateId ? LiveRole.Candidate : RaterIds.Contains(seat.Id) ? LiveRole.Rater : LiveRole.Observer;
}

/// <summary>One question of a chair, with its clock. Its words are kept as they stood.</summary>
public sealed class LiveQuestion
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid LiveChairId { get; init; }

    /// <summary>From 1.</summary>
    public int Position { get; init; }

    public required string QuestionId { get; init; }
    public required string QuestionText { get; init; }
    public required string Competency { get; init; }

    /// <summary>What is asked after the answer.</summary>
    public IReadOnlyList<string> Probes { get; init; } = [];

    public int PrepareSeconds { get; init; }
    public int AnswerSeconds { get; init; }

    /// <summary>For all probes together.</summary>
    public int ProbeSeconds { get; init; }

    public DateTimeOffset? BegunAt { get; set; }
    public DateTimeOffset? AnsweringAt { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
    public DateTimeOffset? ProbedAt { get; set; }
    public DateTimeOffset? ProbeAnsweredAt { get; set; }
    public DateTimeOffset? SkippedAt { get; set; }

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

    /// <summary>It was asked and not skipped.</summary>
    public bool IsAsked => BegunAt is not null && SkippedAt is null;
}

/// <summary>How somebody rated a question: a rater, or in a pair the candidate too. Nobody else sees it before the reveal.</summary>
public sealed class LiveRating
{
    public Guid LiveQuestionId { get; init; }
    public Guid LiveSeatId { get; init; }

    /// <summary>Null once the account is deleted.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The candidate's rating of their own answer, which counts for nothing but the talk.</summary>
    public bool Own { get; init; }

    public int Situation { get; set; }
    public int Task { get; set; }
    public int Action { get; set; }
    public int Result { get; set; }
    public int Reflection { get; set; }
    public Cap? Cap { get; set; }

    /// <summary>Words that show each part, in the order of the parts, then those for the second scale.</summary>
    public IReadOnlyList<string> Quotes { get; set; } = [];

    /// <summary>The level on the second scale, 1 to 4.</summary>
    public int Second { get; set; }

    /// <summary>The tripwire found something in the words, and the rater declared it invented.</summary>
    public bool Invented { get; set; }

    public DateTimeOffset At { get; set; }

    public StarRating Rating => new(Situation, Task, Action, Result, Reflection, Cap);
}

sealed class LiveSessionTable : IEntityTypeConfiguration<LiveSession>
{
    public void Configure(EntityTypeBuilder<LiveSession> builder)
    {
        builder.Property(s => s.Kind).HasConversion<string>();
        builder.HasIndex(s => s.Code).IsUnique();

        // A second press of "open" finds the session that the first one made.
        builder.HasIndex(s => s.PersonId).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_LiveSessions_Open");
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.SetNull);
        builder.HasMany(s => s.Seats).WithOne().HasForeignKey(s => s.LiveSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Chairs).WithOne().HasForeignKey(c => c.LiveSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(s => s.Chair);
        builder.Ignore(s => s.Host);
    }
}

sealed class LiveSeatTable : IEntityTypeConfiguration<LiveSeat>
{
    public void Configure(EntityTypeBuilder<LiveSeat> builder)
    {
        builder.Property(s => s.Role).HasConversion<string>();
        builder.HasIndex(s => new { s.LiveSessionId, s.PersonId }).IsUnique();
        builder.HasIndex(s => s.LiveSessionId, "IX_LiveSeats_OneCandidate").IsUnique().HasFilter("\"Role\" = 'Candidate' AND \"LeftAt\" IS NULL AND \"PersonId\" IS NOT NULL");
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

sealed class LiveChairTable : IEntityTypeConfiguration<LiveChair>
{
    public void Configure(EntityTypeBuilder<LiveChair> builder)
    {
        builder.PrimitiveCollection(c => c.RaterIds);
        builder.HasIndex(c => new { c.LiveSessionId, c.Number }).IsUnique();
        builder.HasIndex(c => c.LiveSessionId, "IX_LiveChairs_OneOpen").IsUnique().HasFilter("\"ClosedAt\" IS NULL");
        builder.HasMany(c => c.Questions).WithOne().HasForeignKey(q => q.LiveChairId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class LiveQuestionTable : IEntityTypeConfiguration<LiveQuestion>
{
    public void Configure(EntityTypeBuilder<LiveQuestion> builder)
    {
        builder.PrimitiveCollection(q => q.Probes);
        builder.HasIndex(q => new { q.LiveChairId, q.Position }).IsUnique();
        builder.Ignore(q => q.Clock);
    }
}

sealed class LiveRatingTable : IEntityTypeConfiguration<LiveRating>
{
    public void Configure(EntityTypeBuilder<LiveRating> builder)
    {
        builder.HasKey(r => new { r.LiveQuestionId, r.LiveSeatId });
        builder.PrimitiveCollection(r => r.Quotes);
        builder.Property(r => r.Cap).HasConversion<string>();
        builder.Ignore(r => r.Rating);
        builder.HasOne<LiveQuestion>().WithMany().HasForeignKey(r => r.LiveQuestionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<LiveSeat>().WithMany().HasForeignKey(r => r.LiveSeatId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
