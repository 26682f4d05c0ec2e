using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>What a learner can do next in a module.</summary>
public enum StepKind
{
    /// <summary>Go back to an attempt that is begun and not sent in.</summary>
    ResumeAttempt,

    /// <summary>Go on reading at the section reached.</summary>
    GoOnReading,

    /// <summary>Begin to read.</summary>
    Read,

    /// <summary>Take the quiz for the first time.</summary>
    TakeQuiz,

    /// <summary>Take the quiz again, on another form.</summary>
    TakeAnotherForm,

    /// <summary>Practise, since the next form is not open yet or a passed module has a weak objective.</summary>
    Practise,

    /// <summary>Take a level's review, for the first time or again.</summary>
    TakeReview,

    /// <summary>Nothing is left to do.</summary>
    AllDone,
}

/// <summary>One step of a plan.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Module">Where; null when all is done, and where <paramref name="Review" /> says where.</param>
/// <param name="Minutes">About how long it takes, rounded up; 0 when all is done.</param>
/// <param name="Because">Why it stands where it does: words that follow "because", without a full stop.</param>
/// <param name="Review">The review that it is about; null for a step in a module.</param>
public sealed record StudyStep(StepKind Kind, ModuleStanding? Module, int Minutes, string Because, ReviewStanding? Review = null);

/// <summary>A learner's next steps, the first one first. A plan advises: every module stays open (ruling GA1).</summary>
/// <param name="Steps">At least one; a step for each module that is not passed, one for each passed module with a weak objective, and the reviews that are due.</param>
public sealed partial record StudyPlan(ImmutableArray<StudyStep> Steps)
{
    /// <summary>Minutes of a short round of practice.</summary>
    public const int PractiseMinutes = 10;

    /// <summary>The rule in words (ruling MA22).</summary>
    public const string Rule =
        "An attempt that waits for you comes first. Then come modules not yet passed whose earlier modules are passed: "
        + "weakest objective first, then the one you worked on last, then the order of the curriculum; a module whose next form is not open yet "
        + "stands behind those you have begun. A level whose modules are all passed is closed by its review, which comes next. Then come modules that build on something not yet passed, and last passed modules with an objective under 80 %. "
        + "What you have begun stays with the begun ones, whatever it builds on. Nothing is locked: you can take any module at any time.";

    /// <summary>The next step.</summary>
    public StudyStep Next => Steps[0];

    /// <summary>Plans the next steps by <see cref="Rule" />.</summary>
    /// <param name="modules">
    /// The learner's modules in the order of the curriculum. A module that another builds on and that is not in the list stands in nobody's way.
    /// </param>
    /// <param name="now">The present moment, to tell whether a next try is open.</param>
    /// <param name="reviews">The reviews by level. One is due when every module of its level is passed, and until then stands in nobody's way.</param>
    public static StudyPlan For(IEnumerable<ModuleStanding> modules, DateTimeOffset now, IEnumerable<ReviewStanding>? reviews = null)
    {
        var all = modules.ToArray();
        var missing = all.Where(module => !module.Passed).ToDictionary(module => module.Id, module => module.Title, StringComparer.Ordinal);
        var inModules = all.Select(module => (Module: module, Place: Placed(module, missing, now)))
            .Where(planned => planned.Place != Place.Nowhere)
            .OrderBy(planned => planned.Module.Weakest?.Share ?? 1)
            .ThenByDescending(planned => planned.Module.LastActivity ?? DateTimeOffset.MinValue)
            .Select(planned => (planned.Place, Step: StepIn(planned.Module, missing, now)));
        var inReviews = (reviews ?? []).Select(review => (Place: Placed(review), Step: StepAt(review, now))).Where(planned => planned.Place != Place.Nowhere);
        ImmutableArray<StudyStep> steps = [.. inModules.Concat(inReviews).OrderBy(planned => planned.Place).Select(planned => planned.Step)];
        return new(steps.IsEmpty ? [new(StepKind.AllDone, null, 0, "every module is passed and no objective is weak")] : steps);
    }

    private static Place Placed(ModuleStanding module, Dictionary<string, string> missing, DateTimeOffset now) => module switch
    {
        { HasOpenAttempt: true } => Place.AttemptOpen,
        { Passed: true } => module.Weakest is { Level: < MasteryLevel.Mastered } ? Place.PassedButWeak : Place.Nowhere,
        _ when KindOf(module, now) == StepKind.Practise => Place.Waiting,
        _ when module.Tries > 0 || module.Reading.Section > 0 || module.Reading.Done => Place.Begun,
        _ when module.After.Any(missing.ContainsKey) => Place.Early,
        _ => Place.Ready,
    };

    private static Place Placed(ReviewStanding review) => review switch
    {
        { HasOpenAttempt: true } => Place.AttemptOpen,
        { Passed: false, ModulesPassed: true } => Place.ReviewDue,
        _ => Place.Nowhere,
    };

    /// <summary>The places in a plan, in order.</summary>
    private enum Place
    {
        AttemptOpen,
        Begun,
        ReviewDue,
        Waiting,
        Ready,
        Early,
        PassedButWeak,
        Nowhere,
    }
}
