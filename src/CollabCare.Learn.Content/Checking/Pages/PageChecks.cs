using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Checking.Quizzes;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Checking.Pages;

/// <summary>What holds for every page: sources, dates, sentences, grade.</summary>
static class PageChecks
{
    const int LongestSentence = 35;

    public static void Check(ReadPage page, Course course, DateOnly today, Func<string, string> plainText, Findings findings)
    {
        CheckSources(page, course);
        CheckDates(page, course, today);
        var paragraphs = Prose.Paragraphs(page.Front.Body, page.Front.BodyLine).Select(p => (Text: plainText(p.Text), p.Line)).ToList();
        foreach (var (text, line) in paragraphs)
        {
            CheckParagraph(page.Path, text, line, course, findings);
        }

        var (grade, limit) = (course.Grade.Of(paragraphs.Select(p => p.Text)), ReadingGrade.Limit(page.Level));
        if (grade > limit)
        {
            findings.Warn(
                Rules.ReadingGrade, page.Path, page.Front.BodyLine, 1,
                Invariant($"The page reads at grade {grade:0.0}, and the limit of its level is {limit:0.#}; make sentences shorter, or words plainer."));
        }
    }

    static void CheckSources(ReadPage page, Course course)
    {
        foreach (var key in page.Sources.Where(k => !course.HasSource(k)))
        {
            page.Front.Report(Rules.Source, "sources", $"'{key}' does not stand in sources.md; {course.MendSource(key)}", key);
        }

        foreach (var key in page.Page.Citations.Where(k => !page.Sources.Contains(k)))
        {
            page.Front.Report(Rules.Source, "sources", $"The page cites [{key}], which 'sources' does not list; add it there.");
        }

        // A role or a tool may rest on the skill guide as a whole; a module says what rests on what.
        foreach (var key in page.Sources.Where(k => page.IsModule && course.HasSource(k) && !page.Page.Citations.Contains(k) && !page.ItemSources.Contains(k)))
        {
            page.Front.Warn(Rules.Source, "sources", $"Neither the page nor an item cites {key}; cite it or take it out.", key);
        }
    }

    static void CheckDates(ReadPage page, Course course, DateOnly today)
    {
        var standing = page.Standing;
        if (standing.CheckedUntil == default)
        {
            return;
        }

        if (page.Sources.Concat(page.ItemSources).FirstOrDefault(course.IsVolatile) is { } key && standing.CheckedUntil > standing.CheckedOn.AddMonths(6))
        {
            page.Front.Report(
                QuizRules.Volatile, "checked",
                $"The source {key} can change within half a year (volatility H), so 'until' must be {standing.CheckedOn.AddMonths(6):O} or earlier.");
        }

        if (standing.CheckedUntil < today)
        {
            page.Front.Warn(
                Rules.Overdue, "checked",
                $"The check was due on {standing.CheckedUntil:O}; check the facts against their sources and move 'checked'.");
        }
    }

    static void CheckParagraph(string path, string text, int line, Course course, Findings findings)
    {
        foreach (var sentence in ReadingGrade.Sentences(text).Where(s => Words.Count(s) > LongestSentence))
        {
            findings.Warn(
                Rules.ReadingGrade, path, line, 1,
                $"A sentence has {Words.Count(sentence)} words, and {LongestSentence} are the most; make two of it: \"{Begin(sentence)} …\"");
        }

        // A table may teach the list; running text has no need of the forms.
        if (course.Unsafe.In(text) is { } form)
        {
            findings.Error(
                Rules.Item(27), path, line, 1, $"'{form}' is on the do-not-use list; write the safe form, or show it in a table that teaches the list.");
        }

        if (WordLists.PrivateData.In(text) is { } data)
        {
            findings.Error(Rules.Item(28), path, line, 1, Privacy.Message(data));
        }
    }

    static string Begin(string sentence) => string.Join(' ', sentence.Split(' ').Take(6));
}
