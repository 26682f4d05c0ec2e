using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>
/// An item together with its plain words and their lines, for the rules that judge how it is written. Forgotten when the tree has been checked.
/// </summary>
/// <param name="Item">The item.</param>
/// <param name="Source">As its author wrote it.</param>
/// <param name="Scenario">The plain words of the story; empty where there is none.</param>
/// <param name="LeadIn">The plain words of the question.</param>
/// <param name="Choices">What can be chosen, placed or rated; for a match its options.</param>
/// <param name="Stems">The plain words of a match's stems.</param>
/// <param name="Why">The plain words said to all, or null.</param>
sealed record WrittenItem(
    Item Item, ItemSource Source, string Scenario, string LeadIn, ImmutableArray<WrittenChoice> Choices, ImmutableArray<string> Stems, string? Why)
{
    /// <summary>The story and the question.</summary>
    public string Stem => Scenario.Length == 0 ? LeadIn : $"{Scenario} {LeadIn}";

    /// <summary>The line of the question.</summary>
    public int LeadInLine => Source.Stem[^1].Line;
}

/// <summary>A choice, the plain words of its feedback, and its line.</summary>
sealed record WrittenChoice(Choice Choice, string? Feedback, int Line)
{
    /// <summary>Its plain words.</summary>
    public string Text => Choice.Text;
}

/// <summary>A written task, its plain words, and where they stand.</summary>
/// <param name="Task">The task.</param>
/// <param name="Source">As its author wrote it.</param>
/// <param name="Story">The plain words of the story; empty where there is none.</param>
/// <param name="Prompt">The plain words of what to write.</param>
/// <param name="Exemplar">The plain words of the exemplar.</param>
sealed record ReadTask(WrittenTask Task, ItemSource Source, string Story, string Prompt, string Exemplar);

/// <summary>A quiz, its front matter, and its items as they were written.</summary>
/// <param name="Quiz">The quiz.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Items">The items that could be read.</param>
/// <param name="Tasks">The written tasks that could be read.</param>
/// <param name="IsWhole">True where every item could; counting is idle where not.</param>
sealed record WrittenQuiz(Quiz Quiz, FrontMatter Front, ImmutableArray<WrittenItem> Items, ImmutableArray<ReadTask> Tasks, bool IsWhole)
{
    /// <summary>Keys of the sources that items and tasks name.</summary>
    public IReadOnlyCollection<string> Sources => [.. Items.SelectMany(i => i.Item.Sources).Concat(Tasks.SelectMany(t => t.Task.Sources)).Distinct()];
}
