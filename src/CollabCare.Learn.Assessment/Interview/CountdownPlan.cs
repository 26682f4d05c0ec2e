using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Interview;

/// <summary>What there is to do on a day before an interview.</summary>
public enum CountdownKind
{
    /// <summary>Write a story.</summary>
    Story,

    /// <summary>Rate six sample answers.</summary>
    Calibrate,

    /// <summary>Three questions on two competencies.</summary>
    Mock,

    /// <summary>One question, with an eye on one part.</summary>
    Part,

    /// <summary>A set of six.</summary>
    FullSet,

    /// <summary>Read one's stories once, and leave it.</summary>
    Rest,

    /// <summary>What one set oneself in a debrief.</summary>
    Promise,

    /// <summary>The interview.</summary>
    Interview,
}

/// <summary>One thing on one day.</summary>
/// <param name="On">The day.</param>
/// <param name="Kind">What there is to do.</param>
/// <param name="Competencies">For a mock, the competencies' ids.</param>
/// <param name="Part">For a part, which.</param>
/// <param name="Words">For a promise, what was promised.</param>
/// <param name="Because">Why this, as the end of a sentence.</param>
public sealed record CountdownStep(DateOnly On, CountdownKind Kind, ImmutableArray<string> Competencies, StarPart? Part, string? Words, string Because);

/// <summary>What a plan is made from.</summary>
/// <param name="Today">The day it is for the person.</param>
/// <param name="InterviewOn">The day of the interview.</param>
/// <param name="Met">Competencies' ids, each with how many of its questions were answered.</param>
/// <param name="Levels">Each part's mean level of late, 1–4; a part that was never rated is missing.</param>
/// <param name="Stories">How many stories there are.</param>
/// <param name="Calibrated">True once the sample answers were rated closely enough.</param>
/// <param name="Promises">What was promised for which day.</param>
public sealed record CountdownBasis(
    DateOnly Today, DateOnly InterviewOn, ImmutableArray<(string Competency, int Times)> Met, ImmutableArray<(StarPart Part, double Level)> Levels, int Stories, bool Calibrated,
    ImmutableArray<(DateOnly On, string Words)> Promises);

/// <summary>What to practise on which day until an interview. A pure rule: the same basis gives the same plan, and every step says why it is there.</summary>
public static class CountdownPlan
{
    /// <summary>How many practice days a plan has at most; where there are more days, they are spread evenly.</summary>
    public const int MostDays = 14;

    /// <summary>How many stories are enough to begin with.</summary>
    public const int EnoughStories = 3;

    /// <summary>Makes the plan, day by day; empty where the interview is over.</summary>
    public static ImmutableArray<CountdownStep> Of(CountdownBasis basis)
    {
        var left = basis.InterviewOn.DayNumber - basis.Today.DayNumber;
        if (left < 0)
            return [];

        var steps = new List<CountdownStep> { new(basis.InterviewOn, CountdownKind.Interview, [], null, null, "this is the day") };
        steps.AddRange(basis.Promises.Where(p => p.On >= basis.Today && p.On <= basis.InterviewOn).Select(p => new CountdownStep(p.On, CountdownKind.Promise, [], null, p.Words, "you set it yourself in a debrief")));
        if (left >= 1)
            steps.Add(new(basis.InterviewOn.AddDays(-1), CountdownKind.Rest, [], null, null, "what is new on the last day only unsettles"));
        if (left >= 3)
            steps.Add(new(basis.InterviewOn.AddDays(-2), CountdownKind.FullSet, [], null, null, "six in a row show whether the stories hold together"));

        // From today until the day before the full set, or before the day of rest.
        var days = Math.Max(0, left >= 3 ? left - 2 : left - 1);
        var used = Math.Min(days, MostDays);
        var work = Work(basis, used).ToList();
        steps.AddRange(work.Select((step, n) => step with { On = basis.Today.AddDays(used == 0 ? 0 : n * days / used) }));
        return [.. steps.OrderBy(s => s.On).ThenBy(s => s.Kind)];
    }

    private static IEnumerable<CountdownStep> Work(CountdownBasis basis, int days)
    {
        var met = basis.Met.ToList();
        var parts = basis.Levels.Where(l => l.Level < StarRating.Good).OrderBy(l => l.Level).ThenByDescending(l => l.Part == StarPart.Action).ToList();
        var begin = Enumerable.Range(0, Math.Max(0, EnoughStories - basis.Stories))
            .Select(n => Step(CountdownKind.Story, $"{(basis.Stories + n == 0 ? "there is no story yet" : $"{basis.Stories + n} of {EnoughStories} stories {(basis.Stories + n == 1 ? "is" : "are")} there")}"))
            .Concat(basis.Calibrated ? [] : [Step(CountdownKind.Calibrate, "your own rating helps only when it is near to others’")])
            .Take(Math.Max(1, days / 2)).ToList();
        for (var day = 0; day < days; day++)
        {
            var at = day - begin.Count;
            if (at < 0)
                yield return begin[day];
            else if (at % 2 == 1 && parts.Count > 0)
                yield return Step(CountdownKind.Part, $"it is at {parts[at / 2 % parts.Count].Level.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} of 4 of late") with { Part = parts[at / 2 % parts.Count].Part };
            else
                yield return Mock();
        }

        CountdownStep Mock()
        {
            if (met.Count < 2)
                return Step(CountdownKind.Mock, "answers grow by being told") with { Competencies = met.ConvertAll(m => m.Competency).ToImmutableArray() };

            // Of two that were met as often, the one that was met longer ago comes first.
            var two = met.OrderBy(m => m.Times).Take(2).ToList();
            met.RemoveAll(two.Contains);
            met.AddRange(two.Select(t => t with { Times = t.Times + 1 }));
            return Step(CountdownKind.Mock, two.All(t => t.Times == 0) ? "you have met neither yet" : "you have met these least") with { Competencies = [.. two.Select(t => t.Competency)] };
        }

        static CountdownStep Step(CountdownKind kind, string because) => new(default, kind, [], null, null, because);
    }
}
