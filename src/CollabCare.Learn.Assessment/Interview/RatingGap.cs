namespace CollabCare.Learn.Assessment.Interview;

/// <summary>How far apart two ratings are.</summary>
public enum GapSize
{
    /// <summary>The same level.</summary>
    None,

    /// <summary>One level apart, which two careful raters often are.</summary>
    One,

    /// <summary>More than one level apart: they saw, or read, something else.</summary>
    Far,
}

/// <summary>A rating beside the one that was agreed, each 1 to 4 (curriculum 4.5: within one level is near).</summary>
public readonly record struct RatingGap
{
    /// <exception cref="ArgumentOutOfRangeException">A rating is not 1 to 4.</exception>
    public RatingGap(int given, int agreed)
    {
        if (given is < StarRating.Lowest or > StarRating.Highest || agreed is < StarRating.Lowest or > StarRating.Highest)
            throw new ArgumentOutOfRangeException(nameof(given), "A rating is 1 to 4.");
        (Given, Agreed) = (given, agreed);
    }

    /// <summary>The rating that was given, 1 to 4.</summary>
    public int Given { get; }

    /// <summary>The rating that was agreed, 1 to 4.</summary>
    public int Agreed { get; }

    /// <summary>Given less agreed, −3 to 3: above 0 is kinder than what was agreed, below 0 stricter.</summary>
    public int Levels => Given - Agreed;

    /// <summary>How far apart the two are.</summary>
    public GapSize Size => Math.Abs(Levels) switch { 0 => GapSize.None, 1 => GapSize.One, _ => GapSize.Far };

    /// <summary>The gap in words: "The same", "One kinder", "Two stricter: look again".</summary>
    public string Said => Size switch
    {
        GapSize.None => "The same",
        GapSize.One => $"One {Way}",
        _ => $"{(Math.Abs(Levels) == 2 ? "Two" : "Three")} {Way}: look again",
    };

    private string Way => Levels > 0 ? "kinder" : "stricter";
}
