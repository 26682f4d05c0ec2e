using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Scenarios;

/// <summary>A scenario that has been read, with its plain words and their lines, for the checks. Forgotten when the tree has been checked.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Moments">Its moments, in the author's order.</param>
/// <param name="IsWhole">True where all of it could be read; ways through it are followed only then.</param>
sealed record ReadScenario(Scenario Scenario, FrontMatter Front, ImmutableArray<ReadMoment> Moments, bool IsWhole);

/// <summary>A moment and its plain words.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Line">The line of its heading.</param>
/// <param name="Text">What happens; of an ending, how it ends.</param>
/// <param name="Debrief">The debrief of an ending; empty elsewhere.</param>
/// <param name="Choices">Its choices.</param>
/// <param name="Note">The note that answers warnings, or null.</param>
sealed record ReadMoment(Moment Moment, int Line, string Text, string Debrief, ImmutableArray<ReadChoice> Choices, string? Note);

/// <summary>A choice, the plain words of its feedback, and its line.</summary>
sealed record ReadChoice(ScenarioChoice Choice, string? Feedback, int Line);
