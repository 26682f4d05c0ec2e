using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>How far the reading of a module has come.</summary>
/// <param name="Section">The section that the learner is at, from 1; 0 when not begun.</param>
/// <param name="Sections">How many sections the module has.</param>
/// <param name="Done">Read to the end.</param>
public sealed record Reading(int Section, int Sections, bool Done)
{
    /// <summary>True when the learner has begun and not finished.</summary>
    public bool UnderWay => Section > 0 && !Done;

    /// <summary>The share of the sections still to read, the present one with them, in [0, 1].</summary>
    public double Left => Done ? 0 : UnderWay && Sections > 0 ? Math.Clamp(1 - (Section - 1) / (double)Sections, 0, 1) : 1;
}

/// <summary>Where a learner stands with one module: what a plan needs to know.</summary>
/// <param name="Id">The module's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Minutes">Its minutes in all: reading, example and form (ruling FO13).</param>
/// <param name="FormMinutes">The minutes of its form alone.</param>
/// <param name="After">Ids of the modules that it builds on. They advise and lock nothing (ruling GA1).</param>
/// <param name="Objectives">Mastery of each of its objectives.</param>
/// <param name="Reading">How far the reading has come.</param>
/// <param name="Tries">How many attempts have been sent in.</param>
/// <param name="Passed">The module is passed.</param>
/// <param name="HasOpenAttempt">An attempt is begun and not sent in.</param>
/// <param name="NextTryAt">When the next try may begin (<see cref="Forms.Retry" />); null when at once.</param>
/// <param name="LastActivity">When the learner last did something in it; null when never.</param>
public sealed record ModuleStanding(
    string Id,
    string Title,
    int Minutes,
    double FormMinutes,
    ImmutableArray<string> After,
    ImmutableArray<Mastery> Objectives,
    Reading Reading,
    int Tries,
    bool Passed,
    bool HasOpenAttempt,
    DateTimeOffset? NextTryAt,
    DateTimeOffset? LastActivity)
{
    /// <summary>The objective with the lowest share, of those with enough items answered to say so; the first of equals; null when there is none.</summary>
    public Mastery? Weakest => Objectives.Where(objective => objective.Level != MasteryLevel.NotEnoughSeen).MinBy(objective => objective.Share);
}
