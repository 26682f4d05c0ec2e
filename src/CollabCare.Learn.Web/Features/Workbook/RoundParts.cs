using System.Collections.Immutable;
using System.Text.Json;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>A submission as it is frozen: its cells by part, and its files.</summary>
public sealed record RoundParts(ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>> Parts, ImmutableArray<RoundFile> Files)
{
    public Cells Of(SheetPart part) => Parts.TryGetValue(part.Id, out var rows) ? new(rows) : Cells.None;

    public static RoundParts Read(string json) => JsonSerializer.Deserialize<RoundParts>(json)!;

    public string Write() => JsonSerializer.Serialize(this);
}

/// <summary>A file of a submission.</summary>
public sealed record RoundFile(Guid Id, string Name, long Size)
{
    /// <summary>"312 kB", "4.2 MB".</summary>
    public static string SizeSaid(long size) => size < 1024 * 1024
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Math.Max(1, size / 1024)} kB")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{size / 1024.0 / 1024.0:0.0} MB");
}
