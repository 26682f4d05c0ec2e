using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>
/// Makes a written task of what its author wrote (L10): the story, what to write, how long, on which rubric, a strong answer, and what its receiver is asked.
/// </summary>
sealed partial class TaskReader(string path, ItemSource source, ItemErrors errors, ContentMarkup markup)
{
    const int Fewest = 40;
    const int Most = 400;
    static readonly string Rule = Rules.Item(10);
    static readonly FrozenDictionary<string, Rubric> Rubrics =
        Enum.GetValues<Rubric>().ToFrozenDictionary(r => r.ToString().ToLowerInvariant(), r => r, StringComparer.Ordinal);

    /// <summary>The task, or null after reporting why it is none.</summary>
    public ReadTask? Read()
    {
        var heading = new ItemHeading(source, errors);
        heading.CheckKnown("rubric", "limit", "parts");
        var (limit, exemplar, receiver) = (Limit(), Exemplar(), Receiver());
        var (rubric, parts) = RubricAndParts();
        if (source.Stem.IsEmpty)
        {
            errors.Add(Rule, "The task does not say what to write; say it in a paragraph of its own, before the exemplar.");
            return null;
        }

        var (story, prompt) = (source.Stem[..^1], source.Stem[^1]);
        var task = new WrittenTask
        {
            Id = source.Id!,
            Title = markup.PlainText(source.Title),
            Objective = heading.Objective(),
            Bloom = heading.Bloom(),
            Difficulty = heading.Difficulty(),
            See = heading.See(),
            Sources = heading.Sources(),
            Tags = heading.Tags,
            Rubric = rubric,
            Parts = parts,
            LimitWords = limit,
            ScenarioHtml = string.Concat(story.Select(p => markup.Fragment(path, p.Text, p.Line, inline: false))),
            PromptHtml = markup.Fragment(path, prompt.Text, prompt.Line, inline: true),
            ExemplarHtml = exemplar is null ? "" : markup.Fragment(path, LineBreak().Replace(exemplar.Text, "  \n"), exemplar.Line, inline: false),
            Receiver = receiver,
            Hash = Hash(),
            Source = (path, source.Line),
        };
        var (plainPrompt, plainExemplar) = (markup.PlainText(prompt.Text), exemplar is null ? "" : markup.PlainText(exemplar.Text));
        CheckLengths(limit, plainPrompt, prompt.Line, plainExemplar);
        return errors.Any ? null : new(task, source, string.Join(' ', story.Select(p => markup.PlainText(p.Text))), plainPrompt, plainExemplar);
    }

    int Limit()
    {
        var words = source["limit"];
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= Fewest and <= Most)
        {
            return limit;
        }

        errors.Add(
            Rule, "limit",
            words is null
                ? "A written task has a limit in words; add limit=120 to the heading."
                : $"'{words}' is no limit; write a whole number of words from {Fewest} to {Most}, such as limit=120.");
        return 0;
    }

    Paragraph? Exemplar()
    {
        // A block that is there and could not be read has been named already.
        if (source.Exemplar is null && source.Lost.IsEmpty)
        {
            errors.Add(Rule, "A written task shows a strong answer; add a block ```exemplar after the task, with a line ``` at its end.");
        }
        else if (source.Exemplar is { Text.Length: 0 } empty)
        {
            errors.Add(Rule, empty.Line - 1, 1, "The exemplar is empty; write a strong answer into it.");
        }

        return source.Exemplar;
    }

    // A first line that says who reads it, and two questions.
    Receiver Receiver()
    {
        if (source.Receiver is null)
        {
            // Where another block could not be read, this one may be there.
            if (source.Lost.IsEmpty && source.Exemplar is not null)
            {
                errors.Add(
                    Rule, "A written task says who reads it and what they must be able to answer; add a block ```receiver after the exemplar: "
                    + "a line with name and role, then two lines that begin with - and end with a question mark.");
            }

            return Model.Receiver.Nobody;
        }

        var lines = source.Receiver.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        ImmutableArray<string> questions = [.. lines.Skip(1).Where(l => l.StartsWith("- ", StringComparison.Ordinal) && l.EndsWith('?')).Select(l => l[2..].Trim())];
        if (lines.Length != 3 || lines[0].StartsWith('-') || questions.Length != 2)
        {
            errors.Add(
                Rule, source.Receiver.Line, 1,
                "The receiver is a line with name and role, then two questions, each on a line that begins with - and ends with a question mark.");
            return Model.Receiver.Nobody;
        }

        return new(markup.PlainText(lines[0]), [.. questions.Select(markup.PlainText)]);
    }

    (Rubric Rubric, ImmutableArray<string> Parts) RubricAndParts()
    {
        var word = source["rubric"] ?? "";
        ImmutableArray<string> named = [.. (source["parts"] ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        if (!Rubrics.TryGetValue(word, out var rubric))
        {
            errors.Add(
                Rule, "rubric",
                $"{(word.Length == 0 ? "A written task names its rubric" : $"'{word}' is no rubric")}; "
                + $"write rubric= and one of {string.Join(", ", Rubrics.Keys.Order())}.");
        }
        else if (rubric == Rubric.Parts && named.Length < 2)
        {
            errors.Add(Rule, "parts", "The rubric parts needs the names of two parts or more; add parts=\"Concern; Goals; Measure\".");
        }
        else if (rubric != Rubric.Parts && source["parts"] is not null)
        {
            errors.Add(Rule, "parts", $"The rubric {word} has parts of its own; take parts= out, or write rubric=parts.");
        }
        else if (rubric != Rubric.Parts)
        {
            named = [.. Markup.Drawn.Parts.Kinds[rubric == Rubric.Debrief ? "sbar" : word].Select(part => part[0])];
        }

        return (rubric, named);
    }

    void CheckLengths(int limit, string prompt, int promptLine, string exemplar)
    {
        if (limit == 0)
        {
            return;
        }

        var words = Words.Spaced(exemplar);
        if (words > limit)
        {
            errors.Add(Rule, source.Exemplar!.Line, 1, $"The exemplar has {words} words, and the limit is {limit}; shorten it.");
        }

        var said = NumberOfWords().Matches(prompt).Select(m => m.Groups["n"].Value).ToList();
        if (said.Count > 0 && !said.Contains(limit.ToString(CultureInfo.InvariantCulture)))
        {
            errors.Add(Rule, promptLine, 1, $"The task says {said[0]} words, and the heading limit={limit}; make them agree.");
        }
    }

    // Over the words as they were written, as an item's.
    string Hash() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\u0001',
        source.Stem.Select(p => p.Text.Trim()).Prepend(source.Title).Prepend(source.Id)
            .Append(source["rubric"]).Append(source["parts"]).Append(source["limit"]).Append(source.Exemplar?.Text).Append(source.Receiver?.Text)))));

    [GeneratedRegex("(?<n>\\d+) words")]
    private static partial Regex NumberOfWords();

    [GeneratedRegex("(?<=\\S) *\\n(?=\\S)")]
    private static partial Regex LineBreak();
}
