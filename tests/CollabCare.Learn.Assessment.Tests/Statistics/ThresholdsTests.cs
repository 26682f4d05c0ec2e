using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

/// <summary>What brings an item into the clinic: each threshold on both sides.</summary>
public class ThresholdsTests
{
    static readonly ItemStatistics Sound = new()
    {
        N = 100,
        Difficulty = 0.7,
        Discrimination = 0.3,
        Efficiency = 0.4,
        MedianSeconds = 50,
        Timed = 100,
        RightRest = 70,
        Choices = [Use("key", 0.7, 70), Use("b", 0.2, 50), Use("c", 0.1, 50)],
    };

    static readonly WatchedItem Best = new(MustKnow: false, PlannedSeconds: 60, ["b", "c"], Reports: 0);

    [Fact]
    public void A_sound_item_has_no_reason() => Thresholds.Crossed(Sound, Best).ShouldBeEmpty();

    [Theory]
    [InlineData(0.2999, ReasonKind.TooHard)]
    [InlineData(0.30, null)]
    [InlineData(0.95, null)]
    [InlineData(0.9501, ReasonKind.TooEasy)]
    public void Difficulty(double difficulty, ReasonKind? reason) => Only(Sound with { Difficulty = difficulty }, Best, reason, difficulty);

    [Fact]
    public void A_must_know_may_be_easy_and_may_not_be_hard()
    {
        Only(Sound with { Difficulty = 0.99 }, Best with { MustKnow = true }, null, 0);
        Only(Sound with { Difficulty = 0.2 }, Best with { MustKnow = true }, ReasonKind.TooHard, 0.2);
    }

    [Theory]
    [InlineData(0.10, null)]
    [InlineData(0.0999, ReasonKind.LowDiscrimination)]
    [InlineData(0.0, ReasonKind.LowDiscrimination)]
    [InlineData(-0.0001, ReasonKind.NegativeDiscrimination)]
    public void Discrimination(double discrimination, ReasonKind? reason) => Only(Sound with { Discrimination = discrimination }, Best, reason, discrimination);

    [Theory]
    [InlineData(4.9, ReasonKind.Fast)]
    [InlineData(5, null)]
    [InlineData(120, null)]
    [InlineData(120.5, ReasonKind.Slow)]
    public void Time(double median, ReasonKind? reason) => Only(Sound with { MedianSeconds = median }, Best, reason, median);

    [Theory]
    [InlineData(0.15, null)]
    [InlineData(0.16, ReasonKind.Drift)]
    [InlineData(-0.15, null)]
    [InlineData(-0.16, ReasonKind.Drift)]
    public void Drift(double drift, ReasonKind? reason) => Only(Sound with { Drift = drift }, Best, reason, drift);

    [Fact]
    public void What_is_undefined_crosses_nothing() =>
        Thresholds.Crossed(new() { N = 50, Difficulty = 0.5, Choices = Sound.Choices, RightRest = null }, Best).ShouldBeEmpty();

    [Fact]
    public void A_distractor_under_five_in_a_hundred_is_named()
    {
        Thresholds.Crossed(Sound with { Choices = [Use("key", 0.7, 70), Use("b", 0.0499, 90)] }, Best)
            .ShouldBe([new(ReasonKind.UnusedDistractor, 0.0499, "b"), new(ReasonKind.UnusedDistractor, 0, "c")]);
        Thresholds.Crossed(Sound with { Choices = [Use("key", 0.7, 70), Use("b", 0.05, 50), Use("c", 0.05, 50)] }, Best).ShouldBeEmpty();
    }

    [Fact]
    public void A_distractor_of_the_better_people_is_named()
    {
        Thresholds.Crossed(Sound with { Choices = [Use("key", 0.7, 70), Use("b", 0.2, 70), Use("c", 0.1, 74)] }, Best).ShouldBe([new(ReasonKind.StrongDistractor, 4, "c")]);
        Thresholds.Crossed(Sound with { Choices = [Use("b", 0.2, null), Use("c", 0.1, 74)], RightRest = null }, Best).ShouldBeEmpty("nobody to compare with");
    }

    [Fact]
    public void An_option_of_another_part_is_no_distractor() =>
        Thresholds.Crossed(Sound with { Choices = [Use("b", 0.2, 50), Use("c", 0.2, 50) with { What = new("part", "c") }] }, Best).ShouldBe([new(ReasonKind.UnusedDistractor, 0, "c")]);

    [Theory]
    [InlineData(1, ReasonKind.Reported)]
    [InlineData(3, ReasonKind.Reported)]
    [InlineData(4, ReasonKind.ReportedOften)]
    public void Reports_of_readers(int reports, ReasonKind reason) => Only(Sound, Best with { Reports = reports }, reason, reports);

    [Fact]
    public void Under_thirty_answers_only_readers_are_heard() =>
        Thresholds.Crossed(new() { N = 29, Difficulty = 0, Discrimination = -1, MedianSeconds = 1 }, Best with { Reports = 9 }).ShouldBe([new(ReasonKind.Reported, 9)]);

    [Fact]
    public void The_gravest_comes_first_and_options_in_their_order()
    {
        var all = Thresholds.Crossed(
            Sound with { Difficulty = 0.1, Discrimination = -0.2, MedianSeconds = 300, Drift = 0.5, Choices = [Use("c", 0.2, 90)] }, Best with { Distractors = ["z", "c", "b"], Reports = 50 });
        all.Select(r => (r.Kind, r.Choice)).ShouldBe(
        [
            (ReasonKind.NegativeDiscrimination, ""), (ReasonKind.StrongDistractor, "c"), (ReasonKind.ReportedOften, ""), (ReasonKind.TooHard, ""),
            (ReasonKind.Drift, ""), (ReasonKind.Slow, ""), (ReasonKind.UnusedDistractor, "b"), (ReasonKind.UnusedDistractor, "z"),
        ]);
    }

    static void Only(ItemStatistics statistics, WatchedItem item, ReasonKind? reason, double value) =>
        Thresholds.Crossed(statistics, item).ShouldBe(reason is { } kind ? [new(kind, value)] : []);

    static ChoiceUse Use(string option, double share, double? rest) => new(new("", option), (int)(100 * share), 0, 0, 0, share, rest);
}
