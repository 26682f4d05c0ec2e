using System.Collections.Immutable;
using System.Text;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Files that may be added: told by what they hold, whatever they are called.</summary>
public static class FileTypes
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    /// <summary>The most files of a work.</summary>
    public const int MostFiles = 5;

    /// <summary>The most characters of a name.</summary>
    public const int LongestName = 120;

    /// <summary>What may be added, in words.</summary>
    public const string Said = "a PDF, a picture (PNG, JPEG), a Word, Excel or PowerPoint file, or plain text";

    static readonly ImmutableArray<(byte[] Begins, string Type, string[] Ends)> Known =
    [
        ("%PDF-"u8.ToArray(), "application/pdf", [".pdf"]),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png", [".png"]),
        ([0xFF, 0xD8, 0xFF], "image/jpeg", [".jpg", ".jpeg"]),
    ];

    // An Office file is a zip archive; its folder says which kind.
    static readonly ImmutableArray<(string Folder, string Type, string End)> Office =
    [
        ("word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        ("xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
        ("ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx"),
    ];

    /// <summary>The type of a file, or null where it may not be added: unknown, or called something else than it is.</summary>
    public static string? Of(byte[] bytes, string name)
    {
        var end = Path.GetExtension(name).ToLowerInvariant();
        foreach (var (begins, type, ends) in Known)
        {
            if (bytes.AsSpan().StartsWith(begins))
            {
                return ends.Contains(end) ? type : null;
            }
        }

        return bytes.AsSpan().StartsWith("PK\u0003\u0004"u8) ? Office.FirstOrDefault(o => o.End == end && Holds(bytes, o.Folder)).Type
            : end is ".txt" or ".csv" or ".md" && IsText(bytes) ? "text/plain" : null;
    }

    /// <summary>A name without folders and control signs, of a bearable length.</summary>
    public static string Clean(string name)
    {
        var last = name.Replace('\\', '/').Split('/')[^1];
        var clean = string.Concat(last.Where(c => !char.IsControl(c) && c is not ('"' or '<' or '>' or ':' or '|' or '?' or '*'))).Trim().TrimStart('.');
        var end = Path.GetExtension(clean);
        return clean.Length <= LongestName ? clean : clean[..(LongestName - end.Length)] + end;
    }

    // A name in the archive's list of contents; a macro makes it another kind, which is not taken.
    static bool Holds(byte[] bytes, string folder)
    {
        try
        {
            using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes, writable: false));
            return zip.Entries.Count < 5_000 && zip.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.Ordinal)) && !zip.Entries.Any(e => e.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    static bool IsText(byte[] bytes)
    {
        try
        {
            return !new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
