using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>Reads the front matter of <c>module.md</c>; its page is rendered when every address is known.</summary>
static partial class ModuleReader
{
    public static Module Read(SourceFile file, FrontMatter front, Findings findings)
    {
        var (level, strand) = Place.LevelAndStrand(file.Path);
        if (strand is null)
        {
            findings.Error(
                Rules.Id, file.Path, 0, 0,
                $"The folder '{file.Path.Split('/')[1]}' is no strand; use one of {string.Join(", ", Strand.All.Select(s => s.Id))}.");
        }

        var id = front.Text("id", $"{strand?.Prefix ?? "term"}-{char.ToLowerInvariant(level.ToString()[0])}-word");
        if (strand is not null)
        {
            CheckId(front, id, level, strand);
        }

        var module = new Module
        {
            Id = id,
            Title = front.Text("title", "What is in the chart"),
            Summary = front.Text("summary", "One sentence on what it is for."),
            Minutes = front.Number("minutes", 5, 180),
            Level = level,
            Strand = strand ?? Strand.All[0],
            After = front.List("after"),
            Objectives = [.. Objectives(front)],
            GuideFacts = front.List("guide"),
            Sources = front.List("sources"),
            MustKnow = front.List("must-know"),
            Standing = StandingReader.Read(front),
            Jurisdiction = front.Text("jurisdiction", "US"),
            Page = Page.Empty(file.Path),
        };

        if (module.Jurisdiction is not ("" or "US" or "general"))
        {
            front.Report(Rules.WrongType, "jurisdiction", $"'{module.Jurisdiction}' is not known; write US or general.");
        }

        if (module.MustKnow.Length > 3)
        {
            front.Report(Rules.MustKnow, "must-know", "A module has three must-know items at most; keep those where a wrong belief could hurt.");
        }

        foreach (var fact in module.GuideFacts.Where(f => !GuideFact().IsMatch(f)))
        {
            front.Report(Rules.WrongType, "guide", $"'{fact}' is no fact of the skill guide; they run from S01 to S51.");
        }

        _ = front.List("was", required: false);
        front.End();
        return module;
    }

    static void CheckId(FrontMatter front, string id, Level level, Strand strand)
    {
        if (id.Length == 0)
        {
            return;
        }

        var begin = $"{strand.Prefix}-{char.ToLowerInvariant(level.ToString()[0])}-";
        if (!ModuleId().IsMatch(id))
        {
            front.Report(Rules.Id, "id", $"'{id}' is no module id; write strand-level-words, such as {begin}two-words.");
        }
        else if (!id.StartsWith(begin, StringComparison.Ordinal))
        {
            front.Report(
                Rules.Id, "id",
                $"'{id}' does not fit its folder; in {level.ToString().ToLowerInvariant()}/{strand.Id} ids begin with {begin}. "
                + "Move the folder or change a new id (never one that learners have used).");
        }
    }

    static IEnumerable<Objective> Objectives(FrontMatter front)
    {
        var count = 0;
        foreach (var (key, value) in front.Mappings("objectives"))
        {
            count++;
            yield return new(key, value.Word<Bloom>("bloom"), value.Text("text", "\"Given …, name …, at least 9 of 10.\""));
            value.End();
        }

        if (count is (< 3 or > 6) and not 0)
        {
            front.Report(Rules.Objective, "objectives", $"A module has three to six objectives; this one has {count}.");
        }
    }

    [GeneratedRegex("^(term|path|hier|pit|star|tool|ment)-(b|i|a)-[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex ModuleId();

    [GeneratedRegex("^S(0[1-9]|[1-4][0-9]|5[01])$")]
    private static partial Regex GuideFact();
}
