namespace CollabCare.Learn.Assessment.Interview;

/// <summary>Where somebody stands with one question of a mock interview.</summary>
public enum AnswerStage
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Planning, against the clock.</summary>
    Preparing,

    /// <summary>Answering, against the clock.</summary>
    Answering,

    /// <summary>The answer is in; the probe has not been asked.</summary>
    Answered,

    /// <summary>Answering the probe, against the clock.</summary>
    Probing,

    /// <summary>Everything is in; it is to be rated.</summary>
    Rating,
}

/// <summary>
/// The clock of one question. It is a matter of moments that are kept, so that whoever asks, and whenever, gets the same stage: nothing has to run meanwhile, and a restart changes nothing.
/// Planning runs over into answering by itself, as in an interview; the probe waits until it is asked for.
/// </summary>
public sealed record AnswerClock
{
    /// <summary>What is still taken after a deadline, for the way from the browser.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>Time to plan, extended already.</summary>
    public required TimeSpan Prepare { get; init; }

    /// <summary>Time to answer, extended already.</summary>
    public required TimeSpan Answer { get; init; }

    /// <summary>Time to answer the probe, extended already.</summary>
    public required TimeSpan Probe { get; init; }

    /// <summary>When the question was shown; null before.</summary>
    public DateTimeOffset? BegunAt { get; init; }

    /// <summary>When planning was ended early; null where its time ran out, or runs.</summary>
    public DateTimeOffset? AnsweringAt { get; init; }

    /// <summary>When the answer was ended early; null where its time ran out, or runs.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>When the probe was asked; null before.</summary>
    public DateTimeOffset? ProbedAt { get; init; }

    /// <summary>When the probe was answered or passed over; null where its time ran out, or runs.</summary>
    public DateTimeOffset? ProbeAnsweredAt { get; init; }

    /// <summary>When answering begins or began; null before the question is shown.</summary>
    public DateTimeOffset? AnswerFrom => AnsweringAt ?? BegunAt + Prepare;

    /// <summary>The stage at a moment.</summary>
    public AnswerStage StageAt(DateTimeOffset now)
    {
        if (BegunAt is null)
            return AnswerStage.Waiting;
        if (AnsweringAt is null && AnsweredAt is null && now < BegunAt + Prepare)
            return AnswerStage.Preparing;
        if (AnsweredAt is null && now < AnswerFrom + Answer)
            return AnswerStage.Answering;
        if (ProbeAnsweredAt is not null)
            return AnswerStage.Rating;
        if (ProbedAt is null)
            return AnswerStage.Answered;
        return now < ProbedAt + Probe ? AnswerStage.Probing : AnswerStage.Rating;
    }

    /// <summary>When the stage at a moment ends by itself; null where it waits for the person.</summary>
    public DateTimeOffset? DeadlineAt(DateTimeOffset now) => StageAt(now) switch
    {
        AnswerStage.Preparing => BegunAt + Prepare,
        AnswerStage.Answering => AnswerFrom + Answer,
        AnswerStage.Probing => ProbedAt + Probe,
        _ => null,
    };

    /// <summary>True while what was said in a stage may still be kept: until its deadline and the grace after it.</summary>
    public bool Takes(AnswerStage stage, DateTimeOffset now) => StageAt(now) == stage || StageAt(now - Grace) == stage;

    /// <summary>A time with extra time.</summary>
    /// <param name="time">The usual time.</param>
    /// <param name="extraPercent">By how much it is longer, 0 or more.</param>
    public static TimeSpan Extended(TimeSpan time, int extraPercent) => time * ((100 + extraPercent) / 100.0);
}
