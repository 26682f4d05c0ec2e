namespace CollabCare.Learn.Journeys;

/// <summary>Content that journeys go through by name.</summary>
static class Known
{
    /// <summary>A module whose form holds every type of item.</summary>
    public const string Module = "path-b-door-to-discharge";

    /// <summary>A module that builds on no other, so that nothing comes before it in a plan.</summary>
    public const string FirstModule = "term-b-word-parts";
}
