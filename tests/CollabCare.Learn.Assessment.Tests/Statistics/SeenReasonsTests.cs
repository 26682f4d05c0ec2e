using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

/// <summary>A decision holds until there is something new to see.</summary>
public class SeenReasonsTests
{
    [Fact]
    public void The_same_again_is_no_news() => Seen(150, new ItemReason(ReasonKind.TooHard, 0.2)).HasNews(200, [new(ReasonKind.TooHard, 0.2)]).ShouldBeFalse();

    [Fact]
    public void A_reason_that_has_gone_is_no_news() => Seen(150, new ItemReason(ReasonKind.TooHard, 0.2)).HasNews(200, []).ShouldBeFalse();

    [Theory]
    [InlineData(ReasonKind.TooHard, 0.2, 0.24, false)]
    [InlineData(ReasonKind.TooHard, 0.2, 0.26, true)]
    [InlineData(ReasonKind.TooHard, 0.2, 0.14, true)]
    [InlineData(ReasonKind.NegativeDiscrimination, -0.1, -0.14, false)]
    [InlineData(ReasonKind.NegativeDiscrimination, -0.1, -0.16, true)]
    [InlineData(ReasonKind.StrongDistractor, 4, 8.9, false)]
    [InlineData(ReasonKind.StrongDistractor, 4, 9.1, true)]
    [InlineData(ReasonKind.Slow, 200, 249, false)]
    [InlineData(ReasonKind.Slow, 200, 251, true)]
    [InlineData(ReasonKind.Slow, 200, 149, true)]
    [InlineData(ReasonKind.Fast, 4, 3.1, false)]
    [InlineData(ReasonKind.Fast, 4, 2.9, true)]
    [InlineData(ReasonKind.Reported, 2, 2, false)]
    [InlineData(ReasonKind.Reported, 2, 1, false)]
    [InlineData(ReasonKind.Reported, 2, 3, true)]
    [InlineData(ReasonKind.ReportedOften, 5, 6, true)]
    public void A_number_that_has_moved_is_news(ReasonKind kind, double seen, double now, bool news) => Seen(150, new ItemReason(kind, seen)).HasNews(200, [new(kind, now)]).ShouldBe(news);

    [Fact]
    public void A_new_reason_is_news_and_so_is_the_same_about_another_option()
    {
        Seen(150).HasNews(200, [new(ReasonKind.Drift, 0.2)]).ShouldBeTrue();
        Seen(150, new ItemReason(ReasonKind.UnusedDistractor, 0.01, "b")).HasNews(200, [new(ReasonKind.UnusedDistractor, 0.01, "c")]).ShouldBeTrue();
        Seen(150, new ItemReason(ReasonKind.LowDiscrimination, 0.01)).HasNews(200, [new(ReasonKind.NegativeDiscrimination, -0.01)]).ShouldBeTrue("below 0 it is withdrawn, not only looked at");
    }

    [Fact]
    public void Reports_are_one_reason_whether_few_or_many_of_those_who_answered() =>
        Seen(150, new ItemReason(ReasonKind.ReportedOften, 5)).HasNews(200, [new(ReasonKind.Reported, 5)]).ShouldBeFalse();

    [Theory]
    [InlineData(60, 99, false)]
    [InlineData(60, 100, true)]
    [InlineData(99, 100, true)]
    [InlineData(100, 140, false)]
    public void The_hundredth_answer_is_news(int seen, int now, bool news) => Seen(seen, new ItemReason(ReasonKind.TooHard, 0.2)).HasNews(now, [new(ReasonKind.TooHard, 0.2)]).ShouldBe(news);

    [Fact]
    public void The_hundredth_answer_to_a_sound_item_is_no_news() => Seen(60).HasNews(100, []).ShouldBeFalse();

    static SeenReasons Seen(int n, params ItemReason[] reasons) => new(n, [.. reasons]);
}
