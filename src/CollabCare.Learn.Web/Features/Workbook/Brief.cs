using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>A line of a brief that one ticks.</summary>
/// <param name="Key">A hash of its words: a line with other words is another line.</param>
/// <param name="Html">Its words.</param>
public sealed record BriefLine(string Key, string Html);

/// <summary>The lists of a brief: its steps, and what must be settled before anybody is contacted on the live route.</summary>
public static partial class Brief
{
    /// <summary>The steps.</summary>
    public static ImmutableArray<BriefLine> Steps(Project project) => Lines(project, "Steps", "ol");

    /// <summary>What must be settled before the live route begins.</summary>
    public static ImmutableArray<BriefLine> Checklist(Project project) => Lines(project, "On the live route", "ul");

    /// <summary>What stands below a heading of the brief, as HTML; empty where there is none.</summary>
    public static string Section(Project project, string title) => project.Page.Parts.FirstOrDefault(p => p.Title == title)?.Html ?? "";

    /// <summary>All that the invented pages of a project say, as plain words.</summary>
    public static string Told(Project project) => PlainWords.Of(project.DeskPack.Select(p => p.Page.Html).Append(project.Page.Html));

    // The first list of the section. The app wrote this HTML itself, so that a list begins and ends where its tags say.
    static ImmutableArray<BriefLine> Lines(Project project, string title, string list)
    {
        var html = Section(project, title);
        var start = html.IndexOf($"<{list}>", StringComparison.Ordinal);
        if (start < 0)
        {
            return [];
        }

        var lines = ImmutableArray.CreateBuilder<BriefLine>();
        var (depth, from) = (0, 0);
        foreach (Match tag in ListTag().Matches(html, start))
        {
            switch (tag.Value)
            {
                case "<li>" when depth == 1:
                    from = tag.Index + tag.Length;
                    break;
                case "</li>" when depth == 1:
                    var line = html[from..tag.Index].Trim();
                    lines.Add(new(Words.ShortHash(line), Paragraph().Replace(line, " ").Trim()));
                    break;
                case "<ol>" or "<ul>":
                    depth++;
                    break;
                case "</ol>" or "</ul>" when --depth == 0:
                    return lines.ToImmutable();
            }
        }

        return lines.ToImmutable();
    }

    [GeneratedRegex("</?(?:ol|ul|li)>")]
    private static partial Regex ListTag();

    [GeneratedRegex("</?p>")]
    private static partial Regex Paragraph();
}
