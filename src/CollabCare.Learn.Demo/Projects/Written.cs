using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Workbook;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>What somebody wrote for a project, part by part, as a text file beside this one holds it: after <c># part</c> its text, or a line for each row with its cells between bars.</summary>
sealed record Written(string Project, ImmutableDictionary<string, string> Parts)
{
    public static Written Read(string project, string file)
    {
        using var stream = typeof(Written).Assembly.GetManifestResourceStream($"{typeof(Written).Namespace}.{file}.txt") ?? throw new InvalidOperationException($"There is no text {file}.");
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n# ", StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimStart('#', ' ').Split('\n', 2));
        return new(project, parts.ToImmutableDictionary(p => p[0].Trim(), p => p[1].Trim()));
    }

    /// <summary>The project asks for all of these parts, and rates five criteria as the reviews here do.</summary>
    public bool Fits(Library library) => library.Project(Project) is { } project && Sheet.Of(project, library) is { Criteria.Length: Review.Criteria } sheet && Parts.Keys.All(id => sheet.Part(id) is not null);

    public Cells Of(SheetPart part) => !part.HasRows ? new([[Parts[part.Id]]]) : new(
        [.. Parts[part.Id].Split('\n').Select(row => row.Split('|', part.Columns.Length)).Select(cells => ImmutableArray.CreateRange(Enumerable.Range(0, part.Columns.Length).Select(at => at < cells.Length ? cells[at].Trim() : "")))]);
}
