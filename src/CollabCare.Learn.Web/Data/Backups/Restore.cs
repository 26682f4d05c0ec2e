using System.Globalization;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Data.Backups;

/// <summary>
/// Puts a backup in the place of the data. It is taken apart and checked in a folder of its own; renaming that folder is the moment from which it holds. What is left to move after that is
/// finished by whoever opens the data folder next, should this be killed: there is never half of one and half of the other.
/// </summary>
static class Restore
{
    const string Staging = "restoring";
    const string Ready = "restore-ready-";
    const string Aside = "data-before-restore-";

    /// <returns>The folder that the data from before was moved to, or null where there was none.</returns>
    /// <exception cref="BackupException">The backup cannot be used, or the app runs; nothing has been changed.</exception>
    public static async Task<string?> RunAsync(Folders folders, string file, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new BackupException($"There is no file {file}.");
        }

        using var held = DataLock.Take(folders.Data)
            ?? throw new BackupException($"The data folder {folders.Data} is in use: stop the app, then restore. Nothing has been changed.");
        Finish(folders);
        var staging = Path.Combine(folders.Data, Staging);
        try
        {
            await BackupFile.ExtractAsync(file, staging, cancellationToken);
            await CheckAsync(Path.Combine(staging, BackupFile.Database), file, cancellationToken);
            var time = now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
            for (var again = 2; Directory.Exists(Path.Combine(folders.Data, Aside + time)); again++)
            {
                time = $"{now.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{again}";
            }

            cancellationToken.ThrowIfCancellationRequested();
            Directory.Move(staging, Path.Combine(folders.Data, Ready + time));
        }
        catch (InvalidDataException)
        {
            throw new BackupException($"{file} is damaged: it cannot be taken apart. Use another backup. Nothing has been changed.");
        }
        finally
        {
            Remove(staging);
        }

        return Finish(folders);
    }

    /// <summary>Finishes a restore that was killed after the moment from which it holds, and clears away one that was killed before. The data folder's lock must be held.</summary>
    /// <returns>The folder that the data from before was moved to, or null where there was none.</returns>
    public static string? Finish(Folders folders)
    {
        Remove(Path.Combine(folders.Data, Staging));
        string? aside = null;
        foreach (var ready in Directory.EnumerateDirectories(folders.Data, Ready + "*").Order(StringComparer.Ordinal).ToList())
        {
            aside = Path.Combine(folders.Data, Aside + Path.GetFileName(ready)[Ready.Length..]);
            Replace(ready, aside, folders.Data, BackupFile.Database, [BackupFile.Database, BackupFile.Database + "-wal", BackupFile.Database + "-shm"]);
            Replace(ready, aside, folders.Data, BackupFile.Keys, [BackupFile.Keys]);
            Remove(ready);
        }

        return Directory.Exists(aside) ? aside : null;
    }

    /// <summary>The same, for a reader that does not hold the lock: where the app runs, it has finished already.</summary>
    public static void FinishIfNobodyIsThere(Folders folders)
    {
        if (Directory.Exists(folders.Data))
        {
            using var held = DataLock.Take(folders.Data);
            if (held is not null)
            {
                Finish(folders);
            }
        }
    }

    // As long as the new one waits, what stands in its place is the old one.
    static void Replace(string ready, string aside, string data, string name, string[] old)
    {
        if (!Path.Exists(Path.Combine(ready, name)))
        {
            return;
        }

        foreach (var there in old.Where(o => Path.Exists(Path.Combine(data, o))))
        {
            Directory.CreateDirectory(aside);
            Directory.Move(Path.Combine(data, there), Path.Combine(aside, there));
        }

        Directory.Move(Path.Combine(ready, name), Path.Combine(data, name));
    }

    static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static async Task CheckAsync(string database, string file, CancellationToken cancellationToken)
    {
        if (await DatabaseFile.FaultAsync(database, cancellationToken) is { } fault)
        {
            throw new BackupException($"The database in {file} is damaged: {fault}. Use another backup. Nothing has been changed.");
        }

        var migrations = await DatabaseFile.MigrationsAsync(database, cancellationToken);
        if (migrations.Count == 0)
        {
            throw new BackupException($"The database in {file} is not one of CollabCare Learn. Nothing has been changed.");
        }

        if (migrations.Except(DatabaseFile.KnownMigrations()).FirstOrDefault() is { } newer)
        {
            throw new BackupException($"{file} was made by a newer version of the app (it holds the migration {newer}): restore it with that version. Nothing has been changed.");
        }
    }
}
