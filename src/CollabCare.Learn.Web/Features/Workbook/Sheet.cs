using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Gym;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>What is asked for and what it is rated on, for a project or for a written task; it is kept by the hash of its words.</summary>
/// <param name="SubjectId">Id of the project or the task.</param>
public sealed record Sheet(string SubjectId, string Title, ImmutableArray<SheetPart> Parts, ImmutableArray<SheetCriterion> Criteria)
{
    /// <summary>SHA-256 of its words, in hexadecimal.</summary>
    public string Hash() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this)));

    /// <summary>The part with an id, or null.</summary>
    public SheetPart? Part(string id) => Parts.FirstOrDefault(p => p.Id == id);

    /// <summary>The row that keeps it.</summary>
    public RubricVersion Keep() => new() { Hash = Hash(), SubjectId = SubjectId, Json = JsonSerializer.Serialize(this) };

    /// <summary>The sheet of a row.</summary>
    public static Sheet Read(RubricVersion version) => JsonSerializer.Deserialize<Sheet>(version.Json)!;

    /// <summary>The sheet of a project as it is today.</summary>
    public static Sheet Of(Project project, Library library) =>
        new(project.Id, project.Title, [.. project.Deliverables.Select(d => SheetPart.Of(d, library))], [.. project.Rubric.Select(c => new SheetCriterion(c.Name, c.Safety, c.Anchors))]);

    /// <summary>The sheet of a written task.</summary>
    public static Sheet Of(GymTask gym, Library library) => new(
        gym.Task.Id, gym.Task.Title,
        [.. gym.Fields.Select(f => new SheetPart(f.Id, f.Label, DeliverableKind.Text, f.Prompt, 0, ["Text"], [""]))],
        [.. GymTask.Criteria(library, gym.Task).Select(c => new SheetCriterion(c.Name, false, [.. c.Anchors.Select(a => System.Net.WebUtility.HtmlEncode(a))]))]);
}

/// <summary>Something that is handed in.</summary>
/// <param name="Words">The most words of a text; 0 for no limit.</param>
/// <param name="Columns">Names of the cells of a row: the columns of a table, the fields of a worksheet, or one for a text.</param>
/// <param name="Prompts">What to write in each, where a worksheet says it.</param>
public sealed record SheetPart(string Id, string Label, DeliverableKind Kind, string Prompt, int Words, ImmutableArray<string> Columns, ImmutableArray<string> Prompts)
{
    /// <summary>A table or a map, which has as many rows as one writes.</summary>
    public bool HasRows => Kind is DeliverableKind.Table or DeliverableKind.Map;

    /// <summary>Where the minutes asked of clinicians stand; every plan has to say them.</summary>
    public int? Minutes => Id == ClinicianTime && Columns.IndexOf("Minutes") is >= 0 and var at ? at : null;

    /// <summary>The deliverable in which each project counts the minutes that it asks of clinicians.</summary>
    public const string ClinicianTime = "clinician-time";

    /// <summary>The most characters of a cell.</summary>
    public int Longest => Kind switch
    {
        DeliverableKind.Text => Content.Markup.Submitted.SubmittedText.Longest,
        DeliverableKind.Worksheet => 4_000,
        _ => 600,
    };

    public static SheetPart Of(Deliverable part, Library library)
    {
        var fields = part.Kind == DeliverableKind.Worksheet ? library.Tools.FirstOrDefault(t => t.Id == part.Tool)?.Worksheet ?? [] : [];
        return part.Kind switch
        {
            DeliverableKind.Worksheet when fields.Length > 0 => new(part.Id, part.Label, part.Kind, part.Prompt, 0, [.. fields.Select(f => f.Label)], [.. fields.Select(f => f.Words > 0 ? $"{f.Prompt} Up to {f.Words} words." : f.Prompt)]),
            DeliverableKind.Table or DeliverableKind.Map => new(part.Id, part.Label, part.Kind, part.Prompt, 0, part.Columns.IsEmpty ? Deliverable.MapColumns : part.Columns, []),
            DeliverableKind.File => new(part.Id, part.Label, part.Kind, part.Prompt, 0, [], []),
            _ => new(part.Id, part.Label, DeliverableKind.Text, part.Prompt, part.Words, ["Text"], []),
        };
    }
}

/// <summary>A criterion of the rubric.</summary>
/// <param name="Safety">A 1 on it stops the review.</param>
/// <param name="Anchors">What levels 1 to 4 are like, as HTML.</param>
public sealed record SheetCriterion(string Name, bool Safety, ImmutableArray<string> Anchors);

/// <summary>Levels by criterion, 1 to 4, as they are kept.</summary>
public static class Levels
{
    public static ImmutableDictionary<string, int> Read(string json) => JsonSerializer.Deserialize<ImmutableDictionary<string, int>>(json)!;

    public static string Write(IEnumerable<KeyValuePair<string, int>> levels) => JsonSerializer.Serialize(levels.OrderBy(l => l.Key, StringComparer.Ordinal).ToDictionary());

    /// <summary>Takes the levels that a form sent under <c>level-0</c>, <c>level-1</c> and so on.</summary>
    public static ImmutableDictionary<string, int> From(IFormCollection form, ImmutableArray<SheetCriterion> criteria) => criteria
        .Select((c, at) => (c.Name, Level: int.TryParse(form[$"level-{at}"], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var level) ? level : 0))
        .Where(l => l.Level is >= ProjectRating.Lowest and <= ProjectRating.Highest)
        .ToImmutableDictionary(l => l.Name, l => l.Level);

    /// <summary>"2 Developing".</summary>
    public static string Said(int level) => level switch
    {
        1 => "1 Not yet",
        2 => "2 Developing",
        3 => "3 Meets",
        _ => "4 Strong",
    };
}
