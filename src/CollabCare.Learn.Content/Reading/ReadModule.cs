using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Cards;
using CollabCare.Learn.Content.Reading.Quizzes;
using CollabCare.Learn.Content.Reading.Scenarios;

namespace CollabCare.Learn.Content.Reading;

/// <summary>A module and what stands beside it, as they were written. Forgotten when the tree has been checked.</summary>
/// <param name="Module">The module.</param>
/// <param name="HasScenario">True where a scenario stands beside it, even one that cannot be read.</param>
sealed record ReadModule(Module Module, bool HasScenario)
{
    /// <summary>The quiz, or null.</summary>
    public WrittenQuiz? Quiz { get; init; }

    /// <summary>The scenario, or null.</summary>
    public ReadScenario? Scenario { get; init; }

    /// <summary>The other seat of the scenario, or null.</summary>
    public ReadSeat? Seat { get; init; }

    /// <summary>The fact cards, or null.</summary>
    public ReadCards? Cards { get; init; }

    /// <summary>The written tasks for practice alone, or null.</summary>
    public ReadGym? Gym { get; init; }

    /// <summary>Keys of the sources that its items, its tasks, its scenario and its cards name.</summary>
    public IReadOnlyCollection<string> Sources =>
    [
        .. (Quiz?.Sources ?? []).Concat(Scenario?.Scenario.Sources ?? []).Concat(Cards?.Cards.SelectMany(c => c.Card.Sources) ?? []).Concat(Gym?.Tasks.SelectMany(t => t.Task.Sources) ?? []).Distinct(),
    ];
}
