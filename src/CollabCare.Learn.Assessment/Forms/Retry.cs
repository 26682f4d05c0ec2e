namespace CollabCare.Learn.Assessment.Forms;

/// <summary>When a learner's next try at a module's quiz may begin (curriculum 2.4, ruling FO9).</summary>
/// <param name="Number">How many tries lie behind that did not pass, and one: the second try is 2.</param>
/// <param name="OpensAt">The moment from which it may begin; null when it may begin at once.</param>
/// <param name="MentorPrompt">The page suggests a talk with a mentor first. It informs and does not block.</param>
/// <param name="Why">The rule in words, as a whole sentence.</param>
public sealed record Retry(int Number, DateTimeOffset? OpensAt, bool MentorPrompt, string Why)
{
    /// <summary>Hours from the last submission to the third try.</summary>
    public const int HoursToThird = 24;

    /// <summary>Hours from the last submission to every later try.</summary>
    public const int HoursToLater = 72;

    /// <summary>True when the try may begin at this moment.</summary>
    public bool IsOpen(DateTimeOffset now) => OpensAt is not { } opens || opens <= now;

    /// <summary>
    /// The next try: the second at once, the third 24 hours after the last submission, later ones after 72 hours and with a mentor prompt.
    /// After a pass new forms are always open, and the pass stays whatever comes of them.
    /// </summary>
    /// <param name="notPassed">When each attempt that did not pass was submitted, in any order.</param>
    /// <param name="passed">An attempt at this quiz has passed, at any time.</param>
    public static Retry After(IEnumerable<DateTimeOffset> notPassed, bool passed = false)
    {
        var submissions = notPassed.Order().ToArray();
        var next = submissions.Length + 1;
        if (passed)
            return new(next, null, false, "The quiz is passed and stays passed; another form is open at any time.");

        return next switch
        {
            1 => new(next, null, false, "The first try is open at any time."),
            2 => new(next, null, false, "The second try is open at once, on another form: read the feedback first."),
            3 => new(next, submissions[^1].AddHours(HoursToThird), false, $"The third try opens {HoursToThird} hours after the last one was sent in."),
            _ => new(next, submissions[^1].AddHours(HoursToLater), true,
                $"From the fourth on, a try opens {HoursToLater} hours after the last one was sent in; a talk with a mentor before it helps."),
        };
    }
}
