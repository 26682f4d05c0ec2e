using System.Globalization;

namespace CollabCare.Learn.Web.Features;

/// <summary>Times as people say them, in the person's own zone.</summary>
public static class Clock
{
    public static DateTimeOffset In(this DateTimeOffset time, string? zone) =>
        zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? TimeZoneInfo.ConvertTime(time, found) : time;

    /// <summary>"22 November 2026".</summary>
    public static string Said(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"Sunday 22 November, 21:05".</summary>
    public static string Said(this DateTimeOffset time) => time.ToString("dddd d MMMM, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The exact moment, for a machine and for hovering.</summary>
    public static string Exact(this DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>"about 25 minutes", "about 1 hour 10 minutes".</summary>
    public static string Minutes(double minutes)
    {
        var whole = (int)Math.Ceiling(minutes);
        return whole < 60 ? $"{whole} {(whole == 1 ? "minute" : "minutes")}" : $"{whole / 60} h{(whole % 60 == 0 ? "" : $" {whole % 60} min")}";
    }
}
