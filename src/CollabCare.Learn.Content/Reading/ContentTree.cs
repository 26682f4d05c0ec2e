using System.Collections.Frozen;
using System.Text;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading;

/// <summary>The files of a content tree. Nothing outside its root is ever read: links are refused.</summary>
sealed class ContentTree
{
    const int LargestFile = 1024 * 1024;
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly FrozenSet<string> Images = FrozenSet.ToFrozenSet([".png", ".svg", ".jpg", ".jpeg", ".webp"], StringComparer.OrdinalIgnoreCase);

    ContentTree(string root, FrozenDictionary<string, SourceFile> pages, FrozenSet<string> images) => (Root, Pages, ImagePaths) = (root, pages, images);

    /// <summary>The root, absolute.</summary>
    public string Root { get; }

    /// <summary>Markdown files by path from the root.</summary>
    public FrozenDictionary<string, SourceFile> Pages { get; }

    /// <summary>Images by path from the root.</summary>
    public FrozenSet<string> ImagePaths { get; }

    /// <summary>True where the folder is there and a file of it is not.</summary>
    public bool Lacks(string path) => Directory.Exists(Root) && !File.Exists(Path.Combine(Root, path));

    /// <summary>Reads every Markdown file below a root, in parallel.</summary>
    public static ContentTree Read(string root, Findings findings)
    {
        root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        if (!Directory.Exists(root))
        {
            findings.Error(Rules.Tree, ".", 0, 0, $"There is no content folder at {root}; give its path.");
            return new(root, FrozenDictionary<string, SourceFile>.Empty, FrozenSet<string>.Empty);
        }

        var files = Below(root, new DirectoryInfo(root), findings).ToList();
        var pages = files.AsParallel().Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).Select(f => Read(f.Full, f.Path, findings))
            .OfType<SourceFile>().ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        var images = files.Where(f => Images.Contains(Path.GetExtension(f.Path))).Select(f => f.Path).ToFrozenSet(StringComparer.Ordinal);
        foreach (var (_, path) in files.Where(f => !images.Contains(f.Path) && !f.Path.EndsWith(".md", StringComparison.Ordinal)))
        {
            findings.Warn(
                Rules.UnknownFile, path, 0, 0,
                $"Nothing reads this file; pages end in .md and images in {string.Join(", ", Images.Order(StringComparer.Ordinal))}.");
        }

        return new(root, pages, images);
    }

    // A link is never followed, wherever it leads: one that stays inside would show a page twice, or go round for ever.
    static IEnumerable<(string Full, string Path)> Below(string root, DirectoryInfo folder, Findings findings)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(root, entry.FullName).Replace('\\', '/');
            if (entry.LinkTarget is not null)
            {
                findings.Error(Rules.Tree, path, 0, 0, "This is a link to another place, and links are not followed; put the file itself here.");
            }
            else if (entry is DirectoryInfo inner)
            {
                foreach (var file in Below(root, inner, findings))
                {
                    yield return file;
                }
            }
            else
            {
                yield return (entry.FullName, path);
            }
        }
    }

    static SourceFile? Read(string full, string path, Findings findings)
    {
        try
        {
            if (new FileInfo(full).Length > LargestFile)
            {
                findings.Error(Rules.Tree, path, 0, 0, $"A page may hold {LargestFile / 1024} kB at most; split it.");
                return null;
            }

            var bytes = File.ReadAllBytes(full);
            _ = Strict.GetCharCount(bytes);
            return SourceFile.From(path, bytes);
        }
        catch (DecoderFallbackException e)
        {
            findings.Error(Rules.Tree, path, 0, 0, $"This file is not UTF-8 (byte {e.Index + 1}); save it as UTF-8.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Error(Rules.Tree, path, 0, 0, $"This file cannot be read: {e.Message} Mend its rights, or save it again.");
        }

        return null;
    }
}
