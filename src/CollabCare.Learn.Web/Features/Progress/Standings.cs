using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>Where a person stands in every module, and so what comes next. Computed from what was done, by rules that can be shown; kept nowhere.</summary>
public sealed record Standings(ImmutableArray<ModuleProgress> Modules, ImmutableArray<ReviewProgress> Reviews, StudyPlan Plan)
{
    public static async Task<Standings> OfAsync(LearnDb db, Library library, Guid person, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var readings = await db.Readings.AsNoTracking().Where(r => r.PersonId == person).ToDictionaryAsync(r => r.ModuleId, StringComparer.Ordinal, cancellationToken);
        var attempts = (await db.Attempts.AsNoTracking().Where(a => a.PersonId == person).ToListAsync(cancellationToken)).ToLookup(a => a.ModuleId, StringComparer.Ordinal);
        var answers = await db.AttemptItems.AsNoTracking()
            .Join(db.Attempts.Where(a => a.PersonId == person && !a.Practice && a.EndedAt != null), i => i.AttemptId, a => a.Id, (i, a) => new { a.EndedAt, Item = i })
            .Select(x => new { x.Item.ItemId, x.Item.Fraction, x.EndedAt }).ToListAsync(cancellationToken);
        // An item of a review says something of every objective that it joins.
        var evidence = answers.Where(a => a.Fraction is not null)
            .Select(a => (Item: library.AnyItem(a.ItemId), Fraction: a.Fraction!.Value, At: a.EndedAt!.Value))
            .Where(a => a.Item is not null)
            .SelectMany(a => a.Item!.Tested.Select(tested => (Tested: tested, Evidence: new Evidence(a.Item.Id, a.Item.Type.Weight(), a.Fraction, a.At))))
            .ToLookup(a => a.Tested, a => a.Evidence);
        var writing = await WritingProgress.OfAsync(db, person, cancellationToken);
        var modules = library.Modules.Select(m => ModuleProgress.Of(m, readings.GetValueOrDefault(m.Id), [.. attempts[m.Id]], evidence, writing, now)).ToImmutableArray();
        var reviews = ReviewsOf(library, modules, attempts, now);
        return new(modules, reviews, StudyPlan.For(modules.Select(m => m.Standing), now, reviews.Select(r => r.Standing)));
    }

    /// <summary>The reviews, each with what its person did in it.</summary>
    public static ImmutableArray<ReviewProgress> ReviewsOf(Library library, ImmutableArray<ModuleProgress> modules, ILookup<string, Attempt> attempts, DateTimeOffset now) =>
        [.. library.Reviews.Select(r => ReviewProgress.Of(r, r.Minutes(r.Banks(library.Modules)), modules, [.. attempts[r.Id]], now))];

    /// <summary>The words and the address of a step.</summary>
    public (string What, string Address) Say(StudyStep step)
    {
        if (step.Review is { } standing)
        {
            var review = Reviews.First(r => r.Review.Id == standing.Id);
            return step.Kind switch
            {
                StepKind.ResumeAttempt => ($"Go on with your open attempt at the {standing.Title}", $"/attempts/{review.OpenAttempt}"),
                StepKind.Practise => ($"Practise for the {standing.Title}", review.Review.Address),
                _ => ($"Take the {standing.Title}", review.Review.Address),
            };
        }

        var module = Modules.FirstOrDefault(m => m.Module.Id == step.Module?.Id);
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
public sealed record ModuleProgress(Module Module, ModuleStanding Standing, Data.Reading? Reading, Guid? OpenAttempt, ImmutableArray<Attempt> Graded, ImmutableArray<WritingProgress> Writing)
{
    public bool Read => Reading?.DoneAt is not null;
    public bool Passed => Standing.Passed;

    /// <summary>"Studied, quiz passed": finished, without any mentor.</summary>
    public bool Finished => Read && (Passed || Module.Quiz is null);

    /// <summary>A mentor has rated each written task 3 or more on every criterion; true too where there is none. Badges need it, and nothing else does (ruling FO7).</summary>
    public bool WritingRated => Writing.All(w => w.State == WritingState.Rated);

    /// <summary>What stands beside its title.</summary>
    public string Word => !Finished ? State.Word : WritingRated ? "Finished" : "Quiz passed, writing not yet rated";

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
        Module module, Data.Reading? reading, ImmutableArray<Attempt> attempts, ILookup<(string Module, string Objective), Evidence> evidence, IReadOnlyDictionary<string, WritingState> writing, DateTimeOffset now)
    {
        var graded = attempts.Where(a => a is { Practice: false, IsOpen: false }).OrderBy(a => a.EndedAt).ThenBy(a => a.Id).ToImmutableArray();
        var open = attempts.FirstOrDefault(a => a is { Practice: false, IsOpen: true } && !(a.Deadline <= now));
        var sections = module.Page.Sections.Where(s => s.Anchor.Length > 0).ToList();
        var at = reading is null ? 0 : Math.Max(1, sections.FindIndex(s => s.Anchor == reading.Section) + 1);
        var standing = new ModuleStanding(
            module.Id, module.Title, module.Minutes, module.Quiz?.Form.Marked.Minutes ?? 0, module.After,
            [.. module.Objectives.Select(o => Mastery.Of(o.Id, evidence[(module.Id, o.Id)]))],
            new Assessment.Progress.Reading(at, sections.Count, reading?.DoneAt is not null),
            graded.Length, graded.Any(a => a.Passed == true), open is not null, ShowQuizHandler.RetryOf(attempts).OpensAt,
            graded.Select(a => a.EndedAt).Append(reading?.SeenAt).Max());
        return new(module, standing, reading, open?.Id, graded, [.. (module.Quiz?.Tasks ?? []).Select(t => new WritingProgress(t, writing.GetValueOrDefault(t.Id)))]);
    }
}
