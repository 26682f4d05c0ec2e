using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>Reads what modules refer to: terms, sources, and the front matter of roles, tools and the guide.</summary>
static class ReferenceReader
{
    const string Unsafe = "{unsafe}";
    static readonly string[] TermColumns = ["Term", "Stands for", "Meaning", "Setting", "Level", "Sources"];
    static readonly string[] SourceColumns = ["Key", "Authors", "Title", "Year", "Where", "Grade", "Volatility"];

    public static ImmutableArray<Row<Term>> Terms(SourceFile file, FrontMatter front, Findings findings)
    {
        _ = (front.Text("id", "glossary-tools"), front.Text("title", "Tools"), front.Text("summary", "…"));
        front.End();
        var strand = Strand.Find(file.Name);
        if (strand is null)
        {
            findings.Error(
                Rules.Id, file.Path, 0, 0,
                $"'{file.Name}' is no strand; a glossary file is named after one: {string.Join(", ", Strand.All.Select(s => s.Id))}.");
            return [];
        }

        var terms = ImmutableArray.CreateBuilder<Row<Term>>();
        foreach (var (cells, line) in TableReader.Read(file.Path, front.Body, front.BodyLine, findings, TermColumns))
        {
            var name = cells[0].Replace(Unsafe, "", StringComparison.Ordinal).Trim();
            var setting = Optional(cells[3]);
            if (name.Length == 0 || cells[2].Length == 0)
            {
                findings.Error(Rules.Table, file.Path, line, 1, "A term needs its name and its meaning; fill the first and third cells.");
            }
            else if (LevelOf(cells[4]) is { } level)
            {
                var term = new Term(
                    Words.Slug(setting is null ? name : $"{name} {setting}"), name, Optional(cells[1]), cells[2], setting, strand, level,
                    cells[0].Contains(Unsafe, StringComparison.Ordinal), Keys(cells[5]));
                terms.Add(new(term, file.Path, line));
            }
            else
            {
                findings.Error(Rules.Table, file.Path, line, 1, $"'{cells[4]}' is no level; write B, I or A.");
            }
        }

        return terms.ToImmutable();
    }

    public static ImmutableArray<Row<Source>> Sources(SourceFile file, FrontMatter front, Findings findings)
    {
        _ = (front.Text("id", "sources"), front.Text("title", "Sources"), front.Text("summary", "…"));
        front.End();
        var sources = ImmutableArray.CreateBuilder<Row<Source>>();
        foreach (var (cells, line) in TableReader.Read(file.Path, front.Body, front.BodyLine, findings, SourceColumns))
        {
            if (cells[6] is not ("H" or "M" or "L"))
            {
                findings.Error(Rules.Table, file.Path, line, 1, $"'{cells[6]}' is no volatility; write H (six months), M (a year) or L (three years).");
                continue;
            }

            sources.Add(new(new(cells[0].Trim('`'), cells[1], cells[2], Optional(cells[3]), cells[4], cells[5], cells[6][0]), file.Path, line));
        }

        return sources.ToImmutable();
    }

    public static Guide Guide(SourceFile file, FrontMatter front)
    {
        var wanted = file.Name == "skill" ? "about-this-skill" : file.Name;
        if (front.Text("id", wanted) is { Length: > 0 } id && id != wanted)
        {
            front.Report(Rules.Id, "id", $"The id of this page is {wanted}; here it is '{id}'.");
        }

        var guide = new Guide(
            front.Text("title", "About this skill"), front.Text("summary", "…"), front.Number("minutes", 1, 60), front.List("guide"),
            CiteThenStand(front), Page.Empty(file.Path));
        front.End();
        return guide;
    }

    public static Role Role(SourceFile file, FrontMatter front)
    {
        var role = new Role(
            file.Name, front.Text("id", $"role-{file.Name}"), front.Text("title", "Charge nurse"), front.Text("summary", "…"), front.Word<RoleGroup>("group"),
            front.Word<Level>("level"), front.List("also", required: false), CiteThenStand(front), Page.Empty(file.Path));
        front.End();
        return role;
    }

    public static Tool Tool(SourceFile file, FrontMatter front)
    {
        var tool = new Tool(
            file.Name, front.Text("id", $"tool-{file.Name}"), front.Text("title", "SBAR"), front.Text("summary", "…"), front.List("modules"),
            [.. front.ListOfMappings("worksheet").Select(Field)], CiteThenStand(front), Page.Empty(file.Path));
        front.End();
        return tool;
    }

    static WorksheetField Field(FrontMatter field)
    {
        var result = new WorksheetField(
            field.Text("id", "situation"), field.Text("label", "Situation"), field.Text("prompt", "…"), field.Number("words", 1, 2000));
        field.End();
        return result;
    }

    static Standing CiteThenStand(FrontMatter front)
    {
        _ = front.List("sources");
        _ = front.List("was", required: false);
        return StandingReader.Read(front);
    }

    static string? Optional(string cell) => cell is "" or "–" or "-" or "—" ? null : cell;

    /// <summary>The keys in a cell, with spaces or commas between.</summary>
    public static ImmutableArray<string> Keys(string cell) =>
        Optional(cell) is { } keys ? [.. keys.Split([',', ' ', '[', ']', '`'], StringSplitOptions.RemoveEmptyEntries)] : [];

    static Level? LevelOf(string cell) => cell switch
    {
        "B" => Level.Beginner,
        "I" => Level.Intermediate,
        "A" => Level.Advanced,
        _ => null,
    };
}
