using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Data.Backups;

/// <summary>
/// A backup is one zip file with the database and the keys. Its comment, which ends the file, ends with the SHA-256 of every byte before it: one lost or changed byte anywhere, and it is
/// refused. It holds every secret of the app, so only its owner can read it.
/// </summary>
static partial class BackupFile
{
    public const string Database = "learn.db";
    public const string Keys = "keys";
    const string Sign = "CollabCare Learn backup 1, sha256 ";
    const int HashLength = 64;

    /// <summary>Settings of a new file that only its owner can read.</summary>
    public static FileStreamOptions OwnersOnly()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    /// <summary>Writes a backup, down to the disk.</summary>
    public static async Task WriteAsync(string file, string database, string keys, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, OwnersOnly());
        await using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.Comment = Sign + new string('0', HashLength);
            await AddAsync(zip, Database, database, cancellationToken);
            foreach (var key in Directory.CreateDirectory(keys).EnumerateFiles("*.xml").Select(f => f.FullName).Order(StringComparer.Ordinal))
            {
                await AddAsync(zip, $"{Keys}/{Path.GetFileName(key)}", key, cancellationToken);
            }
        }

        var hash = await HashAsync(stream, cancellationToken);
        stream.Position = stream.Length - HashLength;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(hash), cancellationToken);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Takes a backup apart into an empty folder, down to the disk, after checking that it is whole.</summary>
    /// <exception cref="BackupException">It is not a backup, or not whole.</exception>
    public static async Task ExtractAsync(string file, string folder, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        await CheckAsync(stream, file, cancellationToken);
        stream.Position = 0;
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Read);
        if (zip.Entries.FirstOrDefault(e => !IsExpected(e.FullName)) is { } stranger)
        {
            throw new BackupException($"{file} holds “{Shown(stranger.FullName)}”, which no backup of CollabCare Learn does. Nothing has been changed.");
        }

        if (zip.Entries.Count(e => e.FullName == Database) != 1)
        {
            throw new BackupException($"{file} holds no database. Nothing has been changed.");
        }

        Directory.CreateDirectory(Path.Combine(folder, Keys));
        foreach (var entry in zip.Entries)
        {
            await using var from = await entry.OpenAsync(cancellationToken);
            await using var to = new FileStream(Path.Combine(folder, entry.FullName.Replace('/', Path.DirectorySeparatorChar)), OwnersOnly());
            await from.CopyToAsync(to, cancellationToken);
            to.Flush(flushToDisk: true);
        }
    }

    // Only names that a backup is made of: nothing in an archive can name a place outside of the folder.
    static bool IsExpected(string name) => name == Database || KeyName().IsMatch(name);

    [GeneratedRegex(@"\Akeys/[A-Za-z0-9][A-Za-z0-9-]{0,80}\.xml\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyName();

    static string Shown(string name) => new([.. name.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);

    static async Task AddAsync(ZipArchive zip, string name, string file, CancellationToken cancellationToken)
    {
        await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        await using var to = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await from.CopyToAsync(to, cancellationToken);
    }

    static async Task CheckAsync(FileStream stream, string file, CancellationToken cancellationToken)
    {
        var end = new byte[Sign.Length + HashLength];
        if (stream.Length < end.Length)
        {
            throw new BackupException($"{file} is not a backup of CollabCare Learn, or its end is missing. Nothing has been changed.");
        }

        stream.Position = stream.Length - end.Length;
        await stream.ReadExactlyAsync(end, cancellationToken);
        if (Encoding.ASCII.GetString(end, 0, Sign.Length) != Sign)
        {
            throw new BackupException($"{file} is not a backup of CollabCare Learn, or its end is missing. Nothing has been changed.");
        }

        if (Encoding.ASCII.GetString(end, Sign.Length, HashLength) != await HashAsync(stream, cancellationToken))
        {
            throw new BackupException($"{file} is damaged: its bytes do not add up to what was written. Use another backup. Nothing has been changed.");
        }
    }

    static async Task<string> HashAsync(FileStream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[128 * 1024];
        stream.Position = 0;
        for (var left = stream.Length - HashLength; left > 0;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, buffer.Length)), cancellationToken);
            hash.AppendData(buffer, 0, read);
            left -= read > 0 ? read : throw new EndOfStreamException();
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
