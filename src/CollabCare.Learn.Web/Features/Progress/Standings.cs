using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>Where a person stands in every module, and so what comes next. Computed from what was done, by rules that can be shown; kept nowhere.</summary>
public sealed record Standings(ImmutableArray<ModuleProgress> Modules, StudyPlan Plan)
{
    public static async Task<Standings> OfAsync(LearnDb db, Library library, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readings = await db.Readings.AsNoTracking().Where(r => r.PersonId == person).ToDictionaryAsync(r => r.ModuleId, StringComparer.Ordinal, cancellationToken);
        var attempts = (await db.Attempts.AsNoTracking().Where(a => a.PersonId == person).ToListAsync(cancellationToken)).ToLookup(a => a.ModuleId, StringComparer.Ordinal);
        var answers = await db.AttemptItems.AsNoTracking()
            .Join(db.Attempts.Where(a => a.PersonId == person && !a.Practice && a.EndedAt != null), i => i.AttemptId, a => a.Id, (i, a) => new { a.ModuleId, a.EndedAt, Item = i })
            .Select(x => new { x.ModuleId, x.Item.ItemId, x.Item.Fraction, x.EndedAt }).ToListAsync(cancellationToken);
        var evidence = answers.Where(a => a.Fraction is not null)
            .Select(a => (a.ModuleId, Found: library.Item(a.ItemId), a.ItemId, Fraction: a.Fraction!.Value, At: a.EndedAt!.Value))
            .Where(a => a.Found is not null)
            .ToLookup(a => (a.Found!.Value.Module.Id, a.Found.Value.Item.Objective), a => new Evidence(a.ItemId, a.Found!.Value.Item.Type.Weight(), a.Fraction, a.At));
        var modules = library.Modules.Select(m => ModuleProgress.Of(m, readings.GetValueOrDefault(m.Id), [.. attempts[m.Id]], evidence, now)).ToImmutableArray();
        return new(modules, StudyPlan.For(modules.Select(m => m.Standing), now));
    }

    /// <summary>The words and the address of a step.</summary>
    public static (string What, string Address) Say(StudyStep step, IEnumerable<ModuleProgress> modules)
    {
        var module = modules.FirstOrDefault(m => m.Module.Id == step.Module?.Id);
        var (title, id) = (step.Module?.Title, step.Module?.Id);
        return step.Kind switch
        {
            StepKind.ResumeAttempt => ($"Go on with your open attempt at “{title}”", $"/attempts/{module?.OpenAttempt}"),
            StepKind.GoOnReading => ($"Go on reading “{title}”", $"/modules/{id}#{module?.Reading?.Section}"),
            StepKind.Read => ($"Read “{title}”", $"/modules/{id}"),
            StepKind.TakeQuiz => ($"Take the quiz of “{title}”", $"/modules/{id}/quiz"),
            StepKind.TakeAnotherForm => ($"Take another form of “{title}”", $"/modules/{id}/quiz"),
            StepKind.Practise => ($"Practise “{title}”", $"/modules/{id}/quiz"),
            _ => ("Everything here is done", "/modules"),
        };
    }
}

/// <summary>One module as one person stands in it.</summary>
public sealed record ModuleProgress(Module Module, ModuleStanding Standing, Data.Reading? Reading, Guid? OpenAttempt, ImmutableArray<Attempt> Graded)
{
    public bool Read => Reading?.DoneAt is not null;
    public bool Passed => Standing.Passed;

    /// <summary>"Studied, quiz passed": finished, without any mentor.</summary>
    public bool Finished => Read && (Passed || Module.Quiz is null);

    public bool Mastered => Standing.Objectives.Length > 0 && Standing.Objectives.All(o => o.Level == MasteryLevel.Mastered);

    /// <summary>The tone of its patch on the map, and the word for it.</summary>
    public (string Tone, string Word) State => this switch
    {
        { Mastered: true, Passed: true } => ("mastered", "Mastered"),
        { Passed: true } => ("practised", Read ? "Quiz passed" : "Quiz passed, not read"),
        { Graded.Length: > 0 } => ("practised", "Quiz tried"),
        { Read: true } => ("read", "Read"),
        { Reading: not null } => ("none", "Begun"),
        _ => ("none", "Not begun"),
    };

    public static ModuleProgress Of(
        Module module, Data.Reading? reading, ImmutableArray<Attempt> attempts, ILookup<(string Module, string Objective), Evidence> evidence, DateTimeOffset now)
    {
        var graded = attempts.Where(a => a is { Practice: false, IsOpen: false }).OrderBy(a => a.EndedAt).ToImmutableArray();
        var open = attempts.FirstOrDefault(a => a is { Practice: false, IsOpen: true } && !(a.Deadline <= now));
        var sections = module.Page.Sections.Where(s => s.Anchor.Length > 0).ToList();
        var at = reading is null ? 0 : Math.Max(1, sections.FindIndex(s => s.Anchor == reading.Section) + 1);
        var standing = new ModuleStanding(
            module.Id, module.Title, module.Minutes, module.Quiz?.Form.Marked.Minutes ?? 0, module.After,
            [.. module.Objectives.Select(o => Mastery.Of(o.Id, evidence[(module.Id, o.Id)]))],
            new Assessment.Progress.Reading(at, sections.Count, reading?.DoneAt is not null),
            graded.Length, graded.Any(a => a.Passed == true), open is not null, ShowQuizHandler.RetryOf(attempts).OpensAt,
            graded.Select(a => a.EndedAt).Append(reading?.SeenAt).Max());
        return new(module, standing, reading, open?.Id, graded);
    }
}
