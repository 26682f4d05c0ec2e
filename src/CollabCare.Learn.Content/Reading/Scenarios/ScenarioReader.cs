using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Markup.Headings;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Scenarios;

/// <summary>Reads <c>scenario.md</c> beside a module: a gamebook that any forge plays already.</summary>
static class ScenarioReader
{
    static readonly ImmutableArray<string> GaugeNames = ["trust", "safety", "progress", "time"];

    public static ReadScenario Read(SourceFile file, FrontMatter front, Module module, ContentMarkup markup, Findings findings)
    {
        var id = front.Text("id", $"{module.Id}-br-01");
        if (id.Length > 0 && id != $"{module.Id}-br-01")
        {
            front.Report(Rules.Id, "id", $"The scenario of {module.Id} must have the id {module.Id}-br-01.");
        }

        var scenario = new Scenario
        {
            Id = id,
            Title = front.Text("title", "One round on 4 West"),
            Objective = front.Text("objective", "o1"),
            Bloom = front.Word<Bloom>("bloom"),
            Difficulty = front.OneOf("difficulty", "easy", "mid", "hard"),
            See = front.Text("see", "anchor-of-a-section"),
            Sources = front.List("sources"),
            Start = front.Text("start", "slug-of-the-first-moment"),
            Gauges = Gauges(front),
            HideGauges = front.Flag("hide"),
            Moments = [],
            Hash = Convert.ToHexStringLower(file.Hash),
            Path = file.Path,
        };
        front.End();
        var reader = new MomentReader(file.Path, scenario.Gauges, markup, findings);
        var moments = Split(file.Path, front, findings)
            .Select(source => reader.Read(source, HeadingAnchors.Slug(markup.PlainText(source.Title)))).ToImmutableArray();
        var lead = LeadSomewhere(scenario.Start, moments, front, file.Path, findings);
        return new(scenario with { Moments = [.. moments.Select(m => m.Moment)] }, front, moments, front.Sound && lead && !reader.Failed);
    }

    static ImmutableArray<Gauge> Gauges(FrontMatter front)
    {
        var gauges = ImmutableArray.CreateBuilder<Gauge>();
        if (front.Mapping("gauges") is not { } map)
        {
            return [];
        }

        foreach (var (name, start, _) in map.Numbers(signed: true))
        {
            if (!GaugeNames.Contains(name))
            {
                front.Report(Rules.ScenarioForm, "gauges", $"'{name}' is no gauge; write any of {string.Join(", ", GaugeNames)}.", name);
            }
            else if (name == "time" ? start is < 1 or > 600 : start is < -2 or > 2)
            {
                var mend = name == "time" ? "Time begins with the minutes left, such as time: 30." : $"{name} begins between −2 and 2, such as {name}: 0.";
                front.Report(Rules.ScenarioForm, "gauges", mend, name);
            }

            gauges.Add(new(name, start));
        }

        if (gauges.Count == 0)
        {
            front.Report(Rules.ScenarioForm, "gauges", "A scenario has a gauge that choices move; write { trust: 0 } or another.");
        }

        return gauges.ToImmutable();
    }

    static IEnumerable<MomentSource> Split(string path, FrontMatter front, Findings findings)
    {
        var lines = front.Body.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)).ToList();
        if (starts.Count == 0)
        {
            findings.Error(Rules.ScenarioForm, path, front.BodyLine, 1, "There is no moment here; begin each with a line ## and its title.");
        }
        else if (Array.FindIndex(lines, 0, starts[0], l => l.Trim().Length > 0) is var before and >= 0)
        {
            findings.Error(
                Rules.ScenarioForm, path, front.BodyLine + before, 1,
                "This stands before the first moment, and nobody would see it; the title is in the front matter, and the story begins with ##.");
        }

        return starts.Select((start, i) => MomentSource.Read(
            lines[start], lines[(start + 1)..(i + 1 < starts.Count ? starts[i + 1] : lines.Length)], front.BodyLine + start));
    }

    // Every link, and the start, lead to a moment; and no two moments have one slug, for a forge would number the second.
    static bool LeadSomewhere(string start, ImmutableArray<ReadMoment> moments, FrontMatter front, string path, Findings findings)
    {
        var sound = true;
        var ids = moments.Select(m => m.Moment.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in moments.GroupBy(m => m.Moment.Id, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            sound = false;
            findings.Error(
                Rules.ScenarioForm, path, twice.Line, 1,
                $"Two moments have the heading \"{twice.Moment.Title}\", and no link can tell them apart; give one another.");
        }

        if (start.Length > 0 && !ids.Contains(start))
        {
            sound = false;
            front.Report(Rules.Item(9), "start", $"'{start}' is no moment; {Mend(start)}");
        }

        foreach (var choice in moments.SelectMany(m => m.Choices).Where(c => !ids.Contains(c.Choice.To)))
        {
            sound = false;
            findings.Error(Rules.Link, path, choice.Line, 1, $"There is no moment '#{choice.Choice.To}'; {Mend(choice.Choice.To)}");
        }

        return sound && moments.Length > 0;

        string Mend(string slug)
        {
            var near = ids.OrderBy(id => Words.EditDistance(Short(id), Short(slug))).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault();
            return near is null ? "begin a moment with ##." : $"the nearest is '{near}'.";
        }

        static string Short(string slug) => slug.Length <= 60 ? slug : slug[..60];
    }
}
