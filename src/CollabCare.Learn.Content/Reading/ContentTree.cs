using System.Collections.Frozen;
using System.Text;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading;

/// <summary>The files of a content tree. Nothing outside its root is ever read: a link that leads out is refused.</summary>
sealed class ContentTree
{
    const int LargestFile = 1024 * 1024;
    static readonly FrozenSet<string> Images = FrozenSet.ToFrozenSet([".png", ".svg", ".jpg", ".jpeg", ".webp"], StringComparer.OrdinalIgnoreCase);

    ContentTree(string root, FrozenDictionary<string, SourceFile> pages, FrozenSet<string> images) => (Root, Pages, ImagePaths) = (root, pages, images);

    /// <summary>The root, absolute.</summary>
    public string Root { get; }

    /// <summary>Markdown files by path from the root.</summary>
    public FrozenDictionary<string, SourceFile> Pages { get; }

    /// <summary>Images by path from the root.</summary>
    public FrozenSet<string> ImagePaths { get; }

    /// <summary>Reads every Markdown file below a root, in parallel.</summary>
    public static ContentTree Read(string root, Findings findings)
    {
        root = Path.GetFullPath(root);
        if (!Directory.Exists(root))
        {
            findings.Error(Rules.Tree, ".", 0, 0, $"There is no content folder at {root}; give its path.");
            return new(root, FrozenDictionary<string, SourceFile>.Empty, FrozenSet<string>.Empty);
        }

        var files = Directory.EnumerateFiles(root, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        }).Select(full => (Full: full, Path: Path.GetRelativePath(root, full).Replace('\\', '/'))).Where(f => !f.Path.Split('/').Any(p => p.StartsWith('.'))).ToList();

        var pages = files.AsParallel().Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => Read(root, f.Full, f.Path, findings))
            .OfType<SourceFile>().ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        var images = files.Where(f => Images.Contains(Path.GetExtension(f.Path)) && StaysInside(root, f.Full)).Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
        return new(root, pages, images);
    }

    static SourceFile? Read(string root, string full, string path, Findings findings)
    {
        if (!StaysInside(root, full))
        {
            findings.Error(Rules.Tree, path, 0, 0, "This is a link that leads out of the content folder; put the file itself here.");
            return null;
        }

        if (new FileInfo(full).Length > LargestFile)
        {
            findings.Error(Rules.Tree, path, 0, 0, $"A page may hold {LargestFile / 1024} kB at most; split it.");
            return null;
        }

        var bytes = File.ReadAllBytes(full);
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
        }
        catch (DecoderFallbackException)
        {
            findings.Error(Rules.Tree, path, 0, 0, "This file is not UTF-8; save it as UTF-8.");
            return null;
        }

        return SourceFile.From(path, bytes);
    }

    static bool StaysInside(string root, string full)
    {
        // A link may stand anywhere on the way down, so every step from the root is looked at.
        for (var at = full; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            FileSystemInfo info = Directory.Exists(at) ? new DirectoryInfo(at) : new FileInfo(at);
            if (info.LinkTarget is not null && info.ResolveLinkTarget(returnFinalTarget: true) is { } target
                && !Path.GetFullPath(target.FullName).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
