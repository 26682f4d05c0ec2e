using System.Text;
using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>A day in a calendar.</summary>
/// <param name="Uid">The same for the same thing, for ever.</param>
/// <param name="ChangedAt">When it was last changed. A calendar takes a change by it.</param>
/// <param name="Sequence">How often it was changed: never falls.</param>
/// <param name="Day">The day, in whatever zone its reader is.</param>
/// <param name="Title">What it is.</param>
public sealed record CalendarDay(string Uid, DateTimeOffset ChangedAt, int Sequence, DateOnly Day, string Title, string Description, Uri Address);

/// <summary>What a calendar takes (RFC 5545): UTF-8, lines of at most 75 octets that end with CR LF.</summary>
public static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";

    /// <summary>Whole days.</summary>
    public static byte[] Of(string name, IEnumerable<CalendarDay> days)
    {
        var calendar = new Calendar { ProductId = "-//CollabCare Learn//Due days//EN" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.Events.AddRange(days.Select(day => new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = day.Uid,
            Sequence = day.Sequence,
            DtStamp = Utc(day.ChangedAt),
            LastModified = Utc(day.ChangedAt),
            DtStart = new CalDateTime(day.Day),

            // The end of a day is the next one, which is not in it.
            DtEnd = new CalDateTime(day.Day.AddDays(1)),
            Summary = Readable(day.Title),
            Description = Readable(day.Description),
            Url = day.Address,
            Transparency = TransparencyType.Transparent,
        }));
        return Written(calendar);
    }

    /// <summary>The file of a calendar.</summary>
    public static byte[] Written(Calendar calendar) => Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);

    /// <summary>A text without the signs that nobody can read.</summary>
    public static string Readable(string text) => new([.. text.ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))]);

    /// <summary>A moment, in UTC.</summary>
    public static CalDateTime Utc(DateTimeOffset time) => new(time.UtcDateTime, CalDateTime.UtcTzId);
}
