using CollabCare.Learn.Assessment.Progress;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public class MasteryTests
{
    [Fact]
    public void Nothing_answered_says_nothing()
    {
        var mastery = Mastery.Of("o1", []);
        mastery.Level.ShouldBe(MasteryLevel.NotEnoughSeen);
        mastery.Share.ShouldBeNull();
        mastery.Why.ShouldBe("No question on it is answered: not enough seen yet");
    }

    [Fact]
    public void One_item_answered_many_times_is_not_enough_seen()
    {
        var mastery = Mastery.Of("o1", [Row("a", 1, 1), Row("a", 1, 1, day: 1)]);
        mastery.Level.ShouldBe(MasteryLevel.NotEnoughSeen);
        mastery.Why.ShouldBe("1 of 1 points (100 %) on the one question answered: not enough seen yet");
    }

    [Theory]
    [InlineData(0.4, 0.59, MasteryLevel.NotYet)]
    [InlineData(0.4, 0.6, MasteryLevel.Nearly)]
    [InlineData(0.7, 0.89, MasteryLevel.Nearly)]
    [InlineData(0.7, 0.9, MasteryLevel.Mastered)]
    [InlineData(1, 1, MasteryLevel.Mastered)]
    public void The_share_decides_the_level(double first, double second, MasteryLevel level) =>
        Mastery.Of("o1", [Row("a", 1, first), Row("b", 1, second)]).Level.ShouldBe(level);

    [Fact]
    public void A_sum_that_rounds_to_just_under_a_limit_reaches_it() =>
        new Mastery("o1", Math.BitDecrement(2.4), 3, [Row("a", 1, 1), Row("b", 2, 0.7)])
            .ShouldSatisfyAllConditions(mastery => mastery.Level.ShouldBe(MasteryLevel.Mastered), mastery => mastery.Percent.ShouldBe(80));

    [Fact]
    public void Answers_weigh_by_the_points_of_their_item()
    {
        var mastery = Mastery.Of("o1", [Row("a", 3, 1), Row("b", 1, 0)]);
        mastery.Share.ShouldBe(0.75);
        mastery.Why.ShouldBe("3 of 4 points (75 %) on the latest answers to 2 questions: nearly");
    }

    [Fact]
    public void Says_what_the_answers_come_to()
    {
        Mastery.Of("o1", [Row("a", 1, 1), Row("b", 1, 1)]).Why.ShouldBe("2 of 2 points (100 %) on the latest answers to 2 questions: mastered");
        Mastery.Of("o1", [Row("a", 1, 0.25), Row("b", 1, 0)]).Why.ShouldBe("0.25 of 2 points (12 %) on the latest answers to 2 questions: not yet");
    }

    [Fact]
    public void Of_answers_of_one_moment_the_first_by_its_id_is_shown_first_and_of_two_to_one_item_the_later_counts() =>
        Mastery.Of("o1", [Row("b", 1, 0), Row("a", 1, 0), Row("c", 1, 1, day: 1), Row("a", 1, 1)]).Evidence
            .ShouldBe([Row("c", 1, 1, day: 1), Row("a", 1, 1), Row("b", 1, 0)]);

    [Fact]
    public void Only_the_latest_answer_to_an_item_counts_and_the_evidence_shows_it()
    {
        var mastery = Mastery.Of("o1", [Row("a", 1, 1, day: 5), Row("b", 2, 1, day: 2), Row("a", 1, 0, day: 1)]);
        mastery.Earned.ShouldBe(3);
        mastery.Evidence.ShouldBe([Row("a", 1, 1, day: 5), Row("b", 2, 1, day: 2)]);
    }

    internal static Evidence Row(string item, int weight, double fraction, int day = 0) => new(item, weight, fraction, Monday.AddDays(day));
}
