namespace CollabCare.Learn.Assessment.Progress;

public sealed partial record StudyPlan
{
    private static StudyStep StepIn(ModuleStanding module, Dictionary<string, string> missing, DateTimeOffset now)
    {
        var kind = KindOf(module, now);
        var because = Because(kind, module);
        var first = module.After.Where(missing.ContainsKey).Select(id => missing[id]).ToArray();
        if (!module.Passed && kind != StepKind.ResumeAttempt && first.Length > 0)
            because += $"; it builds on {string.Join(" and ", first)}, not passed yet, and is open all the same";
        return new(kind, module, (int)Math.Ceiling(MinutesOf(kind, module)), because);
    }

    private static StudyStep StepAt(ReviewStanding review, DateTimeOffset now)
    {
        var level = review.Level.ToString().ToLowerInvariant();
        var (kind, because) = review switch
        {
            { HasOpenAttempt: true } => (StepKind.ResumeAttempt, "you have begun an attempt and not sent it in"),
            { Tries: 0 } => (StepKind.TakeReview, $"every {level} module is passed, and its review closes the level"),
            _ when review.NextTryAt > now => (StepKind.Practise, $"every {level} module is passed, your last try at the review did not pass, and its next form is not open yet"),
            _ => (StepKind.TakeReview, $"every {level} module is passed, your last try at the review did not pass, and another form is open"),
        };
        return new(kind, null, kind == StepKind.Practise ? PractiseMinutes : (int)Math.Ceiling(review.Minutes), because, review);
    }

    private static StepKind KindOf(ModuleStanding module, DateTimeOffset now) => module switch
    {
        { HasOpenAttempt: true } => StepKind.ResumeAttempt,
        { Passed: true } => StepKind.Practise,
        { Reading.UnderWay: true } => StepKind.GoOnReading,
        { Reading.Done: false } => StepKind.Read,
        { Tries: 0 } => StepKind.TakeQuiz,
        _ when module.NextTryAt > now => StepKind.Practise,
        _ => StepKind.TakeAnotherForm,
    };

    private static double MinutesOf(StepKind kind, ModuleStanding module) => kind switch
    {
        StepKind.Practise => PractiseMinutes,
        StepKind.Read or StepKind.GoOnReading => Math.Max(1, (module.Minutes - module.FormMinutes) * module.Reading.Left),
        _ => module.FormMinutes,
    };

    private static string Because(StepKind kind, ModuleStanding module) => kind switch
    {
        StepKind.ResumeAttempt => "you have begun an attempt and not sent it in",
        StepKind.GoOnReading => $"you are at section {module.Reading.Section} of {module.Reading.Sections}",
        StepKind.Read when module.Tries > 0 => $"your last try did not pass and the reading is not begun{Weakness(module)}",
        StepKind.Read => module.After.IsEmpty ? "nothing has to come before it" : "you have not begun it",
        StepKind.TakeQuiz => "you have read it and not taken its quiz",
        StepKind.TakeAnotherForm => $"your last try did not pass and another form is open{Weakness(module)}",
        _ when module.Passed => $"it is passed{Weakness(module)}; a new form, open at any time, can lift that",
        _ => $"your last try did not pass and the next form is not open yet{Weakness(module)}",
    };

    private static string Weakness(ModuleStanding module) =>
        module.Weakest is { Percent: { } percent } ? $"; its weakest objective stands at {percent} %" : "";
}
