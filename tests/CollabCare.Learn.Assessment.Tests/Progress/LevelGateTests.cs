using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public sealed class LevelGateTests
{
    static readonly HashSet<string> None = [];
    static readonly HashSet<Level> NoLevel = [];

    [Fact]
    public void Names_everything_that_a_beginner_still_needs()
    {
        var gate = LevelGate.Of(Level.Beginner, ["One", "Two", "Three", "Four"], [], false, None, None, NoLevel);
        gate.IsOpen.ShouldBeFalse();
        gate.Missing.ShouldBe(["4 modules are not finished: “One”, “Two”, “Three” and 1 more", "The beginner review is not passed", "Project P1 is not signed", "Project P5 is not signed"]);
    }

    [Fact]
    public void Says_one_of_one_module_and_names_all_of_three()
    {
        Missing(["One"], []).ShouldBe(["1 module is not finished: “One”"]);
        Missing(["One", "Two", "Three"], []).ShouldBe(["3 modules are not finished: “One”, “Two”, “Three”"]);
    }

    [Fact]
    public void Needs_the_badge_below_one_of_several_projects_and_the_interview_with_others()
    {
        LevelGate.Of(Level.Intermediate, [], [], true, new HashSet<string> { "P2" }, None, NoLevel).Missing.ShouldBe(
            ["The beginner badge is not signed", "None of the projects P4, P6 and P7 is signed", "The interview practice as a pair, with 3 or more on every part, is not signed"]);
        LevelGate.Of(Level.Advanced, [], [], true, new HashSet<string> { "P3", "P9" }, new HashSet<string> { "pair" }, new HashSet<Level> { Level.Intermediate }).Missing
            .ShouldBe(["The interview practice as a panel, with 3 or more on every part, is not signed"]);
    }

    [Fact]
    public void Needs_the_writing_of_a_finished_module_rated_by_a_mentor()
    {
        var gate = LevelGate.Of(Level.Beginner, [], ["SBAR"], true, new HashSet<string> { "P1", "P5" }, None, NoLevel);
        gate.Missing.ShouldBe(["The writing of 1 module is not yet rated 3 or more on everything by a mentor: “SBAR”"]);
        Missing([], ["SBAR", "Two"]).ShouldBe(["The writing of 2 modules is not yet rated 3 or more on everything by a mentor: “SBAR”, “Two”"]);
    }

    [Fact]
    public void Opens_when_nothing_is_missing()
    {
        LevelGate.Of(Level.Beginner, [], [], true, new HashSet<string> { "P1", "P5" }, None, NoLevel).IsOpen.ShouldBeTrue();
        LevelGate.Of(Level.Intermediate, [], [], true, new HashSet<string> { "P2", "P7" }, new HashSet<string> { "pair" }, new HashSet<Level> { Level.Beginner }).IsOpen.ShouldBeTrue();
    }

    static ImmutableArray<string> Missing(string[] modulesLeft, string[] writingLeft) =>
        LevelGate.Of(Level.Beginner, modulesLeft, writingLeft, true, new HashSet<string> { "P1", "P5" }, None, NoLevel).Missing;
}
