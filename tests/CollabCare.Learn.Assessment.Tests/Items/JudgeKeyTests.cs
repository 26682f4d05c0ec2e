using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class JudgeKeyTests
{
    [Theory]
    [InlineData("0244")]
    [InlineData("5244")]
    public void Refuses_a_rating_outside_one_to_four(string ratings) =>
        Should.Throw<AnswerException>(() => Judge("1244").Mark(Ratings(ratings))).Message.ShouldBe($"A rating is a number from 1 to 4, not {ratings[0]}.");

    [Fact]
    public void Refuses_an_unknown_action() =>
        Should.Throw<AnswerException>(() => Judge("1244").Mark(Ratings("12441"))).Message.ShouldContain("no action \"E\"");

    [Fact]
    public void Refuses_to_mark_by_a_key_without_keyed_actions() => Should.Throw<InvalidOperationException>(() => Judge("--").Mark(Ratings("12")));

    [Theory]
    [InlineData("1244", "1244", 1)]
    [InlineData("1244", "2234", 0.75)]
    [InlineData("1244", "2222", 0.375)]
    [InlineData("1244", "1144", 0.875)]
    [InlineData("1244", "3244", 0.75)]
    [InlineData("1244", "-244", 0.75)]
    [InlineData("2314", "3214", 0.6)]
    [InlineData("1244", "----", 0)]
    public void Credit_falls_with_the_distance(string keys, string ratings, double fraction) =>
        Judge(keys).Mark(Ratings(ratings)).Fraction.ShouldBe(fraction);

    [Theory]
    [InlineData("3244", 0.5)]
    [InlineData("4111", 0.125)]
    public void A_critical_action_rated_useful_caps_the_mark_at_a_half(string ratings, double fraction)
    {
        var mark = Judge("1244", critical: "A").Mark(Ratings(ratings));
        mark.Fraction.ShouldBe(fraction);
        mark.Critical.ShouldBeTrue();
        mark.Missed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("2244")]
    [InlineData("-244")]
    public void A_critical_action_rated_weak_or_left_unrated_caps_nothing(string ratings) =>
        Judge("1244", critical: "A").Mark(Ratings(ratings)).Critical.ShouldBeFalse();

    [Fact]
    public void An_action_for_discussion_is_shown_and_not_marked()
    {
        var key = Judge("1-44");
        key.Mark(Ratings("1444")).Fraction.ShouldBe(1);
        key.Mark(Ratings("1-44")).Credits.Keys.ShouldBe(["A", "C", "D"]);
        key.Choices.ShouldContain("B");
    }

    [Fact]
    public void Exactly_half_is_not_missed() => Judge("1234").Mark(Ratings("2143")).ShouldSatisfyAllConditions(
        mark => mark.Fraction.ShouldBe(0.5),
        mark => mark.Missed.ShouldBeFalse());

    [Theory]
    [InlineData("1233", 3, 0.55)]
    [InlineData("2224", 2, 0.75)]
    [InlineData("1234", 2, 0.425)]
    public void A_flat_rating_has_a_value_that_the_cap_does_not_touch(string keys, int rating, double value) =>
        Judge(keys, critical: "A").FlatValue(rating).ShouldBe(value);

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Refuses_a_flat_rating_outside_one_to_four(int rating) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Judge("1234").FlatValue(rating));
}
