using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking.Tree;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Interview;

namespace CollabCare.Learn.Content.Checking.Interview;

/// <summary>Checks the bank, its rubric and its sessions.</summary>
static class InterviewChecks
{
    const string NoHiring = "This is practice, not a hiring tool";
    static readonly ImmutableArray<string> SessionSections = ["Steps", "Rules"];

    public static void Check(WrittenInterview interview, IReadOnlyCollection<string> modules, bool allModulesRead, Findings findings)
    {
        foreach (var question in interview.Questions)
        {
            Check(question, findings);
            foreach (var id in question.Question.Modules.Where(id => allModulesRead && !modules.Contains(id)))
            {
                NamedModule.Missing(question.Front, "modules", id, modules);
            }
        }

        if (interview.Rubric is { } rubric)
        {
            Check(rubric, findings);
        }

        foreach (var session in interview.Sessions)
        {
            Check(session, findings);
        }

        foreach (var answers in interview.Answers)
        {
            AnswerChecks.Check(answers, interview.Questions, findings);
        }

        if (interview.Questions.Length > 0)
        {
            Whole(interview, findings);
        }
    }

    static void Check(WrittenQuestion question, Findings findings)
    {
        if (!question.SectionsFit)
        {
            return;
        }

        Count("Other wordings", question.Question.Wordings.Length, 1, 2, "one or two other wordings");
        Count("Strong markers", question.Strong.Length, 1, int.MaxValue, "at least one marker");
        Count("Weak markers", question.Weak.Length, 1, int.MaxValue, "at least one marker");
        Count("Probes", question.Question.Probes.Length, 2, 3, "two or three probes");
        foreach (var empty in question.Question.Page.Parts.Where(p => p.Title is "What it tests" or "Strategy" && p.Html.Length == 0))
        {
            findings.Error(InterviewRules.Question, question.Path, question.LineOf(empty.Title), 1, $"\"{empty.Title}\" is empty; say it in a few sentences.");
        }

        if (question.Question.Page.Parts is [{ Html.Length: > 0 }, ..])
        {
            findings.Error(
                InterviewRules.Question, question.Path, question.Front.BodyLine, 1, "Words stand between the question and its first section; the question opens alone, so move them below.");
        }

        void Count(string section, int count, int from, int to, string wanted)
        {
            if (count < from || count > to)
            {
                findings.Error(InterviewRules.Question, question.Path, question.LineOf(section), 1, $"\"{section}\" holds {wanted}, a line each with - before it; here it holds {count}.");
            }
        }
    }

    static void Check(WrittenRubric rubric, Findings findings)
    {
        var path = rubric.Rubric.Page.Path;
        if (rubric.Rows.Length > 0 && !rubric.Rubric.Parts.Select(p => p.Name).SequenceEqual(InterviewPart.Names))
        {
            findings.Error(InterviewRules.Rubric, path, rubric.Rows[0].Line, 1, $"The parts are {string.Join(", ", InterviewPart.Names)}, in this order; mend the first column.");
        }
        else if (rubric.Rows.Length > 0 && rubric.Rubric.Parts.Sum(p => p.Weight) != 100)
        {
            findings.Error(
                InterviewRules.Rubric, path, rubric.Rows[0].Line, 1, $"The weights make {rubric.Rubric.Parts.Sum(p => p.Weight)} %, and must make 100; write each as 15 %.");
        }

        foreach (var row in rubric.Rows.Where(r => r.Cells.Any(c => c.Length == 0)))
        {
            findings.Error(InterviewRules.Rubric, path, row.Line, 1, $"The part {row.Cells[0]} has an empty cell; say what each level is like.");
        }

        if (rubric.Second.Length > 0 && !rubric.Second.Select(r => r.Cells[0]).SequenceEqual(["1", "2", "3", "4"]))
        {
            findings.Error(InterviewRules.Rubric, path, rubric.Second[0].Line, 1, "The second scale has the levels 1, 2, 3 and 4, a row each; mend its first column.");
        }
    }

    static void Check(WrittenSession session, Findings findings)
    {
        var path = session.Session.Page.Path;
        foreach (var title in SessionSections.Where(t => session.Sections.All(s => s.Title != t)))
        {
            findings.Error(Rules.Shape, path, session.Front.BodyLine, 1, $"The section \"{title}\" is missing; add ## {title}");
        }

        if (session.Sections.FirstOrDefault(s => s.Title == "Steps") is { } steps)
        {
            var lines = steps.Text.Split('\n');
            foreach (var (line, at) in lines.Select((l, i) => (l, i)).Where(l => l.l is [>= '1' and <= '9', ..] && !l.l.Contains(" min)", StringComparison.Ordinal)))
            {
                findings.Error(InterviewRules.Session, path, steps.TextLine + at, 1, $"This step does not say how long it takes; write the minutes behind its name, such as (6 min): {line.Split(' ')[0]}");
            }

            if (session.Session.Minutes == 0)
            {
                findings.Error(InterviewRules.Session, path, steps.Line, 1, "The steps are a numbered list, each with its minutes, such as 1. **Open** (1 min).");
            }
        }

        if (!session.Front.Body.Contains(NoHiring, StringComparison.Ordinal))
        {
            findings.Error(InterviewRules.Session, path, session.Front.BodyLine, 1, $"The page does not say what it is not; add to its rules: {NoHiring}.");
        }
    }

    static void Whole(WrittenInterview interview, Findings findings)
    {
        if (interview.Rubric is null)
        {
            findings.Error(InterviewRules.Whole, InterviewFiles.Rubric, 0, 0, "The bank has no rubric; add interview/rubric.md.");
        }

        foreach (var kind in Enum.GetValues<SessionKind>().Where(k => interview.Sessions.All(s => s.Session.Kind != k)))
        {
            var path = $"interview/sessions/{Words.Hyphenated(kind.ToString())}.md";
            findings.Error(InterviewRules.Whole, path, 0, 0, $"The bank has no session of this kind; add {path}.");
        }
    }
}
