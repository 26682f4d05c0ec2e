using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>A run through a scenario as the app keeps it: a step a choice, some seconds apart.</summary>
static class PlayedRun
{
    const int SecondsToChoose = 55;

    /// <summary>The run that an attempt's scenario was.</summary>
    public static Run Of(Attempt attempt, Scenario scenario)
    {
        var answer = TakenItem.Read(attempt.Items.Single(i => i.ItemId == scenario.Id).Answer) as Played;
        var (end, count) = (attempt.EndedAt!.Value, answer?.Choices.Length ?? 0);
        return Of(attempt.PersonId, attempt.Id, attempt.ModuleId, scenario, answer, attempt.StartedAt, end.AddSeconds(-SecondsToChoose * count), end);
    }

    /// <summary>A run for practice.</summary>
    public static Run Of(Person person, string module, Scenario scenario, Played way, DateTimeOffset at) =>
        Of(person.Id, null, module, scenario, way, at, at, at.AddSeconds(SecondsToChoose * way.Choices.Length));

    static Run Of(Guid person, Guid? attempt, string module, Scenario scenario, Played? way, DateTimeOffset started, DateTimeOffset first, DateTimeOffset ended)
    {
        var id = Guid.CreateVersion7(started);
        var moments = scenario.Key.Play(way?.Choices ?? []).Passed;
        return new()
        {
            Id = id,
            PersonId = person,
            AttemptId = attempt,
            ModuleId = module,
            ScenarioId = scenario.Id,
            ScenarioHash = scenario.Hash,
            StartedAt = started,
            EndedAt = ended,
            Steps = [.. moments.Select((passed, at) => new RunStep { RunId = id, Number = at + 1, Moment = passed.Moment, Choice = passed.Choice, At = first.AddSeconds(SecondsToChoose * (at + 1)) })],
        };
    }
}
