using CollabCare.Learn.Assessment.Progress;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public class ReadingTests
{
    [Theory]
    [InlineData(0, 5, false, 1)]
    [InlineData(1, 5, false, 1)]
    [InlineData(3, 5, false, 0.6)]
    [InlineData(5, 5, false, 0.2)]
    [InlineData(9, 5, false, 0)]
    [InlineData(5, 5, true, 0)]
    [InlineData(2, 5, true, 0)]
    public void The_present_section_counts_as_still_to_read(int section, int sections, bool done, double left) => new Reading(section, sections, done).Left.ShouldBe(left, 1e-12);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void All_is_left_where_nothing_is_known_of_the_sections(int section) => new Reading(section, 0, Done: false).Left.ShouldBe(1);
}
