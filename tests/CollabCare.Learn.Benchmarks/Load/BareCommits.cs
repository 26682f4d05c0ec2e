using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>The rows of an attempt written by SQLite alone, in the transactions that the app writes them in: one to begin, one an answer, one for the mark.</summary>
sealed class BareCommits : IDisposable
{
    readonly SqliteConnection _db;
    readonly (string Table, string[] Columns, object[][] Rows)[] _attempt;

    BareCommits(SqliteConnection db, (string, string[], object[][])[] attempt) => (_db, _attempt) = (db, attempt);

    /// <summary>Commits in an attempt.</summary>
    public int Commits => Items + 2;

    int Items => _attempt[1].Rows.Length;

    /// <param name="database">A copy of the app's database with an ended attempt in it.</param>
    public static BareCommits Open(string database)
    {
        var db = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, ForeignKeys = true, Pooling = false }.ToString());
        db.Open();
        Run(db, "PRAGMA journal_mode=WAL");
        Run(db, "PRAGMA synchronous=FULL");
        var attempt = Read(db, "Attempts", "SELECT * FROM Attempts WHERE EndedAt IS NOT NULL LIMIT 1");
        var items = Read(db, "AttemptItems", "SELECT * FROM AttemptItems WHERE AttemptId = (SELECT Id FROM Attempts WHERE EndedAt IS NOT NULL LIMIT 1)");
        return new(db, [attempt, items]);
    }

    /// <summary>Writes attempts for a while.</summary>
    /// <returns>Attempts in a second.</returns>
    public double PerSecond(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        var done = 0;
        for (; clock.Elapsed < time; done++)
        {
            WriteAttempt();
        }

        return done / clock.Elapsed.TotalSeconds;
    }

    public void Dispose() => _db.Dispose();

    void WriteAttempt()
    {
        var id = Guid.CreateVersion7().ToString().ToUpperInvariant();
        using (var begin = _db.BeginTransaction())
        {
            Insert(begin, _attempt[0], 0, id, ["EndedAt", "EndKey", "Points", "OutOf", "Percent", "Passed"]);
            for (var n = 0; n < Items; n++)
            {
                Insert(begin, _attempt[1], n, id, ["Answer", "AnsweredAt", "Fraction"]);
            }

            begin.Commit();
        }

        for (var n = 0; n < Items; n++)
        {
            using var answer = _db.BeginTransaction();
            Update(answer, _attempt[1], n, id, ["Answer", "AnsweredAt"]);
            answer.Commit();
        }

        using var end = _db.BeginTransaction();
        for (var n = 0; n < Items; n++)
        {
            Update(end, _attempt[1], n, id, ["Fraction", "Missed", "Critical"]);
        }

        Update(end, _attempt[0], 0, id, ["EndedAt", "EndKey", "Points", "OutOf", "Percent", "Passed"]);
        end.Commit();
    }

    void Insert(SqliteTransaction transaction, (string Table, string[] Columns, object[][] Rows) from, int row, string id, string[] later)
    {
        using var command = _db.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {from.Table} ({string.Join(',', from.Columns)}) VALUES ({string.Join(',', from.Columns.Select((_, n) => $"$c{n}"))})";
        for (var n = 0; n < from.Columns.Length; n++)
        {
            command.Parameters.AddWithValue($"$c{n}", IsId(from.Columns[n]) ? id : later.Contains(from.Columns[n]) ? DBNull.Value : from.Rows[row][n]);
        }

        command.ExecuteNonQuery();
    }

    void Update(SqliteTransaction transaction, (string Table, string[] Columns, object[][] Rows) from, int row, string id, string[] columns)
    {
        using var command = _db.CreateCommand();
        command.Transaction = transaction;
        var items = from.Table == "AttemptItems";
        command.CommandText = $"UPDATE {from.Table} SET {string.Join(',', columns.Select(c => $"{c}=${c}"))} WHERE {(items ? "AttemptId=$id AND Position=$position" : "Id=$id")}";
        foreach (var column in columns)
        {
            var value = from.Rows[row][Array.IndexOf(from.Columns, column)];
            command.Parameters.AddWithValue($"${column}", column == "EndKey" ? Guid.NewGuid().ToString() : value);
        }

        command.Parameters.AddWithValue("$id", id);
        if (items)
        {
            command.Parameters.AddWithValue("$position", from.Rows[row][Array.IndexOf(from.Columns, "Position")]);
        }

        command.ExecuteNonQuery();
    }

    static bool IsId(string column) => column is "Id" or "AttemptId";

    static (string, string[], object[][]) Read(SqliteConnection db, string table, string query)
    {
        using var command = db.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return (table, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], [.. rows]);
    }

    static void Run(SqliteConnection db, string sql)
    {
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
