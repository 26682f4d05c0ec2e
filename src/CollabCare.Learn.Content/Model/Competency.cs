using System.Collections.Immutable;
using System.Reflection;

namespace CollabCare.Learn.Content.Model;

/// <summary>What interview questions test. The set stands in <c>competencies.txt</c>, a line each, in the order in which it is shown.</summary>
/// <param name="Id">Its name as a slug.</param>
/// <param name="Name">As written in a question's front matter, and as shown.</param>
public sealed record Competency(string Id, string Name)
{
    /// <summary>Every competency.</summary>
    public static readonly ImmutableArray<Competency> All = [.. Lines().Select(name => new Competency(Words.Slug(name), name))];

    /// <summary>The competency with an id, or null.</summary>
    public static Competency? Find(string id) => All.FirstOrDefault(c => c.Id == id);

    static string[] Lines()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("competencies.txt")!;
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
