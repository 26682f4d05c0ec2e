namespace CollabCare.Learn.Web.Hosting;

/// <summary>Held while the app runs: one process a data folder, so that no other process writes to or checkpoints the database.</summary>
public sealed class DataLock : IDisposable
{
    readonly FileStream _file;

    DataLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of a data folder, making the folder where it is missing; null when another process holds it.</summary>
    /// <exception cref="UnwritableFolderException">The folder cannot be made or written to.</exception>
    public static DataLock? Take(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return new(new FileStream(Path.Combine(folder, "in-use.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose));
        }
        catch (IOException e) when (IsHeld(e))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableFolderException(folder, e);
        }
    }

    public void Dispose() => _file.Dispose();

    // A sharing violation of Windows, or EWOULDBLOCK as Linux and macOS number it. That the file is there says nothing: whoever lets go deletes it first.
    static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) == (OperatingSystem.IsWindows() ? 32 : OperatingSystem.IsMacOS() ? 35 : 11);
}

/// <summary>The data folder cannot be written to; the message says which, why, and the mend.</summary>
public sealed class UnwritableFolderException(string folder, Exception why)
    : IOException($"The data folder {folder} cannot be written to ({why.Message.TrimEnd('.')}). Let the user that runs the app write there, or set Learn__DataFolder to another folder.", why);
