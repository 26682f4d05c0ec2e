namespace CollabCare.Learn.Web.Hosting;

/// <summary>Held while the app runs: one process a data folder, so that no other process writes to or checkpoints the database.</summary>
public sealed class DataLock : IDisposable
{
    readonly FileStream _file;

    DataLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a data folder, making the folder where it is missing; null when another process holds it.</summary>
    public static DataLock? Take(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        try
        {
            return new(new FileStream(Path.Combine(folder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _file.Dispose();
}
