using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class SampleSetTests
{
    private static readonly ImmutableArray<Sample> Samples =
    [
        .. from question in Enumerable.Range(0, 12)
           from answer in Enumerable.Range(1, 4)
           select new Sample($"q{question:00}", (Level)(question % 3), answer, 0),
    ];

    [Fact]
    public void Where_there_are_none_nothing_is_drawn() => SampleSet.Draw([], 1).ShouldBeEmpty();

    [Fact]
    public void Has_fewer_where_a_level_has_not_two_questions() =>
        SampleSet.Draw([.. Samples.Where(s => s.Level != Level.Advanced || s.QuestionId == "q02")], 1).CountBy(s => s.Level).OrderBy(level => level.Key)
            .ShouldBe([new(Level.Beginner, 2), new(Level.Intermediate, 2), new(Level.Advanced, 1)]);

    [Fact]
    public void Two_of_each_level_are_drawn_each_on_another_question() => Holds(drawn =>
    {
        drawn.Length.ShouldBe(SampleSet.Count);
        drawn.CountBy(s => s.Level).ShouldAllBe(level => level.Value == 2);
        drawn.Select(s => s.QuestionId).ShouldBeUnique();
    });

    [Fact]
    public void Every_level_of_answer_comes_once_and_none_more_than_twice() => Holds(drawn =>
    {
        drawn.Select(s => s.AnswerLevel).Distinct().Count().ShouldBe(4);
        drawn.CountBy(s => s.AnswerLevel).ShouldAllBe(answer => answer.Value <= 2);
    });

    [Fact]
    public void What_was_rated_least_comes_first()
    {
        ImmutableArray<Sample> rated = [.. Samples.Select(s => s with { Times = string.CompareOrdinal(s.QuestionId, "q06") < 0 ? 1 : 0 })];
        Enumerable.Range(0, 50).ShouldAllBe(seed => SampleSet.Draw(rated, seed).All(s => s.Times == 0));
    }

    [Fact]
    public void Is_the_same_for_the_same_seed_and_another_for_another()
    {
        SampleSet.Draw(Samples, 7).ShouldBe(SampleSet.Draw([.. Samples.Reverse()], 7));
        Enumerable.Range(0, 20).Select(seed => string.Join(',', SampleSet.Draw(Samples, seed))).Distinct().Count().ShouldBeGreaterThan(15);
    }

    private static void Holds(Action<ImmutableArray<Sample>> promise)
    {
        for (var seed = 0; seed < 100; seed++)
            promise(SampleSet.Draw(Samples, seed));
    }
}
