using CollabCare.Learn.Assessment.Projects;

namespace CollabCare.Learn.Assessment.Tests.Projects;

public sealed class ProjectRatingTests
{
    static RatedCriterion[] Of(params int[] levels) => [.. levels.Select((l, at) => new RatedCriterion(l, at == 0))];

    [Fact]
    public void Decides_nothing_on_a_level_that_is_none()
    {
        Should.Throw<ArgumentException>(() => ProjectRating.IsAccepted([])).Message.ShouldStartWith("Every criterion has a level from 1 to 4.");
        Should.Throw<ArgumentException>(() => ProjectRating.IsAccepted(Of(3, 0)));
        Should.Throw<ArgumentException>(() => ProjectRating.IsAccepted(Of(3, 5)));
        Should.Throw<ArgumentOutOfRangeException>(() => ProjectRating.IsRatedTwice(0));
    }

    [Fact]
    public void Accepts_where_every_criterion_has_a_3()
    {
        ProjectRating.IsAccepted(Of(3, 3, 4)).ShouldBeTrue();
        ProjectRating.IsAccepted(Of(4, 4, 2)).ShouldBeFalse();
        ProjectRating.IsAccepted(Of(4, 4, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Stops_at_a_1_on_the_safety_criterion_only()
    {
        ProjectRating.Stops(Of(1, 4, 4)).ShouldBeTrue();
        ProjectRating.Stops(Of(2, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Every_fifth_submission_is_rated_twice() => Enumerable.Range(1, 12).Where(ProjectRating.IsRatedTwice).ShouldBe([5, 10]);

    [Fact]
    public void The_median_is_said_in_plain_words()
    {
        WaitingTime.Median([]).ShouldBeNull();
        WaitingTime.Median([TimeSpan.FromHours(9), TimeSpan.FromHours(1), TimeSpan.FromHours(2)]).ShouldBe(TimeSpan.FromHours(2));
        WaitingTime.Median([TimeSpan.FromHours(1), TimeSpan.FromHours(2)]).ShouldBe(TimeSpan.FromMinutes(90));
        new[] { 0.5, 1.2, 5.1, 35, 50, 29 * 24 }.Select(h => WaitingTime.Said(TimeSpan.FromHours(h)))
            .ShouldBe(["less than an hour", "about an hour", "about 5 hours", "about 35 hours", "about 2 days", "about 29 days"]);
        new[] { 6.9, 7, 13, 14, 30 }.Select(d => WaitingTime.Nudge(TimeSpan.FromDays(d))).ShouldBe([null, 7, 7, 14, 14]);
    }
}
