using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

/// <summary>Ways through a scenario that tests walk, found in the content's own keys.</summary>
public static class Ways
{
    /// <summary>Choices that lead to a moment whose conditional way is then open or closed; null where none do.</summary>
    public static IReadOnlyList<string>? To(Scenario scenario, string moment, bool open) =>
        All(scenario.Key.Begin()).FirstOrDefault(run => run.At == moment && run.Key.Moment(moment).Choices.Where(c => c.When is not null).All(c => c.IsOpen(run.Gauges) == open)) is { } found ? Taken(found) : null;

    /// <summary>Choices that come to an ending with an outcome.</summary>
    public static IReadOnlyList<string> ToEnding(Scenario scenario, Outcome outcome) => Taken(All(scenario.Key.Begin()).First(run => scenario.Moment(run.At)!.Ending?.Outcome == outcome));

    /// <summary>The way that earns the most with one critical choice in it.</summary>
    public static IReadOnlyList<string> WithOneCritical(Scenario scenario) =>
        Taken(All(scenario.Key.Begin()).Where(run => run.IsOver && run.Passed.Count(p => p.Critical) == 1).MaxBy(run => run.Earned)!);

    static List<string> Taken(ScenarioRun run) => [.. run.Passed.Select(p => p.Choice)];

    static IEnumerable<ScenarioRun> All(ScenarioRun run) => run.Open.SelectMany(choice => All(run.Choose(choice.Id))).Prepend(run);
}
