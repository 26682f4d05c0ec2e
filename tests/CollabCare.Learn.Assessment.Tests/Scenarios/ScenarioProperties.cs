using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using FsCheck;
using FsCheck.Fluent;

namespace CollabCare.Learn.Assessment.Tests.Scenarios;

public class ScenarioProperties
{
    private static readonly double[] Qualities = [1, 0.5, 0];

    /// <summary>A scenario of up to six moments whose choices lead forward, and numbers by which to choose.</summary>
    public sealed record Walk(ScenarioKey Key, ImmutableArray<int> Picks)
    {
        public IEnumerable<ScenarioRun> Runs()
        {
            var run = Key.Begin();
            yield return run;
            foreach (var pick in Picks)
            {
                var open = run.Open.ToArray();
                if (open.Length == 0)
                    yield break;
                yield return run = run.Choose(open[pick % open.Length].Id);
            }
        }
    }

    private static Gen<ChoiceKey> Choice(int moment, int count, int place) =>
        from to in Gen.Choose(moment + 1, count)
        from quality in Gen.Choose(0, 2)
        from critical in Gen.Choose(0, 4)
        from trust in Gen.Choose(-2, 2)
        from test in Gen.Choose(-3, 6)
        select new ChoiceKey(
            $"c{place}", $"m{to}", Qualities[quality], critical == 0 && quality == 2, ImmutableSortedDictionary<string, int>.Empty.Add("trust", trust),
            test > 2 || place == 0 ? null : new("trust", test, null));

    private static Gen<MomentKey> Moment(int moment, int count) =>
        from weight in Gen.Choose(1, 3)
        from choices in Gen.CollectToArray(Enumerable.Range(0, 3), place => Choice(moment, count, place))
        from size in Gen.Choose(1, 3)
        select new MomentKey($"m{moment}", weight, [.. choices.Take(size)]);

    private static readonly Arbitrary<Walk> Walks = (
        from count in Gen.Choose(1, 6)
        from moments in Gen.CollectToArray(Enumerable.Range(0, count), moment => Moment(moment, count))
        from picks in Gen.Choose(0, 5).ListOf(count)
        select new Walk(
            new("m0", ImmutableSortedDictionary<string, int>.Empty.Add("trust", 0), [.. moments, new MomentKey($"m{count}", 1, [])]),
            [.. picks])).ToArbitrary();

    [Fact]
    public void A_mark_lies_between_nothing_and_one() => Holds(walk => Earns(walk.Key) is 0 || walk.Runs().All(run => run.Mark().Fraction is >= 0 and <= 1));

    [Fact]
    public void A_critical_choice_never_earns_more_than_its_cap() =>
        Holds(walk => Earns(walk.Key) is 0 || walk.Runs().All(run => !run.Critical || run.Mark() is { Fraction: <= 0.4, Critical: true, Missed: true }));

    [Fact]
    public void A_mark_never_falls_on_the_way_unless_something_critical_was_done() => Holds(walk =>
        Earns(walk.Key) is 0 || walk.Runs().Zip(walk.Runs().Skip(1)).All(step => step.Second.Critical || step.Second.Mark().Fraction >= step.First.Mark().Fraction));

    [Fact]
    public void The_greatest_is_what_trying_every_way_finds() => Holds(walk => Earns(walk.Key).Equals(Ends(walk.Key.Begin()).Select(run => run.Earned).DefaultIfEmpty(0).Max()));

    [Fact]
    public void Exactly_what_some_way_reaches_is_reached() => Holds(walk =>
    {
        var survey = ScenarioSurvey.Of(walk.Key);
        var ends = Ends(walk.Key.Begin()).ToArray();
        return survey.Choices.SetEquals(ends.SelectMany(run => run.Passed).Select(passed => new ChoiceAt(passed.Moment, passed.Choice)))
            && survey.Moments.SetEquals(ends.SelectMany(run => run.Passed.Select(passed => passed.Moment).Append(run.At)));
    });

    [Fact]
    public void The_best_way_can_be_walked_and_earns_what_it_says() => Holds(walk =>
    {
        var survey = ScenarioSurvey.Of(walk.Key);
        var run = walk.Key.Play(survey.Best.Select(at => at.Choice));
        return survey.Best.IsEmpty || (run.IsOver && run.Earned.Equals(survey.BestEarns) && run.Passed.All(passed => passed.Quality is 1));
    });

    private static double Earns(ScenarioKey key) => ScenarioSurvey.Of(key).Greatest;

    // The first choice of a moment is always open, so that every way ends.
    private static IEnumerable<ScenarioRun> Ends(ScenarioRun run) => run.IsOver ? [run] : run.Open.ToArray().SelectMany(choice => Ends(run.Choose(choice.Id)));

    private static void Holds(Func<Walk, bool> property) => Prop.ForAll(Walks, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));
}
