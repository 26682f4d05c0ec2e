namespace CollabCare.Learn.Assessment.Progress;

/// <summary>Where a learner stands with a level's cumulative review: what a plan needs to know.</summary>
/// <param name="Id">The review's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">Its level.</param>
/// <param name="Minutes">About how long it takes.</param>
/// <param name="ModulesPassed">Every module of the level is passed.</param>
/// <param name="Tries">How many graded attempts have been sent in.</param>
/// <param name="Passed">The review is passed.</param>
/// <param name="HasOpenAttempt">A graded attempt is begun and not sent in.</param>
/// <param name="NextTryAt">When the next try may begin (<see cref="Forms.Retry" />); null when at once.</param>
public sealed record ReviewStanding(string Id, string Title, Level Level, double Minutes, bool ModulesPassed, int Tries, bool Passed, bool HasOpenAttempt, DateTimeOffset? NextTryAt);
