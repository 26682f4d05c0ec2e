using CollabCare.Learn.Assessment.Progress;
using static CollabCare.Learn.Assessment.Tests.Progress.MasteryTests;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public class FluencyPatchTests
{
    [Fact]
    public void Counts_what_is_read_practised_and_mastered_by_level_and_strand()
    {
        var known = Mastery.Of("o1", [Row("a", 1, 1), Row("b", 1, 1)]);
        var begun = Mastery.Of("o2", [Row("c", 1, 1)]);
        var untouched = Mastery.Of("o3", []);

        FluencyPatch.Map(
        [
            new(Level.Intermediate, "tools", true, untouched),
            new(Level.Beginner, "tools", true, known),
            new(Level.Beginner, "pitfalls", false, untouched),
            new(Level.Beginner, "tools", true, begun),
            new(Level.Beginner, "tools", false, untouched),
        ]).ShouldBe(
        [
            new(Level.Beginner, "tools", Objectives: 3, Read: 2, Practised: 2, Mastered: 1),
            new(Level.Beginner, "pitfalls", Objectives: 1, Read: 0, Practised: 0, Mastered: 0),
            new(Level.Intermediate, "tools", Objectives: 1, Read: 1, Practised: 0, Mastered: 0),
        ]);
    }
}
