using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading;

/// <summary>A second-level heading with its Markdown, for files whose sections each have a form of their own.</summary>
/// <param name="Title">The heading's words; empty for what stands before the first.</param>
/// <param name="Line">The line of the file on which the heading stands.</param>
/// <param name="Text">What stands below it.</param>
sealed record WrittenSection(string Title, int Line, string Text)
{
    /// <summary>The line of the file on which the text begins.</summary>
    public int TextLine => Title.Length == 0 ? Line : Line + 1;

    /// <summary>The sections of a body; the first has no title and holds what stands before all headings.</summary>
    public static ImmutableArray<WrittenSection> Of(string body, int bodyLine)
    {
        var sections = ImmutableArray.CreateBuilder<WrittenSection>();
        var lines = body.Split('\n');
        var (begin, fenced) = (-1, false);
        for (var i = 0; i <= lines.Length; i++)
        {
            fenced ^= i < lines.Length && lines[i].StartsWith("```", StringComparison.Ordinal);
            if (i < lines.Length && (fenced || !lines[i].StartsWith("## ", StringComparison.Ordinal)))
            {
                continue;
            }

            sections.Add(begin < 0
                ? new("", bodyLine, string.Join('\n', lines[..i]))
                : new(lines[begin][3..].Trim(), bodyLine + begin, string.Join('\n', lines[(begin + 1)..i])));
            begin = i;
        }

        return sections.ToImmutable();
    }

    /// <summary>The entries of its list, as Markdown; whatever else stands in it is an error.</summary>
    public ImmutableArray<string> Bullets(string code, string path, Findings findings)
    {
        var entries = ImmutableArray.CreateBuilder<string>();
        var lines = Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] is ['-' or '*', ' ', ..])
            {
                entries.Add(lines[i][2..].Trim());
            }
            else if (entries.Count > 0 && lines[i].StartsWith("  ", StringComparison.Ordinal))
            {
                entries[^1] = $"{entries[^1]} {lines[i].Trim()}";
            }
            else if (lines[i].Trim().Length > 0)
            {
                findings.Error(code, path, TextLine + i, 1, $"\"{Title}\" holds a list only; begin the line with - and a space, or move it.");
            }
        }

        return entries.ToImmutable();
    }

    /// <summary>Reports sections that are missing, unknown, double or out of order.</summary>
    /// <returns>True where they are as they should be.</returns>
    public static bool AreAs(ImmutableArray<string> wanted, ImmutableArray<WrittenSection> sections, string path, int bodyLine, Findings findings)
    {
        var titled = sections.Where(s => s.Title.Length > 0).ToList();
        var said = false;
        foreach (var title in wanted.Where(w => titled.All(s => s.Title != w)))
        {
            said = true;
            findings.Error(Rules.Shape, path, bodyLine, 1, $"The section \"{title}\" is missing; add ## {title}");
        }

        foreach (var extra in titled.Where(s => !wanted.Contains(s.Title)))
        {
            said = true;
            findings.Error(Rules.Shape, path, extra.Line, 1, $"\"{extra.Title}\" is no section of this page; its sections are {string.Join(", ", wanted)}.");
        }

        var places = titled.Select(s => wanted.IndexOf(s.Title)).ToList();
        for (var i = 1; i < places.Count && !said; i++)
        {
            if (places[i] <= places[i - 1])
            {
                said = true;
                findings.Error(Rules.Shape, path, titled[i].Line, 1, $"\"{titled[i].Title}\" stands in the wrong place; the order is {string.Join(", ", wanted)}.");
            }
        }

        return !said;
    }
}
