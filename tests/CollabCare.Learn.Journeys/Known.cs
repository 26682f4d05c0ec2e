namespace CollabCare.Learn.Journeys;

/// <summary>Content that journeys go through by name.</summary>
static class Known
{
    /// <summary>A module whose form holds every type of item, and a scenario.</summary>
    public const string Module = "path-b-door-to-discharge";

    /// <summary>A module with a scenario that has another seat.</summary>
    public const string Story = "pit-b-first-contact";

    /// <summary>A module that builds on no other, so that nothing comes before it in a plan.</summary>
    public const string FirstModule = "term-b-word-parts";
}
