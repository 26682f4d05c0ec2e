using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CollabCare.Learn.Web.Data;

/// <summary>The database. Every write goes through the <see cref="WriterGate" />.</summary>
public sealed class LearnDb(DbContextOptions<LearnDb> options, WriterGate gate) : IdentityDbContext<Person, IdentityRole<Guid>, Guid>(options)
{
    bool _inside;

    public DbSet<Attempt> Attempts => Set<Attempt>();
    public DbSet<AttemptItem> AttemptItems => Set<AttemptItem>();
    public DbSet<ItemVersion> ItemVersions => Set<ItemVersion>();
    public DbSet<Reading> Readings => Set<Reading>();
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
        builder.Entity<Person>(person =>
        {
            person.ToTable("People");
            person.Property(p => p.Name).HasMaxLength(100);
            person.Property(p => p.TimeZone).HasMaxLength(64);
        });
        builder.Entity<Attempt>(attempt =>
        {
            attempt.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
            attempt.HasIndex(a => new { a.PersonId, a.ModuleId, a.EndedAt });
            attempt.HasIndex(a => new { a.PersonId, a.ModuleId, a.Practice }, "OneOpenAttempt").IsUnique().HasFilter("EndedAt IS NULL");
            attempt.HasIndex(a => a.EndKey).IsUnique();
            attempt.HasIndex(a => a.Deadline).HasFilter("EndedAt IS NULL");
            attempt.HasMany(a => a.Items).WithOne().HasForeignKey(i => i.AttemptId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AttemptItem>(item =>
        {
            item.HasKey(i => new { i.AttemptId, i.Position });
            item.HasIndex(i => i.ItemId);
            item.HasOne(i => i.Version).WithMany().HasForeignKey(i => i.ItemHash).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ItemVersion>().HasKey(v => v.Hash);
        builder.Entity<Reading>(reading =>
        {
            reading.HasKey(r => new { r.PersonId, r.ModuleId });
            reading.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<ProblemReport>(report =>
        {
            report.HasIndex(r => r.SettledAt);
            report.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId).OnDelete(DeleteBehavior.SetNull);
        });
        builder.Entity<Session>(session =>
        {
            session.HasKey(s => s.KeyHash);
            session.HasIndex(s => s.ExpiresAt);
            session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<OneTimeLink>(link =>
        {
            link.HasKey(l => l.TokenHash);
            link.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
        });
        builder.Entity<AuditEvent>().HasIndex(e => e.At);
    }

    /// <summary>Milliseconds since 1970 in UTC: SQLite can then order and compare times.</summary>
    sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(time => time.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
}
