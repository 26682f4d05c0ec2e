using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Data.Backups;

/// <summary>A database's file, looked at from outside of the app: only ever read, so that a running app stays its one writer.</summary>
static class DatabaseFile
{
    /// <summary>Copies the database as it is at this moment into a new file.</summary>
    public static async Task CopyAsync(string database, string to, CancellationToken cancellationToken)
    {
        await using var source = await OpenAsync(database, cancellationToken);
        await using var copy = source.CreateCommand();
        copy.CommandText = "VACUUM INTO $to";
        copy.Parameters.AddWithValue("$to", to);
        await copy.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Null when the file is a whole database, else what is wrong with it.</summary>
    public static async Task<string?> FaultAsync(string database, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await OpenAsync(database, cancellationToken);
            return await FirstAsync(connection, "PRAGMA integrity_check", cancellationToken) is var integrity and not "ok" ? integrity
                : await FirstAsync(connection, "SELECT 'a row of ' || \"table\" || ' points to nothing' FROM pragma_foreign_key_check", cancellationToken);
        }
        catch (SqliteException e)
        {
            return e.Message;
        }
    }

    /// <summary>The names of the migrations that made the database; none where it is not ours.</summary>
    public static async Task<IReadOnlyList<string>> MigrationsAsync(string database, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(database, cancellationToken);
        if (await FirstAsync(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = '__EFMigrationsHistory'", cancellationToken) is null)
        {
            return [];
        }

        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId";
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }

    /// <summary>The names of the migrations that this version of the app knows.</summary>
    public static IReadOnlyList<string> KnownMigrations()
    {
        using var gate = new WriterGate();
        using var db = new LearnDb(new DbContextOptionsBuilder<LearnDb>().UseSqlite().Options, gate);
        return [.. db.Database.GetMigrations()];
    }

    static async Task<string?> FirstAsync(SqliteConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    static async Task<SqliteConnection> OpenAsync(string database, CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
