using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview;
using CollabCare.Learn.Web.Features.Interview.Mocks;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>What two learners did toward an interview: stories, mock interviews with their ratings, a day. Their words are those of the course's own sample answers, better from one mock to the next.</summary>
static partial class Interviewing
{
    static readonly (string Title, string Question, int Level)[] Stories =
    [
        ("The tablet on the night shift", "q01", 3), ("The message that confused", "q34", 3), ("The list that came too late", "q03", 2),
    ];

    static readonly string[] Asked = ["q01", "q03", "q34"];

    /// <summary>Adds it all for two people, the first further on than the second.</summary>
    public static void Add(LearnDb db, Library library, IReadOnlyList<Guid> people, DateTimeOffset now)
    {
        if (library.Interview.Rubric is not { } rubric)
        {
            return;
        }

        foreach (var (person, n) in people.Take(2).Select((p, n) => (p, n)))
        {
            var stories = Stories.Take(3 - n).Select(s => Told(person, s, library, now.AddDays(-20))).OfType<Story>().ToList();
            db.Stories.AddRange(stories);
            for (var mock = 0; mock < 3 - (2 * n); mock++)
            {
                db.Mocks.Add(Taken(person, library, rubric, 2 + mock, stories, now.AddDays(-15 + (6 * mock))));
            }

            db.InterviewDays.Add(new() { PersonId = person, On = DateOnly.FromDateTime(now.UtcDateTime).AddDays(9 + (5 * n)) });
        }

        if (people.Count > 1 && db.Stories.Local.FirstOrDefault(s => s.PersonId == people[0]) is { } shared)
        {
            db.StoryShares.Add(new() { StoryId = shared.Id, PersonId = people[0], WithId = people[1], At = now.AddDays(-3) });
        }
    }

    static Story? Told(Guid person, (string Title, string Question, int Level) told, Library library, DateTimeOffset at)
    {
        if (library.Interview.Question(told.Question) is not { Answers: { } samples, Competency: { } competency })
        {
            return null;
        }

        var parts = Parts(samples.Answers.First(a => a.Level == told.Level));
        return new()
        {
            PersonId = person,
            Title = told.Title,
            Situation = parts[0],
            Task = parts[1],
            Action = parts[2],
            Result = parts[3],
            Reflection = parts[4],
            Source = told.Level > 2 ? "The unit's own list, weeks one and two" : "",
            Competencies = [competency.Id],
            Questions = [told.Question],
            CreatedAt = at,
            ChangedAt = at,
        };
    }

    static Mock Taken(Guid person, Library library, InterviewRubric rubric, int level, List<Story> stories, DateTimeOffset at)
    {
        var mock = new Mock
        {
            PersonId = person,
            StartedAt = at,
            EndedAt = at.AddMinutes(32),
            Keep = "Told the cause before the deed",
            Change = level < 4 ? "Give the result a number, with its limit" : "Stop after two minutes and wait for the probe",
            NextOn = DateOnly.FromDateTime(at.UtcDateTime).AddDays(level < 4 ? 5 : 7),
        };
        foreach (var (question, n) in Asked.Select(library.Interview.Question).OfType<InterviewQuestion>().Take(level == 2 ? 3 : 2).Select((q, n) => (q, n)))
        {
            var answer = StartMockHandler.Asked(question, n + 1, level, 0);
            var sample = question.Answers!.Answers.First(a => a.Level == level);
            answer.BegunAt = at.AddMinutes(10 * n);
            answer.AnsweringAt = answer.BegunAt + TimeSpan.FromSeconds(45);
            answer.AnsweredAt = answer.AnsweringAt + TimeSpan.FromSeconds(170);
            answer.ProbeAnsweredAt = answer.AnsweredAt + TimeSpan.FromSeconds(5);
            answer.Draft = string.Join('\n', Parts(sample).Where(p => p.Length > 0));
            answer.StoryId = stories.Find(s => s.Questions.Contains(question.Id))?.Id;
            RateAnswerHandler.Keep(answer, Rated(sample, answer.Draft), rubric, at.AddMinutes((10 * n) + 8));
            mock.Answers.Add(answer);
        }

        return mock;
    }

    static RatingForm Rated(SampleAnswer sample, string draft)
    {
        var form = new RatingForm { Second = sample.Second.Level };
        foreach (var rating in sample.Ratings)
        {
            form.Levels[rating.Of] = rating.Level;
            var quote = Quoted().Match(Plain(rating.Why)).Groups[1].Value;
            form.Quotes[rating.Of] = draft.Contains(quote, StringComparison.Ordinal) ? quote : "";
        }

        return form;
    }

    static ImmutableArray<string> Parts(SampleAnswer sample)
    {
        var text = Plain(sample.Html);
        return [.. InterviewPart.Names.Select(name => Regex.Match(text, $@"\b{name}: (.*?)(?=\b(?:{string.Join('|', InterviewPart.Names)}): |$)", RegexOptions.Singleline, TimeSpan.FromSeconds(1)).Groups[1].Value.Trim())];
    }

    static string Plain(string html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html, "")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("[\"“]([^\"”]+)[\"”]")]
    private static partial Regex Quoted();
}
