using CollabCare.Learn.Web.Data;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>
/// The last thing before the app ends: moves what stands in the write-ahead log into the database, behind the gate, so that the file alone is the data. Registered first, and so stopped last,
/// after the server has answered what it was asked.
/// </summary>
public sealed class CheckpointAtStop(WriterGate gate, Folders folders, ILogger<CheckpointAtStop> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(folders.Database))
        {
            return;
        }

        try
        {
            using var pass = await gate.EnterAsync(cancellationToken);
            await using var connection = new SqliteConnection(LearnDatabase.ConnectionString(folders.Database));
            await connection.OpenAsync(cancellationToken);
            await using var checkpoint = connection.CreateCommand();
            checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await using var rows = await checkpoint.ExecuteReaderAsync(cancellationToken);
            if (await rows.ReadAsync(cancellationToken) && rows.GetInt64(0) != 0)
            {
                logger.LogWarning("The write-ahead log could not be emptied, because something still reads; the next start does it. Nothing is lost.");
            }

            // The last connection to close tidies the log's files away, and it must do so inside the gate.
            SqliteConnection.ClearPool(connection);
        }
        catch (Exception e) when (e is SqliteException or OperationCanceledException)
        {
            logger.LogWarning("The write-ahead log could not be emptied: {Why} The next start does it. Nothing is lost.", e.Message);
        }
    }
}
