using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Reading.Scenarios;

/// <summary>A moment as its author wrote it, before it means anything.</summary>
/// <param name="Title">The heading's words.</param>
/// <param name="Line">The heading's line.</param>
/// <param name="Braces">What stands in braces on a line of its own.</param>
/// <param name="Story">The paragraphs before the choices.</param>
/// <param name="Choices">The list.</param>
/// <param name="Lost">Places that could not be read.</param>
sealed partial record MomentSource(
    string Title, int Line, Braces Braces, ImmutableArray<Paragraph> Story, ImmutableArray<ChoiceSource> Choices, ImmutableArray<Lost> Lost)
{
    const string NoChoice = "This belongs to no choice; a choice is a link to the next moment, such as - [Ask her](#she-answers) {q=1 trust=+1}, "
        + "and what it leads to stands below it behind two spaces and >.";

    /// <summary>Reads the lines below a heading.</summary>
    public static MomentSource Read(string heading, string[] lines, int line)
    {
        var lost = ImmutableArray.CreateBuilder<Lost>();
        var first = Array.FindIndex(lines, l => Bullet().IsMatch(l));
        var (story, list) = first < 0 ? (lines, []) : (lines[..first], lines[first..]);
        var at = Array.FindIndex(story, l => l.Trim().Length > 0);
        var braces = Braces.None;
        if (at >= 0 && BracesLine().Match(story[at]) is { Success: true } match)
        {
            braces = Braces.Read(match.Groups["inside"].Value, line + 1 + at, match.Groups["inside"].Index + 1);
            lost.AddRange(braces.Lost);
            story = [.. story[..at], "", .. story[(at + 1)..]];
        }

        if (heading.TrimEnd().EndsWith('}'))
        {
            lost.Add(new(line, 1, "Braces stand alone on the first line below the heading; a link to the heading could not lead here."));
        }

        if (Array.FindIndex(story, l => BracesLine().IsMatch(l)) is var late and >= 0)
        {
            lost.Add(new(line + 1 + late, 1, "Braces stand alone on the first line below the heading; move these there."));
        }

        var choices = Entries(list, line + 1 + Math.Max(0, first), lost);
        return new(heading[3..].Trim(), line, braces, Paragraph.In(story, line + 1), choices, lost.ToImmutable());
    }

    static ImmutableArray<ChoiceSource> Entries(string[] lines, int firstLine, ImmutableArray<Lost>.Builder lost)
    {
        var choices = ImmutableArray.CreateBuilder<ChoiceSource>();
        for (var i = 0; i < lines.Length;)
        {
            var begin = i++;
            if (lines[begin].Trim().Length == 0)
            {
                continue;
            }

            if (!Bullet().IsMatch(lines[begin]))
            {
                lost.Add(new(firstLine + begin, 1, NoChoice));
                continue;
            }

            // A choice may run on over lines that are indented; its feedback is indented too, and quoted.
            var words = lines[begin].Trim();
            for (; i < lines.Length && lines[i].StartsWith("  ", StringComparison.Ordinal) && lines[i].TrimStart() is [not '>', ..]; i++)
            {
                words += " " + lines[i].Trim();
            }

            var quote = i;
            while (i < lines.Length && lines[i].StartsWith(' ') && lines[i].TrimStart().StartsWith('>'))
            {
                i++;
            }

            var feedback = quote == i ? null : new Paragraph(string.Join('\n', lines[quote..i].Select(l => l.TrimStart()[1..].Trim())), firstLine + quote);
            Add(words, firstLine + begin, feedback);
        }

        return choices.ToImmutable();

        void Add(string words, int line, Paragraph? feedback)
        {
            if (Choice().Match(words) is not { Success: true } match)
            {
                lost.Add(new(line, 1, NoChoice));
                return;
            }

            var inside = match.Groups["inside"];
            var braces = Braces.Read(inside.Value, line, inside.Success ? inside.Index + 1 : 1, "critical");
            lost.AddRange(braces.Lost);
            choices.Add(new(match.Groups["words"].Value, match.Groups["to"].Value, braces, line, feedback));
        }
    }

    [GeneratedRegex("^\\{(?<inside>[^{}]*)\\}\\s*$")]
    private static partial Regex BracesLine();

    [GeneratedRegex("^[-*+] ")]
    private static partial Regex Bullet();

    [GeneratedRegex("^[-*+] \\[(?<words>.+)\\]\\(#(?<to>[^()\\s]+)\\)\\s*(\\{(?<inside>[^{}]*)\\})?$")]
    private static partial Regex Choice();
}

/// <summary>A choice as its author wrote it.</summary>
/// <param name="Words">The words of the link.</param>
/// <param name="To">The slug that it leads to.</param>
/// <param name="Braces">What stands in braces behind it.</param>
/// <param name="Line">Its line.</param>
/// <param name="Feedback">What is quoted below it, or null.</param>
sealed record ChoiceSource(string Words, string To, Braces Braces, int Line, Paragraph? Feedback);
