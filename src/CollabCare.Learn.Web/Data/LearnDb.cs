using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollabCare.Learn.Web.Data;

/// <summary>The database. Every write goes through the <see cref="WriterGate" />; how a table is kept stands beside its class.</summary>
public sealed class LearnDb(DbContextOptions<LearnDb> options, WriterGate gate) : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options)
{
    bool _inside;

    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<AttemptItem> AttemptItems => Set<AttemptItem>();
    public DbSet<ItemVersion> ItemVersions => Set<ItemVersion>();
    public DbSet<ClinicDecision> ClinicDecisions => Set<ClinicDecision>();
    public DbSet<Remark> Remarks => Set<Remark>();
    public DbSet<RemarkedAttempt> RemarkedAttempts => Set<RemarkedAttempt>();
    public DbSet<Run> Runs => Set<Run>();
    public DbSet<RunStep> RunSteps => Set<RunStep>();
    public DbSet<Message> Messages => Set<Message>();
    public DbSet<TaskVersion> TaskVersions => Set<TaskVersion>();
    public DbSet<Work> Works => Set<Work>();
    public DbSet<WorkPart> WorkParts => Set<WorkPart>();
    public DbSet<WorkFile> WorkFiles => Set<WorkFile>();
    public DbSet<WorkFileBytes> WorkFileBytes => Set<WorkFileBytes>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<RubricVersion> RubricVersions => Set<RubricVersion>();
    public DbSet<RoundClaim> RoundClaims => Set<RoundClaim>();
    public DbSet<RubricMove> RubricMoves => Set<RubricMove>();
    public DbSet<ReviewDraft> ReviewDrafts => Set<ReviewDraft>();
    public DbSet<MentorReview> MentorReviews => Set<MentorReview>();
    public DbSet<ReviewComment> ReviewComments => Set<ReviewComment>();
    public DbSet<MentorNote> MentorNotes => Set<MentorNote>();
    public DbSet<MentorCalibration> MentorCalibrations => Set<MentorCalibration>();
    public DbSet<CalibratedSample> CalibratedSamples => Set<CalibratedSample>();
    public DbSet<Snippet> Snippets => Set<Snippet>();
    public DbSet<Reading> Readings => Set<Reading>();
    public DbSet<Story> Stories => Set<Story>();
    public DbSet<StoryShare> StoryShares => Set<StoryShare>();
    public DbSet<Mock> Mocks => Set<Mock>();
    public DbSet<MockAnswer> MockAnswers => Set<MockAnswer>();
    public DbSet<InterviewDay> InterviewDays => Set<InterviewDay>();
    public DbSet<RaterCheck> RaterChecks => Set<RaterCheck>();
    public DbSet<Meeting> Meetings => Set<Meeting>();
    public DbSet<MeetingSeat> MeetingSeats => Set<MeetingSeat>();
    public DbSet<MeetingTime> MeetingTimes => Set<MeetingTime>();
    public DbSet<MeetingChange> MeetingChanges => Set<MeetingChange>();
    public DbSet<Afternoon> Afternoons => Set<Afternoon>();
    public DbSet<AfternoonSeat> AfternoonSeats => Set<AfternoonSeat>();
    public DbSet<LiveSession> LiveSessions => Set<LiveSession>();
    public DbSet<LiveSeat> LiveSeats => Set<LiveSeat>();
    public DbSet<LiveChair> LiveChairs => Set<LiveChair>();
    public DbSet<LiveQuestion> LiveQuestions => Set<LiveQuestion>();
    public DbSet<LiveRating> LiveRatings => Set<LiveRating>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<CohortMember> CohortMembers => Set<CohortMember>();
    public DbSet<CohortInvitation> CohortInvitations => Set<CohortInvitation>();
    public DbSet<MentorWish> MentorWishes => Set<MentorWish>();
    public DbSet<MentorAbsence> MentorAbsences => Set<MentorAbsence>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<AssignmentExtension> AssignmentExtensions => Set<AssignmentExtension>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeChoice> NoticeChoices => Set<NoticeChoice>();
    public DbSet<SignOff> SignOffs => Set<SignOff>();
    public DbSet<ProblemReport> ProblemReports => Set<ProblemReport>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<OneTimeLink> OneTimeLinks => Set<OneTimeLink>();
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>Runs reads and writes as one transaction behind the gate: what is read cannot change before what is written.</summary>
    public async Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        if (_inside)
        {
            return await work();
        }

        using var pass = await gate.EnterAsync(cancellationToken);
        _inside = true;
        try
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            _inside = false;
        }
    }

    /// <inheritdoc cref="WriteAsync{T}" />
    public Task WriteAsync(Func<Task> work, CancellationToken cancellationToken) =>
        WriteAsync(
            async () =>
            {
                await work();
                return true;
            },
            cancellationToken);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_inside || !ChangeTracker.HasChanges())
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        using var pass = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Write with SaveChangesAsync: a thread must not block on the writer gate.");

    /// <summary>Version 3 of Identity's schema holds passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(LearnDb).Assembly);
    }

    /// <summary>Milliseconds since 1970 in UTC: SQLite can then order and compare times.</summary>
    sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
