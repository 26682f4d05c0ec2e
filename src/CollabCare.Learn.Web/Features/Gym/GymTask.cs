using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Messages;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>A situation of the gym: a written task with the fields of its worksheet.</summary>
/// <param name="Kind">What is written: "SBAR", "Debrief question" and so on.</param>
/// <param name="Tool">The tool whose worksheet it is; null where no tool has one.</param>
/// <param name="Fields">A field for each part.</param>
public sealed record GymTask(Module Module, WrittenTask Task, string Kind, Tool? Tool, ImmutableArray<WorksheetField> Fields)
{
    /// <summary>The kinds, in the order of the list.</summary>
    public static readonly ImmutableArray<string> Kinds = ["SBAR", "I-PASS handoff", "Debrief question", "A3 box", "Plan, feedback or decision", "Story for an interview"];

    // What the module teaches to say in each part of a debrief question.
    static readonly ImmutableArray<string> DebriefPrompts =
        ["What did you notice, where and when?", "What do you want to learn? Nobody is judged, and nothing is planned.", "What are the main challenges at this step? Ask in the open.", "How would it run if it were ideal? And what comes back to them?"];

    /// <summary>A task with its worksheet; an old version of a task too.</summary>
    public static GymTask Of(Library library, Module module, WrittenTask task)
    {
        var tool = task.Rubric switch
        {
            Rubric.Sbar or Rubric.Debrief => library.Tool("sbar"),
            Rubric.Ipass => library.Tool("ipass"),
            _ => library.Tools.FirstOrDefault(t => t.Modules.Contains(module.Id)),
        };
        var kind = task.Rubric switch
        {
            Rubric.Sbar => Kinds[0],
            Rubric.Ipass => Kinds[1],
            Rubric.Debrief => Kinds[2],
            Rubric.Star => Kinds[5],
            _ => tool?.Name == "a3" ? Kinds[3] : Kinds[4],
        };
        return new(module, task, kind, tool, [.. task.Parts.Select((part, at) => Field(part, at, task, tool))]);
    }

    static WorksheetField Field(string part, int at, WrittenTask task, Tool? tool) =>
        task.Rubric == Rubric.Debrief ? new($"part-{at}", part, DebriefPrompts[at], 0)
        : tool?.Worksheet.FirstOrDefault(f => f.Label.StartsWith(part, StringComparison.OrdinalIgnoreCase)) is { } field ? field with { Id = $"part-{at}", Label = part }
        : new($"part-{at}", part, "", 0);

    /// <summary>What it is rated on: stories as in an interview, everything else as a message.</summary>
    public static ImmutableArray<MessageCriterion> Criteria(Library library, WrittenTask task) =>
        task.Rubric == Rubric.Star && library.Interview.Rubric is { } rubric ? [.. rubric.Parts.Select(p => new MessageCriterion(p.Name, p.Anchors))] : MessageRubric.Criteria;
}

/// <summary>Finding situations.</summary>
public static class GymTasks
{
    /// <summary>Every situation, by kind.</summary>
    public static IEnumerable<GymTask> Situations(this Library library) =>
        library.Modules.SelectMany(m => m.WrittenTasks.Select(t => GymTask.Of(library, m, t))).OrderBy(t => GymTask.Kinds.IndexOf(t.Kind));

    /// <summary>The situation with a task's id, or null.</summary>
    public static GymTask? Situation(this Library library, string taskId) =>
        library.WrittenTask(taskId) is (var module, var task) ? GymTask.Of(library, module, task) : null;
}

/// <summary>A task with what is told only after handing over, as it is kept.</summary>
public sealed record KeptTask(WrittenTask Task, string Exemplar, Receiver Receiver)
{
    /// <summary>The row for a task of the library.</summary>
    public static TaskVersion Keep(WrittenTask task) =>
        new() { Hash = task.Hash, TaskId = task.Id, Json = JsonSerializer.Serialize(new KeptTask(task, task.ExemplarHtml, task.Receiver)) };

    /// <summary>The task of a row.</summary>
    public static WrittenTask Read(TaskVersion version)
    {
        var kept = JsonSerializer.Deserialize<KeptTask>(version.Json)!;
        return kept.Task with { ExemplarHtml = kept.Exemplar, Receiver = kept.Receiver };
    }
}
