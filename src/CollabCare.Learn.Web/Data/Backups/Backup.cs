using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Data.Backups;

/// <summary>Makes a backup, while the app runs or not.</summary>
static class Backup
{
    /// <returns>The backup's size in bytes.</returns>
    /// <exception cref="BackupException">There is something in the way; no file has been left behind.</exception>
    public static async Task<long> MakeAsync(Folders folders, string file, CancellationToken cancellationToken)
    {
        if (File.Exists(file) || Directory.Exists(file))
        {
            throw new BackupException($"{file} is there already, and a backup never overwrites: give another name.");
        }

        if (!Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new BackupException($"There is no folder {Path.GetDirectoryName(file)}: make it, or give another name.");
        }

        Restore.FinishIfNobodyIsThere(folders);
        if (!File.Exists(folders.Database))
        {
            throw new BackupException($"There is no database at {folders.Database}: the app has not been started on this data folder.");
        }

        var part = $"{file}.{Guid.NewGuid():N}.part";
        var copy = part + ".db";
        try
        {
            // The copy holds all that the app holds: make its file ours before a byte of it is written.
            await new FileStream(copy, BackupFile.OwnersOnly()).DisposeAsync();
            await DatabaseFile.CopyAsync(folders.Database, copy, cancellationToken);
            if (await DatabaseFile.FaultAsync(copy, cancellationToken) is { } fault)
            {
                throw new BackupException($"The database is damaged, and no backup was made: {fault}");
            }

            // Keys after the database: every key that the copy needs is there by then.
            await BackupFile.WriteAsync(part, copy, folders.Keys, cancellationToken);
            File.Move(part, file, overwrite: false);
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(part);
            File.Delete(copy);
            File.Delete(copy + "-journal");
        }
    }
}
