using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Interview;

/// <summary>Reads the front matter of whatever stands in <c>interview/</c>; the bodies are read when every address is known.</summary>
static partial class InterviewReader
{
    public static object Read(SourceFile file, FrontMatter front) => file.Path switch
    {
        InterviewFiles.Rubric => Rubric(file, front),
        var path when InterviewFiles.IsQuestion(path) => Question(file, front),
        var path when InterviewFiles.IsSession(path) => Session(file, front),
        _ => Answers(file, front),
    };

    static InterviewQuestion Question(SourceFile file, FrontMatter front)
    {
        var id = front.Text("id", "q01");
        if (id.Length > 0 && !QuestionId().IsMatch(id))
        {
            front.Report(Rules.Id, "id", $"'{id}' is no id of a question; write q and two digits, such as q01.");
        }
        else if (id.Length > 0 && !file.Name.StartsWith(id + "-", StringComparison.Ordinal))
        {
            front.Report(Rules.Id, "id", $"The file of {id} begins with its id; call it {id}-two-words.md, or mend the id.");
        }

        var question = new InterviewQuestion
        {
            Id = id,
            Competency = CompetencyOf(front),
            Level = front.Word<Level>("level"),
            Kind = front.Word<QuestionKind>("kind"),
            Prepare = Time(front, "prepare", "60 s", TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5)),
            Answer = Time(front, "answer", "3 min", TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(10)),
            Modules = front.List("modules"),
            Standing = Standing(front),
            Page = Page.Empty(file.Path),
        };
        front.End();
        return question;
    }

    static InterviewSession Session(SourceFile file, FrontMatter front)
    {
        CheckId(front, $"session-{file.Name}");
        var session = new InterviewSession(
            file.Name, front.Text("title", "In pairs"), front.Text("summary", "…"), front.Word<SessionKind>("kind"), 0, Standing(front), Page.Empty(file.Path));
        var kind = Words.Hyphenated(session.Kind.ToString());
        if (front.Sound && kind != file.Name)
        {
            front.Report(Rules.Id, "kind", $"The file of this kind is {kind}.md; rename it, or mend the kind.");
        }

        front.End();
        return session;
    }

    static InterviewRubric Rubric(SourceFile file, FrontMatter front)
    {
        CheckId(front, "star-rubric");
        var rubric = new InterviewRubric(front.Text("title", "The STAR rubric"), front.Text("summary", "…"), [], Standing(front), Page.Empty(file.Path));
        front.End();
        return rubric;
    }

    static SampleAnswers Answers(SourceFile file, FrontMatter front)
    {
        CheckId(front, $"{file.Name}-answers");
        var question = front.Text("question", file.Name);
        if (question.Length > 0 && question != file.Name)
        {
            front.Report(Rules.Id, "question", $"The file is named after its question; call it {question}.md, or mend the question.");
        }

        var answers = new SampleAnswers(question, "", [], Standing(front));
        front.End();
        return answers;
    }

    static void CheckId(FrontMatter front, string wanted)
    {
        var id = front.Text("id", wanted);
        if (id.Length > 0 && id != wanted)
        {
            front.Report(Rules.Id, "id", $"The id of this file is {wanted}; here it is '{id}'.");
        }
    }

    static Standing Standing(FrontMatter front)
    {
        _ = front.List("sources", required: false);
        _ = front.List("was", required: false);
        return StandingReader.Read(front);
    }

    static Competency? CompetencyOf(FrontMatter front)
    {
        var name = front.Text("competency", "Empathy");
        var found = Competency.All.FirstOrDefault(c => c.Name == name);
        if (found is null && name.Length > 0)
        {
            var known = Competency.All.Select(c => c.Name);
            var mend = Words.Nearest(name, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}.";
            front.Report(Rules.WrongType, "competency", $"'{name}' is no competency; {mend}");
        }

        return found;
    }

    static TimeSpan Time(FrontMatter front, string key, string example, TimeSpan from, TimeSpan to)
    {
        var words = front.Text(key, example);
        if (Duration().Match(words) is { Success: true } match)
        {
            var number = int.Parse(match.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture);
            var time = match.Groups["unit"].Value == "s" ? TimeSpan.FromSeconds(number) : TimeSpan.FromMinutes(number);
            if (time >= from && time <= to)
            {
                return time;
            }
        }

        if (words.Length > 0)
        {
            front.Report(
                Rules.WrongType, key, $"'{words}' is no time for this; write {Said(from)} to {Said(to)}, such as {key}: {example}.");
        }

        return from;
    }

    static string Said(TimeSpan time) => time < TimeSpan.FromMinutes(1) ? $"{time.TotalSeconds} s" : $"{time.TotalMinutes} min";

    [GeneratedRegex("^q[0-9]{2}$")]
    private static partial Regex QuestionId();

    [GeneratedRegex("^(?<n>[0-9]{1,3}) (?<unit>s|min)$")]
    private static partial Regex Duration();
}
