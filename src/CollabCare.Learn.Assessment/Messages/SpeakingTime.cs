namespace CollabCare.Learn.Assessment.Messages;

/// <summary>How long a message takes to say aloud.</summary>
public static class SpeakingTime
{
    /// <summary>Words a minute, as somebody speaks who wants to be understood and written down.</summary>
    public const int WordsAMinute = 130;

    /// <summary>Whole seconds that so many words take, rounded up.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than no words.</exception>
    public static int Seconds(int words)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(words);
        return ((words * 60) + WordsAMinute - 1) / WordsAMinute;
    }

    /// <summary>"about 1 second", "about 55 seconds", "about 1 min", "about 1 min 30 s".</summary>
    public static string Said(int words) => Seconds(words) switch
    {
        1 => "about 1 second",
        < 60 and var seconds => $"about {seconds} seconds",
        var seconds when seconds % 60 == 0 => $"about {seconds / 60} min",
        var seconds => $"about {seconds / 60} min {seconds % 60} s",
    };
}
