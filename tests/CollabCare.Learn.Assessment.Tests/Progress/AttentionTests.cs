using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public sealed class AttentionTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    static readonly AttentionFacts Fine = new(Now.AddDays(-100), Now.AddDays(-1), new Dictionary<string, int>(), [], []);

    [Fact]
    public void Says_nothing_of_somebody_who_gets_on() => Attention.Of(Fine, Now).ShouldBeEmpty();

    [Theory]
    [InlineData(6.99, false)]
    [InlineData(7, true)]
    [InlineData(30, true)]
    public void Calls_somebody_silent_from_seven_days_on(double days, bool silent) =>
        Attention.Of(Fine with { LastActivity = Now.AddDays(-days) }, Now).Any(f => f.Rule == AttentionRule.NoVisit).ShouldBe(silent);

    [Fact]
    public void Counts_the_silence_of_somebody_who_never_began_from_the_day_of_joining()
    {
        Attention.Of(Fine with { LastActivity = null, Since = Now.AddDays(-3) }, Now).ShouldBeEmpty();
        Attention.Of(Fine with { LastActivity = null, Since = Now.AddDays(-9) }, Now).ShouldHaveSingleItem().Evidence.ShouldBe("Nothing done yet, 9 days after joining");
    }

    [Fact]
    public void Says_for_how_many_days_nothing_was_done() =>
        Attention.Of(Fine with { LastActivity = Now.AddDays(-9.5) }, Now).ShouldHaveSingleItem().ShouldBe(new(AttentionRule.NoVisit, "Nothing done for 9 days"));

    [Fact]
    public void Needs_four_misses_in_one_objective_and_not_four_over_several()
    {
        Attention.Of(Fine with { Misses = new Dictionary<string, int> { ["a"] = 3, ["b"] = 3 } }, Now).ShouldBeEmpty();
        Attention.Of(Fine with { Misses = new Dictionary<string, int> { ["Say who decides"] = 4, ["b"] = 3 } }, Now)
            .ShouldHaveSingleItem().ShouldBe(new(AttentionRule.Misses, "4 misses in “Say who decides”"));
    }

    [Fact]
    public void Names_the_three_objectives_with_the_most_misses_and_of_equals_the_first_by_name() =>
        Attention.Of(Fine with { Misses = new Dictionary<string, int> { ["b"] = 5, ["d"] = 4, ["c"] = 9, ["a"] = 5 } }, Now)
            .ShouldHaveSingleItem().Evidence.ShouldBe("9 misses in “c”; 5 misses in “a”; 5 misses in “b” and 1 more");

    [Fact]
    public void Names_all_where_there_are_three() =>
        Attention.Of(Fine with { Overdue = ["a", "b", "c"], CertainAndWrong = ["x", "y", "z"] }, Now).Select(f => f.Evidence).ShouldBe(["a; b; c", "3 answers: “x”, “y”, “z”"]);

    [Fact]
    public void Names_three_of_what_is_overdue_and_counts_the_rest() =>
        Attention.Of(Fine with { Overdue = ["a", "b", "c", "d", "e"] }, Now).ShouldHaveSingleItem().Evidence.ShouldBe("a; b; c and 2 more");

    [Fact]
    public void Needs_three_answers_that_were_certain_and_wrong()
    {
        Attention.Of(Fine with { CertainAndWrong = ["x", "x"] }, Now).ShouldBeEmpty();
        Attention.Of(Fine with { CertainAndWrong = ["x", "x", "y"] }, Now).ShouldHaveSingleItem().Evidence.ShouldBe("3 answers: “x”, “y”");
    }

    [Fact]
    public void Every_rule_has_a_name_and_says_its_threshold() =>
        Enum.GetValues<AttentionRule>().ShouldAllBe(r => Attention.Name(r).Length > 0 && Attention.Threshold(r).EndsWith('.'));
}
