using System.Security.Cryptography;
using System.Text;

namespace CollabCare.Learn.Content.Reading;

/// <summary>A file of the tree, read.</summary>
/// <param name="Path">From the tree's root, with forward slashes.</param>
/// <param name="Text">Its words, with LF line ends.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
sealed record SourceFile(string Path, string Text, byte[] Hash)
{
    /// <summary>The folder it stands in, from the root; empty at the root.</summary>
    public string Folder => Path.LastIndexOf('/') is var at and >= 0 ? Path[..at] : "";

    /// <summary>Its name without the extension.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public static SourceFile From(string path, byte[] bytes) =>
        new(path, Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal), SHA256.HashData(bytes));
}
