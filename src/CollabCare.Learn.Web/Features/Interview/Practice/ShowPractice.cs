using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview.Mocks;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Practice;

/// <summary>Shows where somebody stands with practising: what is open, what is planned until the interview, how the parts go, and what was done.</summary>
/// <param name="Today">The day it is for the person.</param>
/// <param name="Wish">What the form of a mock is filled in with, such as what a day of the plan is for; null for the usual.</param>
/// <param name="Eye">The part to keep an eye on, or null.</param>
public sealed record ShowPractice(Guid PersonId, DateOnly Today, MockWish? Wish = null, StarPart? Eye = null) : IQuery<PracticePage>;

/// <param name="Open">The mock that is open, or null.</param>
/// <param name="Ended">Those that are over, the last one first.</param>
/// <param name="InterviewOn">The day of the interview, or null.</param>
/// <param name="Plan">What to practise on which day.</param>
/// <param name="Trends">Each part over time.</param>
/// <param name="Compared">Questions with two rated answers or more, each with how many.</param>
/// <param name="Stories">How many stories there are.</param>
/// <param name="Check">The last finished rating of sample answers, or null.</param>
/// <param name="ExtraTimePercent">The person's own extra time.</param>
/// <param name="Asked">The question to begin with.</param>
public sealed record PracticePage(
    Mock? Open, ImmutableArray<Mock> Ended, DateOnly? InterviewOn, DateOnly Today, ImmutableArray<CountdownStep> Plan, ImmutableArray<PartTrend> Trends,
    ImmutableArray<(string QuestionId, string Text, int Answers)> Compared, int Stories, RaterCheck? Check, int ExtraTimePercent, InterviewQuestion? Asked)
{
    /// <summary>What the form of a mock is filled in with.</summary>
    public required PracticeWish Wish { get; init; }

    /// <summary>The part to keep an eye on, with what a good level of it is like; null for none.</summary>
    public (StarPart Part, string Good)? Eye { get; init; }

    /// <summary>True where the form is filled in with something other than the usual.</summary>
    public bool FilledIn => Eye is not null || Wish is not { Competencies.IsEmpty: true, Level: null, LeastMet: false, Count: 3 or 1 };

    /// <summary>Where a step of the plan leads: to what that day is for, filled in; null where there is nothing to do here.</summary>
    public static string? Address(CountdownStep step) => step.Kind switch
    {
        CountdownKind.Story => "/interview/stories/new",
        CountdownKind.Calibrate => "/interview/calibration",
        CountdownKind.Mock when step.Competencies.Length > 0 => $"/interview/practice?count=3{string.Concat(step.Competencies.Select(c => $"&competencies={c}"))}#plan",
        CountdownKind.Mock => "/interview/practice?count=3&leastMet=true#plan",
        CountdownKind.Part => $"/interview/practice?count=1&leastMet=true&eye={step.Part}#plan",
        CountdownKind.FullSet => $"/interview/practice?count={QuestionSet.Full}#plan",
        CountdownKind.Rest => "/interview/stories",
        _ => null,
    };

    /// <summary>What is wrong with the day that was typed.</summary>
    public string? Fault { get; init; }
}

/// <summary>A part's levels, the oldest first.</summary>
public sealed record PartTrend(StarPart Part, ImmutableArray<int> Levels)
{
    /// <summary>How many answers make up "first" and "last".</summary>
    public const int Few = 3;

    public double First => Levels.Take(Few).Average();

    public double Last => Levels.TakeLast(Few).Average();

    /// <summary>The curve in a box of 120 by 30: level 4 at the top.</summary>
    public string Points => string.Join(' ', Levels.Select((level, n) => FormattableString.Invariant($"{(Levels.Length == 1 ? 60 : 4 + (112.0 * n / (Levels.Length - 1))):0.#},{26 - (22.0 * (level - 1) / 3):0.#}")));

    /// <summary>What moved, in words; it takes six answers to say so.</summary>
    public string Words => Levels.Length < 2 * Few ? $"{Levels.Length} of the {2 * Few} answers that a trend takes" : (Last - First) switch { > 0.5 => "going up", < -0.5 => "going down", _ => "about the same" };
}

public sealed class ShowPracticeHandler(LearnDb db, Library library) : IQueryHandler<ShowPractice, PracticePage>
{
    public async ValueTask<PracticePage> Handle(ShowPractice query, CancellationToken cancellationToken)
    {
        var mocks = await db.Mocks.Include(m => m.Answers).AsNoTracking().Where(m => m.PersonId == query.PersonId).OrderByDescending(m => m.StartedAt).ThenByDescending(m => m.Id).ToListAsync(cancellationToken);
        var answers = mocks.SelectMany(m => m.Answers).Where(a => a.RatedAt is not null).OrderBy(a => a.RatedAt).ThenBy(a => a.MockId).ThenBy(a => a.Position).ToList();
        var trends = Trends(answers);
        var on = await db.InterviewDays.Where(d => d.PersonId == query.PersonId).Select(d => (DateOnly?)d.On).FirstOrDefaultAsync(cancellationToken);
        var stories = await db.Stories.CountAsync(s => s.PersonId == query.PersonId, cancellationToken);
        var checks = await db.RaterChecks.Include(c => c.Answers).AsNoTracking().Where(c => c.PersonId == query.PersonId && c.EndedAt != null).OrderByDescending(c => c.EndedAt).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        var met = Competency.All.Where(c => library.Interview.Questions.Any(q => q.Competency == c)).Select(c => (c.Id, mocks.SelectMany(m => m.Answers).Count(a => a.Competency == c.Id && a.BegunAt is not null)));
        var promises = mocks.Where(m => m is { IsOpen: false, NextOn: not null }).Select(m => (m.NextOn!.Value, m.Change));
        return new(
            mocks.Find(m => m.IsOpen), [.. mocks.Where(m => !m.IsOpen)], on, query.Today,
            on is { } day
                ? CountdownPlan.Of(new(query.Today, day, [.. met], [.. trends.Select(t => (t.Part, t.Last))], stories, checks.Exists(c => c.Agreement.IsEnough), [.. promises]))
                : [.. promises.Where(p => p.Value >= query.Today).OrderBy(p => p.Value).Select(p => new CountdownStep(p.Value, CountdownKind.Promise, [], null, p.Change, "you set it yourself in a debrief"))],
            trends,
            [.. answers.GroupBy(a => a.QuestionId).Where(g => g.Count() > 1).Select(g => (g.Key, g.Last().QuestionText, g.Count()))],
            stories, checks.FirstOrDefault(),
            await db.Users.Where(p => p.Id == query.PersonId).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken),
            library.Interview.Question(query.Wish?.Question ?? ""))
        {
            Wish = (query.Wish ?? new()).Practice,
            Eye = query.Eye is { } eye && library.Interview.Rubric is { } rubric ? (eye, rubric.Parts[(int)eye].Anchors[StarRating.Good - 1]) : null,
        };
    }

    static ImmutableArray<PartTrend> Trends(IEnumerable<MockAnswer> answers)
    {
        var rated = answers.Select(a => a.Rating).OfType<StarRating>().ToList();
        return rated.Count == 0 ? [] : [.. Enum.GetValues<StarPart>().Select(p => new PartTrend(p, [.. rated.TakeLast(24).Select(r => r.Level(p))]))];
    }
}
