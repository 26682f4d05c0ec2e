using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class AnswerClockTests
{
    private static readonly DateTimeOffset T = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly AnswerClock New = new() { Prepare = TimeSpan.FromSeconds(60), Answer = TimeSpan.FromSeconds(180), Probe = TimeSpan.FromSeconds(60) };
    private static readonly AnswerClock Begun = New with { BegunAt = T };

    [Theory]
    [InlineData(0, AnswerStage.Preparing, 60)]
    [InlineData(59, AnswerStage.Preparing, 60)]
    [InlineData(60, AnswerStage.Answering, 240)]
    [InlineData(239, AnswerStage.Answering, 240)]
    [InlineData(240, AnswerStage.Answered, null)]
    [InlineData(99999, AnswerStage.Answered, null)]
    public void Goes_on_by_itself_until_the_answer_is_over(int seconds, AnswerStage stage, int? deadline)
    {
        Begun.StageAt(T.AddSeconds(seconds)).ShouldBe(stage);
        Begun.DeadlineAt(T.AddSeconds(seconds)).ShouldBe(deadline is { } d ? T.AddSeconds(d) : null);
    }

    [Fact]
    public void Waits_until_it_is_begun()
    {
        New.StageAt(T).ShouldBe(AnswerStage.Waiting);
        New.DeadlineAt(T).ShouldBeNull();
    }

    [Fact]
    public void Answering_early_moves_its_end()
    {
        var early = Begun with { AnsweringAt = T.AddSeconds(20) };
        early.DeadlineAt(T.AddSeconds(30)).ShouldBe(T.AddSeconds(200));
        early.StageAt(T.AddSeconds(200)).ShouldBe(AnswerStage.Answered);
    }

    [Fact]
    public void The_probe_waits_until_it_is_asked_for_and_then_runs()
    {
        var probed = Begun with { AnsweredAt = T.AddSeconds(100), ProbedAt = T.AddSeconds(500) };
        probed.StageAt(T.AddSeconds(559)).ShouldBe(AnswerStage.Probing);
        probed.DeadlineAt(T.AddSeconds(559)).ShouldBe(T.AddSeconds(560));
        probed.StageAt(T.AddSeconds(560)).ShouldBe(AnswerStage.Rating);
        (probed with { ProbeAnsweredAt = T.AddSeconds(510) }).StageAt(T.AddSeconds(511)).ShouldBe(AnswerStage.Rating);
        (Begun with { AnsweredAt = T.AddSeconds(100), ProbeAnsweredAt = T.AddSeconds(101) }).StageAt(T.AddSeconds(102)).ShouldBe(AnswerStage.Rating);
    }

    [Theory]
    [InlineData(240, true)]
    [InlineData(242, true)]
    [InlineData(243, false)]
    [InlineData(30, false)]
    public void Takes_what_was_on_its_way_when_the_time_ran_out_and_nothing_later(int seconds, bool takes) => Begun.Takes(AnswerStage.Answering, T.AddSeconds(seconds)).ShouldBe(takes);

    [Fact]
    public void Takes_nothing_more_once_the_answer_was_ended() => (Begun with { AnsweredAt = T.AddSeconds(100) }).Takes(AnswerStage.Answering, T.AddSeconds(101)).ShouldBeFalse();

    [Fact]
    public void Extra_time_makes_every_time_longer() => AnswerClock.Extended(TimeSpan.FromSeconds(60), 50).ShouldBe(TimeSpan.FromSeconds(90));
}
