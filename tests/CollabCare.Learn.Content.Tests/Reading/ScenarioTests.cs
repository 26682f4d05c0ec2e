using System.Text.Json;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Tests.Checking;

namespace CollabCare.Learn.Content.Tests.Reading;

public class ScenarioTests
{
    static readonly Lazy<Scenario> Read = new(() =>
    {
        using var tree = CaseFolder.Lay("A_scenario_and_its_other_seat_have_nothing_wrong");
        return Checker.Check(tree.Path, CaseFolder.Today).Library.ShouldNotBeNull().Module("tool-b-huddles")!.Scenario.ShouldNotBeNull();
    });

    static Moment Moment(string id) => Read.Value.Moment(id).ShouldNotBeNull();

    [Fact]
    public void Tells_a_moment_without_its_braces()
    {
        Moment("at-the-desk").Weight.ShouldBe(2);
        Moment("at-the-desk").Html.ShouldStartWith("<p>She looks at the clock");
        Moment("a-question").Weight.ShouldBe(1);
        Read.Value.Gauges.ShouldBe([new("trust", 0), new("time", 20)]);
    }

    [Fact]
    public void Reads_what_stands_behind_a_choice()
    {
        var choice = Moment("at-the-door").Choices[0];

        choice.Html.ShouldBe("Wait until she looks up, and say why you are here");
        (choice.To, choice.Quality, choice.Critical).ShouldBe(("at-the-desk", 1, false));
        choice.Effects.ShouldBe([new("time", -2), new("trust", 1)]);
        choice.FeedbackHtml.ShouldBe("<p>She hears it from you before the day is planned, and nobody had to stop work for it.</p>");
        choice.Id.ShouldBe(Words.ShortHash(choice.Text));
        Moment("a-question").Choices[2].Critical.ShouldBeTrue();
        Moment("after-seven").Choices[0].When.ShouldBe(new GaugeTest("trust", 1, null));
    }

    [Fact]
    public void Ends_with_an_outcome_and_a_debrief()
    {
        var end = Moment("a-morning");

        end.Html.ShouldBe("<p>The morning goes by. Nobody speaks of the record, and nobody speaks of you.</p>");
        end.Ending.ShouldBe(new Ending(Outcome.Mixed, "<p>The best path asks, at the end, what was missing, because the next line is written then.</p>"));
    }

    [Fact]
    public void Is_marked_by_the_way_that_is_taken()
    {
        var (key, scenario) = (Read.Value.Key, Read.Value);
        string[] best = [.. ScenarioSurvey.Of(key).Best.Select(at => at.Choice)];

        key.Play(best).Mark().Fraction.ShouldBe(1);
        key.Play(best[..2]).Mark().Fraction.ShouldBe(0.6, 1e-9);
        key.Play([.. best[..2], scenario.Moment("a-question")!.Choices[2].Id]).Mark().Fraction.ShouldBe(ScenarioKey.CriticalCap);
    }

    [Fact]
    public void Has_another_seat()
    {
        var seat = Read.Value.Seat.ShouldNotBeNull();

        (seat.Role, seat.Name).ShouldBe(("role-charge-nurse", "Marisol Ortega"));
        seat.Moments.Select(m => m.Moment).ShouldBe(["at-the-door", "at-the-desk", "a-question"]);
        seat.Moments[0].Choices.Single(c => c.Right).Text.ShouldBe("Finish the count, and then look up.");
        seat.Moments[0].QuestionHtml.ShouldBe("What do you do?");
    }

    [Fact]
    public void Comes_back_from_JSON_as_it_was()
    {
        var kept = JsonSerializer.Serialize(Read.Value);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<Scenario>(kept)).ShouldBe(kept);
    }
}
