using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Checking.Interview;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Interview;

/// <summary>Reads the bodies of <c>interview/</c>, once every page is rendered.</summary>
sealed partial class InterviewBodies(
    IEnumerable<KeyValuePair<string, object>> read, IReadOnlyDictionary<string, FrontMatter> fronts, IReadOnlyDictionary<string, Page> pages, ContentMarkup markup, Findings findings)
{
    /// <summary>Sections of a question, in order.</summary>
    public static readonly ImmutableArray<string> Sections = ["Other wordings", "What it tests", "Strategy", "Strong markers", "Weak markers", "Probes"];

    public WrittenInterview Read()
    {
        var files = read.Where(f => InterviewFiles.Has(f.Key)).OrderBy(f => f.Key, StringComparer.Ordinal).ToList();
        return new(
            files.Select(f => f.Value is InterviewRubric r ? Rubric(r with { Page = pages[f.Key] }) : null).FirstOrDefault(r => r is not null),
            [.. files.Where(f => f.Value is InterviewQuestion).AsParallel().AsOrdered().Select(f => Question((InterviewQuestion)f.Value with { Page = pages[f.Key] }))],
            [.. files.Where(f => f.Value is InterviewSession).Select(f => Session((InterviewSession)f.Value with { Page = pages[f.Key] }))],
            [.. files.Where(f => f.Value is SampleAnswers).AsParallel().AsOrdered().Select(f => Answers((SampleAnswers)f.Value, f.Key))]);
    }

    WrittenQuestion Question(InterviewQuestion question)
    {
        var (path, front) = (question.Page.Path, fronts[question.Page.Path]);
        var sections = WrittenSection.Of(front.Body, front.BodyLine);
        var fit = WrittenSection.AreAs(Sections, sections, path, front.BodyLine, findings);
        var title = sections[0].Text.Split('\n').FirstOrDefault(l => l.StartsWith("# ", StringComparison.Ordinal)) ?? "";
        return new(
            question with { Text = markup.PlainText(title.TrimStart('#', ' ')).Trim(), Wordings = Plain("Other wordings"), Probes = Plain("Probes") },
            front, fit, sections, List("Strong markers"), List("Weak markers"));

        ImmutableArray<string> List(string section) => sections.FirstOrDefault(s => s.Title == section)?.Bullets(InterviewRules.Question, path, findings) ?? [];

        ImmutableArray<string> Plain(string section) => [.. List(section).Select(l => markup.PlainText(l).Trim())];
    }

    WrittenRubric Rubric(InterviewRubric rubric)
    {
        var (path, front) = (rubric.Page.Path, fronts[rubric.Page.Path]);
        var sections = WrittenSection.Of(front.Body, front.BodyLine);
        var rows = Table("The five parts", "Part", "Weight", "1", "2", "3", "4");
        var parts = rows.Select(r => new InterviewPart(
            markup.PlainText(r.Cells[0]), int.TryParse(r.Cells[1].Replace(" %", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var weight) ? weight : 0,
            [.. r.Cells.Skip(2).Select(markup.PlainText)]));
        return new(rubric with { Parts = [.. parts] }, front, rows, Table("The second scale", "Level", "What was heard"));

        ImmutableArray<TableRow> Table(string title, params string[] columns)
        {
            if (sections.FirstOrDefault(s => s.Title == title) is { } section)
            {
                return TableReader.Read(path, section.Text, section.TextLine, findings, columns);
            }

            findings.Error(Rules.Shape, path, front.BodyLine, 1, $"The section \"{title}\" is missing; add ## {title}");
            return [];
        }
    }

    WrittenSession Session(InterviewSession session)
    {
        var front = fronts[session.Page.Path];
        var sections = WrittenSection.Of(front.Body, front.BodyLine);
        var minutes = sections.Where(s => s.Title == "Steps").SelectMany(s => StepMinutes().Matches(s.Text)).Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));
        return new(session with { Minutes = minutes }, front, sections);
    }

    WrittenAnswers Answers(SampleAnswers answers, string path)
    {
        var front = fronts[path];
        var sections = WrittenSection.Of(front.Body, front.BodyLine);
        var samples = sections.Skip(1).Select(s => Sample(s, path)).ToImmutableArray();
        var rated = samples.Where(s => s.Second is not null).Select(s => new SampleAnswer(
            s.Level, markup.Fragment(path, s.Text, s.Heading.TextLine, inline: false), [.. s.Rows.Select(r => RatingReader.Of(r, path, markup))],
            new("Second scale", s.Second!.Value.Level, markup.Fragment(path, s.Second.Value.Why, s.Second.Value.Line, inline: true))));
        return new(answers with { Note = markup.Fragment(path, sections[0].Text.Trim(), front.BodyLine, inline: true), Answers = [.. rated] }, path, front, samples, sections[0]);
    }

    WrittenSample Sample(WrittenSection section, string path)
    {
        var level = SampleTitle().Match(section.Title) is { Success: true } match ? match.Groups[1].Value[0] - '0' : 0;
        var (text, rows, rest, restLine) = RatingReader.Read(section, path, findings, "Part", "Rating", "Evidence");
        var lines = rest.Split('\n');
        var at = Array.FindIndex(lines, l => SecondScale().IsMatch(l));
        var second = at < 0 ? default : SecondScale().Match(lines[at]);
        return new(level, section, text, rows, second is null ? null : (second.Groups["n"].Value[0] - '0', second.Groups["why"].Value, restLine + at));
    }

    [GeneratedRegex("^Level ([1-4])$")]
    private static partial Regex SampleTitle();

    [GeneratedRegex("^\\*\\*Second scale:\\*\\* (?<n>[1-4]), (?<why>.+)$")]
    private static partial Regex SecondScale();

    [GeneratedRegex("^[0-9]+\\. .*\\(([0-9]{1,3}) min\\)", RegexOptions.Multiline)]
    private static partial Regex StepMinutes();
}
