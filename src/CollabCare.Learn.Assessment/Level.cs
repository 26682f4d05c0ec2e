namespace CollabCare.Learn.Assessment;

/// <summary>A module's level, in order.</summary>
public enum Level
{
    /// <summary>Pass mark 80.</summary>
    Beginner,

    /// <summary>Pass mark 75.</summary>
    Intermediate,

    /// <summary>Pass mark 70.</summary>
    Advanced,
}
