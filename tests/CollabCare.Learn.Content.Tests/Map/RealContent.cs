using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Tests.Checking;

namespace CollabCare.Learn.Content.Tests.Map;

/// <summary>The content that ships, read once, and the tables that it is held against.</summary>
static class RealContent
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(CaseFolder.Root, "..", "..", "..", "content"));

    static readonly Lazy<ReadResult> Read = new(() => Checker.Check(Root, CaseFolder.Today));

    public static ReadResult Result => Read.Value;

    public static Library Library => Result.Library.ShouldNotBeNull();

    public static string Map(string file) => Path.Combine(CaseFolder.Root, "..", "Map", file);

    /// <summary>The rows of a table, without its heading.</summary>
    public static IEnumerable<string> Table(string file) => File.ReadAllLines(Map(file)).Skip(1).Where(l => l.Length > 0);
}
