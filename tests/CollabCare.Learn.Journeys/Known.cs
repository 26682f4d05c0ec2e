namespace CollabCare.Learn.Journeys;

/// <summary>Content that journeys go through by name.</summary>
static class Known
{
    /// <summary>A module whose form holds every type of item.</summary>
    public const string Module = "path-b-door-to-discharge";
}
