using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Data;

/// <summary>Opens the database at start: brings an older schema up to date, refuses a newer one, and checks that it is as safe as promised.</summary>
public static class LearnDatabase
{
    /// <summary>The connection string of a database file.</summary>
    public static string ConnectionString(string file) => new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 10 }.ToString();

    /// <exception cref="NewerSchemaException">The database was written by a newer version of the app.</exception>
    public static async Task OpenAsync(IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = await AppliedAsync(db, cancellationToken);
        if (applied.Except(known).FirstOrDefault() is { } newer)
        {
            throw new NewerSchemaException(newer);
        }

        if (known.Except(applied).Any())
        {
            using var pass = await scope.ServiceProvider.GetRequiredService<WriterGate>().EnterAsync(cancellationToken);
            await RemoveStaleLockAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }

        await CheckDurabilityAsync(db, cancellationToken);
        await AddRolesAsync(db, cancellationToken);
    }

    static async Task<IReadOnlyList<string>> AppliedAsync(LearnDb db, CancellationToken cancellationToken) =>
        await db.Database.CanConnectAsync(cancellationToken) ? [.. await db.Database.GetAppliedMigrationsAsync(cancellationToken)] : [];

    // A migration killed half-way leaves its lock behind; each migration is one transaction, so only the lock is stale. The data folder's own lock says that nobody else is at it.
    static async Task RemoveStaleLockAsync(LearnDb db, CancellationToken cancellationToken)
    {
        if (await db.Database.CanConnectAsync(cancellationToken))
        {
            await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }
    }

    static async Task CheckDurabilityAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var journal = await db.Database.SqlQueryRaw<string>("PRAGMA journal_mode=WAL").ToListAsync(cancellationToken);
        var synchronous = await db.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync(cancellationToken);
        if (journal is not ["wal"] || synchronous is not [2])
        {
            throw new InvalidOperationException($"The database must run with journal_mode=wal and synchronous=FULL (2); it runs with {journal[0]} and {synchronous[0]}.");
        }
    }

    static async Task AddRolesAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var there = await db.Roles.Select(r => r.Name).ToListAsync(cancellationToken);
        foreach (var role in Roles.All.Except(there))
        {
            db.Roles.Add(new IdentityRole<Guid>(role!) { Id = Guid.CreateVersion7(), NormalizedName = role!.ToUpperInvariant() });
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>The database is of a newer version than this app.</summary>
public sealed class NewerSchemaException(string migration)
    : Exception($"The database was written by a newer version of the app (it holds the migration {migration}). Start that version, or restore a backup made with this one. Nothing has been changed.");
