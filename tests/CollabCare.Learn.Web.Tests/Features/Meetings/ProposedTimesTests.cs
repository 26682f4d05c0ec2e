using CollabCare.Learn.Web.Features.Meetings;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

public sealed class ProposedTimesTests
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Propose two to five")]
    [InlineData("Propose two to five", "2026-12-01T15:00")]
    [InlineData("Propose two to five", "2026-12-01T15:00", "", " ", "2026-12-01T15:00")]
    [InlineData("Propose two to five", "2026-12-01T15:00", "2026-12-02T15:00", "2026-12-03T15:00", "2026-12-04T15:00", "2026-12-05T15:00", "2026-12-06T15:00")]
    [InlineData("Write each time as a day and a time", "2026-12-01T15:00", "soon")]
    [InlineData("from now on", "2026-12-01T15:00", "2026-11-23T10:00")]
    [InlineData("within a year", "2026-12-01T15:00", "2027-11-24T15:00")]
    [InlineData("There is no 02:30 on 28 March 2027 in Europe/Zurich", "2026-12-01T15:00", "2027-03-28T02:30")]
    public void Takes_no_times_that_nobody_could_choose_from(string why, params string[] typed)
    {
        var (times, fault) = ProposedTimes.Read(typed, "Europe/Zurich", Now);
        times.ShouldBeEmpty();
        fault!.ShouldContain(why);
    }

    [Fact]
    public void Reads_them_by_the_clock_of_the_zone_in_order()
    {
        var (times, fault) = ProposedTimes.Read(["2027-07-01T15:00", "", "2026-12-01T15:00"], "Europe/Zurich", Now);
        fault.ShouldBeNull();
        times.ShouldBe([new(2026, 12, 1, 14, 0, 0, TimeSpan.Zero), new(2027, 7, 1, 13, 0, 0, TimeSpan.Zero)]);
    }

    [Fact]
    public void Means_the_first_of_an_hour_that_comes_twice() =>
        ProposedTimes.ReadOne("2027-10-31T02:30", "Europe/Zurich", new(2027, 10, 1, 0, 0, 0, TimeSpan.Zero)).Time.ShouldBe(new DateTimeOffset(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
}
