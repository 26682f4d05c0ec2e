using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Interview;

namespace CollabCare.Learn.Content.Checking.Interview;

/// <summary>Checks sample answers and their ratings.</summary>
static partial class AnswerChecks
{
    public static void Check(WrittenAnswers answers, ImmutableArray<WrittenQuestion> questions, Findings findings)
    {
        if (answers.Answers.Question.Length > 0 && questions.All(q => q.Question.Id != answers.Answers.Question))
        {
            answers.Front.Report(InterviewRules.Answers, "question", $"There is no question {answers.Answers.Question}; mend the id, or add the question first.");
        }
        else if (questions.FirstOrDefault(q => q.Question.Id == answers.Answers.Question) is { Question.Kind: QuestionKind.Knowledge })
        {
            answers.Front.Report(InterviewRules.Answers, "question", "A knowledge question is rated on the second scale only, so these parts do not fit it; choose another question.");
        }

        if (answers.Before.Text.Trim().Length == 0)
        {
            findings.Error(
                InterviewRules.Answers, answers.Path, answers.Front.BodyLine, 1, "The file does not say whose ratings these are; begin with: The ratings here are the authors' own, until a panel has rated these answers.");
        }

        if (!answers.Samples.Select(s => s.Level).SequenceEqual([1, 2, 3, 4]))
        {
            var line = answers.Samples.Select((s, i) => (s, i)).FirstOrDefault(s => s.s.Level != s.i + 1).s?.Heading.Line ?? answers.Front.BodyLine;
            findings.Error(InterviewRules.Answers, answers.Path, line, 1, "The answers stand under ## Level 1, ## Level 2, ## Level 3 and ## Level 4, in this order.");
            return;
        }

        foreach (var sample in answers.Samples)
        {
            Check(sample, answers.Path, findings);
        }
    }

    static void Check(WrittenSample sample, string path, Findings findings)
    {
        if (sample.Rows.Length > 0 && !sample.Rows.Select(r => r.Cells[0]).SequenceEqual(InterviewPart.Names))
        {
            findings.Error(InterviewRules.Answers, path, sample.Rows[0].Line, 1, $"The parts are {string.Join(", ", InterviewPart.Names)}, in this order; mend the first column.");
        }

        foreach (var row in sample.Rows)
        {
            if (RatingReader.LevelOf(row) is var level && level == 0)
            {
                findings.Error(InterviewRules.Answers, path, row.Line, 1, $"'{row.Cells[1]}' is no rating; write 1, 2, 3 or 4.");
            }
            else if (Math.Abs(level - sample.Level) > 1)
            {
                findings.Error(
                    InterviewRules.Answers, path, row.Line, 1, $"A {level} for {row.Cells[0]} is far from an answer of level {sample.Level}; mend the rating, or the answer.");
            }

            if (row.Cells[2].Length == 0)
            {
                findings.Error(InterviewRules.Answers, path, row.Line, 1, "The rating has no evidence; quote the words that show it, or write Missing.");
            }
        }

        if (sample.Second is null)
        {
            findings.Error(
                InterviewRules.Answers, path, sample.Heading.Line, 1, "The second scale is missing; end with a line such as **Second scale:** 3, because the cause was found by watching.");
        }

        CheckEvidence(sample.Rows, sample.Text, path, findings);
        if (WordLists.PrivateData.In(sample.Text) is { } data)
        {
            findings.Error(Rules.Item(28), path, sample.Heading.Line, 1, Privacy.Message(data));
        }
    }

    /// <summary>Warns of words that are quoted as evidence and stand nowhere in the sample.</summary>
    public static void CheckEvidence(ImmutableArray<TableRow> rows, string sample, string path, Findings findings)
    {
        var said = Folded(sample);
        foreach (var row in rows)
        {
            foreach (var quote in Quoted().Matches(row.Cells[2]).Select(m => m.Groups[1].Value).Where(q => q.Split('…').Any(part => !said.Contains(Folded(part), StringComparison.Ordinal))))
            {
                findings.Warn(InterviewRules.Evidence, path, row.Line, 1, $"\"{quote}\" does not stand in the sample; quote its own words.");
            }
        }
    }

    static string Folded(string text) => string.Join(' ', Word().Matches(text).Select(m => m.Value.ToLowerInvariant()));

    [GeneratedRegex("[“\"]([^“”\"]+)[”\"]")]
    private static partial Regex Quoted();

    [GeneratedRegex("[\\p{L}\\d]+")]
    private static partial Regex Word();
}
