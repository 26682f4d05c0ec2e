using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class MatchKeyTests
{
    private static readonly MatchKey Key = Match(stems: 5);

    [Theory]
    [InlineData("9A", "no stem \"9\"")]
    [InlineData("1Z", "no option \"Z\"")]
    public void Refuses_what_the_item_does_not_have(string pair, string message) =>
        Should.Throw<AnswerException>(() => Key.Mark(Pairs(pair))).Message.ShouldContain(message);

    [Fact]
    public void Refuses_to_mark_by_a_key_without_stems() => Should.Throw<InvalidOperationException>(() => Match(stems: 0).Mark(null));

    [Theory]
    [InlineData("1A 2B 3C 4D 5E", 1)]
    [InlineData("1A 2B 3C 4D", 0.8)]
    [InlineData("1A 2A 3A 4A 5A", 0.2)]
    [InlineData("1F 2G", 0)]
    public void Each_stem_is_marked_alone(string pairs, double fraction) => Key.Mark(Pairs(pairs)).Fraction.ShouldBe(fraction, 1e-12);

    [Fact]
    public void Credits_name_every_stem_the_blank_ones_too() =>
        Key.Mark(Pairs("1A 2C")).Credits.ShouldBe([new("1", 1), new("2", 0), new("3", 0), new("4", 0), new("5", 0)]);

    [Fact]
    public void The_choices_are_the_options() => Key.Choices.ShouldBe(["A", "B", "C", "D", "E", "F", "G"]);
}
