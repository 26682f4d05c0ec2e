using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Checking.Projects;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Projects;

/// <summary>Reads the front matter of a project's files; the bodies are read when every address is known.</summary>
static partial class ProjectReader
{
    public static object Read(SourceFile file, FrontMatter front) => ProjectFiles.IsBrief(file.Path) ? Brief(file, front) : Other(file, front);

    static Project Brief(SourceFile file, FrontMatter front)
    {
        var id = front.Text("id", "project-two-words");
        if (id.Length > 0 && !ProjectId().IsMatch(id))
        {
            front.Report(Rules.Id, "id", $"'{id}' is no id of a project; write project- and words, such as project-workflow-map.");
        }

        var project = new Project
        {
            Id = id,
            Code = Fits(front, "code", "P1", Code(), "a P and a number, such as P1"),
            Title = front.Text("title", "Mapping a clinical workflow pain point"),
            Summary = front.Text("summary", "One sentence on what it is for."),
            Level = front.Word<Level>("level"),
            Hours = Fits(front, "hours", "8–10", Hours(), "hours from and to with an en dash, such as 8–10"),
            After = front.List("after"),
            GuideFacts = front.List("guide", required: false),
            Sources = front.List("sources"),
            Objectives = [.. Objectives(front)],
            Routes = [.. Routes(front)],
            Deliverables = [.. front.ListOfMappings("deliverables").Select(Deliverable)],
            Standing = StandingReader.Read(front),
            Jurisdiction = Fits(front, "jurisdiction", "US", Jurisdictions(), "US or general"),
            Page = Page.Empty(file.Path),
        };
        if (!front.Has("deliverables"))
        {
            front.Report(Rules.MissingKey, "id", "The key 'deliverables' is missing; add a list of what is handed in.");
        }

        _ = front.List("was", required: false);
        front.End();
        return project;
    }

    // A file beside the brief: what it has of its own, and else the brief's.
    static ProjectFile Other(SourceFile file, FrontMatter front)
    {
        var id = front.Text("id", "project-two-words-rubric");
        var title = front.OptionalText("title");
        _ = front.OptionalText("summary");
        var sources = front.List("sources", required: false);
        var standing = front.Has("version") || front.Has("status") || front.Has("checked") ? StandingReader.Read(front) : null;
        front.End();
        return new(file.Path, id, title, sources, standing);
    }

    static IEnumerable<Objective> Objectives(FrontMatter front)
    {
        var count = 0;
        foreach (var (key, value) in front.Mappings("objectives"))
        {
            count++;
            yield return new(key, value.Word<Bloom>("bloom"), value.Text("text", "\"Given …, draw …, none missing.\""));
            value.End();
        }

        if (count is (< 3 or > 5) and not 0)
        {
            front.Report(Rules.Objective, "objectives", $"A project has three to five objectives; this one has {count}.");
        }
    }

    static IEnumerable<ProjectRoute> Routes(FrontMatter front)
    {
        foreach (var word in front.List("routes"))
        {
            if (Enum.TryParse<ProjectRoute>(word, ignoreCase: true, out var route))
            {
                yield return route;
            }
            else
            {
                front.Report(Rules.WrongType, "routes", $"'{word}' is no route; write live or desk.", word);
            }
        }
    }

    static Deliverable Deliverable(FrontMatter field)
    {
        var (id, label) = (field.Text("id", "log"), field.Text("label", "Observation log"));
        var kind = field.Word<DeliverableKind>("kind");
        var prompt = field.Text("prompt", "\"One line for each step.\"");
        var words = field.Has("words") ? field.Number("words", 0, 3000) : 0;
        var columns = field.List("columns", required: false);
        var tool = field.OptionalText("tool");
        field.End();
        if (id.Length > 0 && !Slug().IsMatch(id))
        {
            field.Report(Rules.Id, "id", $"'{id}' is no id of a deliverable; write small letters with hyphens, such as before-after.");
        }

        if (field.Sound)
        {
            Needs(field, kind, words, columns, tool);
        }

        return new(id, label, kind, prompt, words, kind == DeliverableKind.Map ? Model.Deliverable.MapColumns : columns, tool);
    }

    static void Needs(FrontMatter field, DeliverableKind kind, int words, ImmutableArray<string> columns, string? tool)
    {
        var missing = kind switch
        {
            DeliverableKind.Text when words < 20 => "A text needs words:, the most that it may have, such as words: 350.",
            DeliverableKind.Table when columns.Length is < 2 or > 10 => "A table needs columns:, two to ten of them, such as columns: [Who, For what, Minutes, Agreed with].",
            DeliverableKind.Worksheet when tool is null => "A worksheet needs tool:, the id of the tool, such as tool: tool-sbar.",
            DeliverableKind.Map when columns.Length > 0 && !columns.SequenceEqual(Model.Deliverable.MapColumns) =>
                $"A map has columns of its own ({string.Join(", ", Model.Deliverable.MapColumns)}); take columns: out.",
            _ => null,
        };
        if (missing is not null)
        {
            field.Report(ProjectRules.Deliverables, "kind", missing);
        }
    }

    static string Fits(FrontMatter front, string key, string example, Regex form, string wanted)
    {
        var words = front.Text(key, example);
        if (words.Length > 0 && !form.IsMatch(words))
        {
            front.Report(Rules.WrongType, key, $"'{words}' does not fit '{key}'; write {wanted}.");
        }

        return words;
    }

    [GeneratedRegex("^project-[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ProjectId();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Slug();

    [GeneratedRegex("^P[1-9][0-9]?$")]
    private static partial Regex Code();

    [GeneratedRegex("^[0-9]{1,3}–[0-9]{1,3}( .+)?$")]
    private static partial Regex Hours();

    [GeneratedRegex("^(US|general)$")]
    private static partial Regex Jurisdictions();
}
