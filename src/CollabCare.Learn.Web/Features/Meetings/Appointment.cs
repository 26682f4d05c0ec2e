using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview;
using CollabCare.Learn.Web.Hosting;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>
/// One appointment as a calendar takes it (RFC 5545). Its identity never changes and its number rises with every change, so that a calendar which has an older file of it moves or strikes out what it has.
/// </summary>
/// <param name="Id">The identity.</param>
/// <param name="Sequence">How often it changed.</param>
/// <param name="ChangedAt">When last.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Length">How long it takes.</param>
/// <param name="Title">What it is.</param>
/// <param name="Place">Where; empty where it is not said.</param>
/// <param name="Address">Its page.</param>
/// <param name="IsCancelled">True for one that does not take place.</param>
public sealed record Appointment(Guid Id, int Sequence, DateTimeOffset ChangedAt, DateTimeOffset StartsAt, TimeSpan Length, string Title, string Place, Uri Address, bool IsCancelled)
{
    public const string Type = "text/calendar; charset=utf-8; method=PUBLISH";

    /// <summary>A practice that was agreed, or cancelled after that; null before.</summary>
    public static Appointment? Of(MeetingPage page, Uri site) => page.Meeting is not { StartsAt: { } at } meeting ? null : new(
        meeting.Id, meeting.Sequence, meeting.ChangedAt, at, meeting.Length,
        page.With is { } with ? $"Interview practice with {with}" : "Interview practice", meeting.Place, new(site, page.Address), meeting.CancelledAt is not null);

    /// <summary>An afternoon.</summary>
    public static Appointment Of(Afternoon afternoon, Uri site) => new(
        afternoon.Id, afternoon.Sequence, afternoon.ChangedAt, afternoon.StartsAt, afternoon.EndsAt - afternoon.StartsAt, afternoon.Name, afternoon.Place,
        new(site, $"/interview/afternoons/{afternoon.Id}"), afternoon.CancelledAt is not null);

    /// <summary>The file: UTF-8, lines of at most 75 octets that end with CR LF.</summary>
    public byte[] Bytes()
    {
        var appointment = new CalendarEvent
        {
            Uid = $"{Id:N}@collabcare-learn",
            Sequence = Sequence,
            DtStamp = CalendarFile.Utc(ChangedAt),
            LastModified = CalendarFile.Utc(ChangedAt),
            DtStart = CalendarFile.Utc(StartsAt),
            DtEnd = CalendarFile.Utc(StartsAt + Length),
            Summary = CalendarFile.Readable(Title),
            Description = $"{Saying.NoHiring} What was agreed, and how to move or cancel it: {Address}",
            Location = Place.Length > 0 ? CalendarFile.Readable(Place) : null,
            Url = Address,
            Status = IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
        };
        if (!IsCancelled)
        {
            appointment.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = Title, Trigger = new Trigger(Duration.FromHours(-1)) });
        }

        var calendar = new Calendar { Method = CalendarMethods.Publish, ProductId = "-//CollabCare Learn//Interview practice//EN" };
        calendar.Events.Add(appointment);
        return CalendarFile.Written(calendar);
    }
}
