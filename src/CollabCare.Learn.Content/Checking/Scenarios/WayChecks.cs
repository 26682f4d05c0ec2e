using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Scenarios;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Checking.Scenarios;

/// <summary>Checks the ways through a scenario (L09), over pairs of moment and gauges where choices wait for gauges (ruling FF3).</summary>
static class WayChecks
{
    const int Fewest = 4;
    const int Most = 7;

    public static void Check(ReadScenario read, Findings findings)
    {
        var (scenario, key) = (read.Scenario, read.Scenario.Key);
        var lines = read.Moments.ToDictionary(m => m.Moment.Id, m => m.Line, StringComparer.Ordinal);
        CheckEndings();
        CheckRepair();
        if (ScenarioSurvey.Circle(key) is { IsEmpty: false } circle)
        {
            var all = string.Join(", ", circle);
            Say(circle.Min(id => lines[id]), $"These moments lead round in a circle: {all}; a story only goes on, so lead one of them elsewhere.");
            return;
        }

        var survey = ScenarioSurvey.Of(key);
        if (!survey.IsWhole)
        {
            Say(lines[scenario.Start], $"The gauges of this scenario can stand in more than {ScenarioSurvey.MostPairs} ways; let fewer choices wait for them.");
            return;
        }

        foreach (var lost in read.Moments.Where(m => !survey.Moments.Contains(m.Moment.Id)))
        {
            Say(lost.Line, $"No way leads to this {(lost.Moment.Ending is null ? "moment" : "ending")}; link to it from another, or take it out.");
        }

        foreach (var moment in read.Moments.Where(m => survey.Moments.Contains(m.Moment.Id)))
        {
            foreach (var closed in moment.Choices.Where(c => c.Choice.When is not null && !survey.Choices.Contains(new(moment.Moment.Id, c.Choice.Id))))
            {
                Say(
                    closed.Line,
                    $"No way comes here with the {closed.Choice.When!.Gauge} that this choice waits for; change its when=, or what earlier choices move.");
            }
        }

        CheckBest(survey);

        void CheckBest(ScenarioSurvey survey)
        {
            var line = lines[scenario.Start];
            if (survey.Greatest <= 0)
            {
                Say(line, "No way through this scenario earns anything; give its best choices q=1.");
            }
            else if (survey.Best.IsEmpty)
            {
                Say(line, "The best choices (q=1) do not lead to an ending; give each moment on the best way one that is open there.");
            }
            else if (survey.BestEarns < survey.Greatest)
            {
                var (best, other) = (survey.BestEarns, survey.Greatest);
                Say(line, Invariant($"The way of the best choices (q=1) earns {best}, and another earns {other}; the best choices must earn the most."));
            }
            else if (survey.Best.Length is < Fewest or > Most)
            {
                Say(line, $"The best way has {survey.Best.Length} decisions; it should have four to seven.");
            }
            else if (End(survey.Best[^1]) is { Ending.Outcome: not Outcome.Good } end)
            {
                Say(lines[end.Id], "The best way ends here; let its outcome be good.");
            }
        }

        Moment? End(ChoiceAt last) => scenario.Moment(scenario.Moment(last.Moment)!.Choices.First(c => c.Id == last.Choice).To);

        void CheckEndings()
        {
            foreach (var outcome in Enum.GetValues<Outcome>().Where(o => scenario.Moments.All(m => m.Ending?.Outcome != o)))
            {
                var word = outcome.ToString().ToLowerInvariant();
                Say(lines[scenario.Start], $"There is no ending with {{outcome={word}}}; a scenario can end well, in between and badly, so write one.");
            }
        }

        // A repair is a workable choice in a moment that a poor one leads to (ruling MA6).
        void CheckRepair()
        {
            var afterPoor = scenario.Moments.SelectMany(m => m.Choices).Where(c => c.Quality <= 0).Select(c => c.To).ToHashSet(StringComparer.Ordinal);
            if (!scenario.Moments.Any(m => afterPoor.Contains(m.Id) && m.Choices.Any(c => c.Quality is > 0 and < 1)))
            {
                Say(lines[scenario.Start], "Nothing can be repaired here; give a moment that a poor choice (q=0) leads to a workable one (q=0.5).");
            }
        }

        void Say(int line, string message) => findings.Error(Rules.Item(9), scenario.Path, line, 1, message);
    }
}
