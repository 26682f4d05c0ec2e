using System.Collections.Immutable;
using System.Globalization;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Times as somebody types them, by the clock of the own time zone.</summary>
public static class ProposedTimes
{
    public const int Fewest = 2;
    public const int Most = 5;

    /// <summary>What a field for a date and a time sends.</summary>
    public const string Typed = "yyyy-MM-ddTHH:mm";

    static readonly string[] Forms = [Typed, "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm"];

    /// <summary>Reads several times, in order and each once; what is left empty does not count.</summary>
    /// <param name="typed">The fields.</param>
    /// <param name="zone">IANA name of the zone whose clock is meant.</param>
    /// <param name="now">The moment.</param>
    /// <returns>The times, or what is wrong with them in a sentence.</returns>
    public static (ImmutableArray<DateTimeOffset> Times, string? Fault) Read(IEnumerable<string?> typed, string zone, DateTimeOffset now)
    {
        var times = new SortedSet<DateTimeOffset>();
        foreach (var text in typed.Where(t => !string.IsNullOrWhiteSpace(t)))
        {
            var (time, fault) = ReadOne(text, zone, now);
            if (time is null)
            {
                return ([], fault);
            }

            times.Add(time.Value);
        }

        return times.Count is >= Fewest and <= Most ? ([.. times], null) : ([], "Propose two to five different times, so that the other person has a choice");
    }

    /// <summary>Reads one time.</summary>
    public static (DateTimeOffset? Time, string? Fault) ReadOne(string? typed, string zone, DateTimeOffset now)
    {
        if (!DateTime.TryParseExact(typed?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return (null, "Write each time as a day and a time, such as 2026-12-01T15:00");
        }

        var found = TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) ? known : TimeZoneInfo.Utc;
        if (found.IsInvalidTime(local))
        {
            return (null, $"There is no {local:HH:mm} on {DateOnly.FromDateTime(local).Said()} in {zone.Replace('_', ' ')}: the clocks go forward then. Choose another time");
        }

        // In the hour that comes twice in the fall, the first one is meant.
        var offset = found.IsAmbiguousTime(local) ? found.GetAmbiguousTimeOffsets(local).Max() : found.GetUtcOffset(local);
        var time = new DateTimeOffset(local, offset).ToUniversalTime();
        return time <= now || time > now.AddYears(1) ? (null, "Choose times from now on, within a year") : (time, null);
    }
}
