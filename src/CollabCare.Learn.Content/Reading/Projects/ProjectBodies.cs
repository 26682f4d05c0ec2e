using System.Collections.Immutable;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Projects;

/// <summary>Puts the files of a project together, once every page is rendered.</summary>
sealed class ProjectBodies(
    IEnumerable<KeyValuePair<string, object>> read, IReadOnlyDictionary<string, FrontMatter> fronts, IReadOnlyDictionary<string, Page> pages, ContentMarkup markup,
    Checking.Findings findings)
{
    const string Safety = "●";

    public ImmutableArray<WrittenProject> Read()
    {
        var folders = read.Where(f => f.Value is Project or ProjectFile).GroupBy(f => ProjectFiles.FolderOf(f.Key), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal);
        return [.. folders.AsParallel().AsOrdered().Select(g => One([.. g])).OfType<WrittenProject>()];
    }

    WrittenProject? One(ImmutableArray<KeyValuePair<string, object>> files)
    {
        if (files.Select(f => f.Value).OfType<Project>().FirstOrDefault() is not { } project)
        {
            return null;
        }

        var path = project.Page.Path;
        var others = files.Where(f => f.Value is ProjectFile).OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => ((ProjectFile)f.Value, fronts[f.Key], pages[f.Key])).ToImmutableArray();
        var written = new WrittenProject(project with { Page = pages[path] }, fronts[path], WrittenSection.Of(fronts[path].Body, fronts[path].BodyLine), others, [], []);
        var rows = Rubric(written);
        var (set, samples) = Calibration(written);
        var pack = others.Where(f => ProjectFiles.IsPack(f.Item1.Path)).OrderBy(f => f.Item1.Name != "readme").ThenBy(f => f.Item1.Path, StringComparer.Ordinal)
            .Select(f => new PackPage(f.Item1.Name, f.Item1.Id, f.Item1.Title ?? f.Item1.Name, f.Item3));
        var mentor = (written.File("mentor-guide"), written.File("desk-pack/answers"), written.File("exemplar")) is ({ } guide, { } answers, { } exemplar)
            ? new MentorMaterial(guide.Page, answers.Page, exemplar.Page, set) : null;
        return written with
        {
            Rubric = rows,
            Samples = samples,
            Project = written.Project with
            {
                DeskPack = [.. pack],
                Mentor = mentor,
                Rubric =
                [
                    .. rows.Select(r => new Criterion(
                        Name(r.Cells[0]), r.Cells[0].Contains(Safety, StringComparison.Ordinal), [.. r.Cells.Skip(1).Select(c => markup.Fragment(written.In("rubric"), c, r.Line, inline: true))])),
                ],
            },
        };
    }

    ImmutableArray<TableRow> Rubric(WrittenProject project) => project.File("rubric") is { } rubric
        ? TableReader.Read(rubric.File.Path, rubric.Front.Body, rubric.Front.BodyLine, findings, "Criterion", "1", "2", "3", "4")
        : [];

    (CalibrationSet? Set, ImmutableArray<WrittenCalibration> Samples) Calibration(WrittenProject project)
    {
        if (project.File("calibration/set") is not { } set)
        {
            return (null, []);
        }

        var path = set.File.Path;
        var (body, line) = ProjectFiles.Page(path, set.Front);
        var sections = WrittenSection.Of(body, line);
        var samples = sections.Skip(1).Select(s =>
        {
            var (text, rows, _, _) = RatingReader.Read(s, path, findings, "Criterion", "Rating", "Why");
            return new WrittenCalibration(s, text, rows);
        }).ToImmutableArray();
        var shown = samples.Select(s => new CalibrationSample(
            s.Heading.Title, markup.Fragment(path, s.Text, s.Heading.TextLine, inline: false), [.. s.Rows.Select(r => RatingReader.Of(r, path, markup) with { Of = Name(r.Cells[0]) })]));
        var note = string.Join('\n', sections[0].Text.Split('\n').Skip(1));
        return (new(set.File.Title ?? "Calibration", markup.Fragment(path, note, line + 1, inline: false), [.. shown], set.File.Standing ?? project.Project.Standing), samples);
    }

    /// <summary>The name of a criterion, without the sign of safety.</summary>
    public static string Name(string cell) => cell.Replace(Safety, "", StringComparison.Ordinal).Trim();
}
