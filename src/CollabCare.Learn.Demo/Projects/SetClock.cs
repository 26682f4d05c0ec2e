namespace CollabCare.Learn.Demo.Projects;

/// <summary>A clock that is set: what the app's own commands do by it was done on that day.</summary>
sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; }

    public override DateTimeOffset GetUtcNow() => Now;
}
