using System.Net;
using System.Text;
using CollabCare.Learn.Web.Features.Meetings;
using Ical.Net;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

public sealed class CalendarFileTests(TestApp app) : IClassFixture<TestApp>
{
    static readonly Appointment Some = new(
        Guid.Parse("01938a5e-0000-7000-8000-000000000001"), 2, new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero), new(2026, 12, 1, 15, 0, 0, TimeSpan.FromHours(1)), TimeSpan.FromMinutes(50),
        "Interview practice with Zoë Müller, Łukasz Żak; and “others” of a name that is long enough to be folded 🙂🙂🙂", @"Room 4, back\left; by the stairs", new("https://learn.example.org/interview/meetings/1"), false);

    [Fact]
    public void Says_when_in_utc_with_an_identity_and_a_number_and_reminds_an_hour_before()
    {
        var lines = Unfolded(Some);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines[^1].ShouldBe("END:VCALENDAR");
        foreach (var line in new[]
        {
            "VERSION:2.0", "METHOD:PUBLISH", "UID:01938a5e000070008000000000000001@collabcare-learn", "SEQUENCE:2", "DTSTAMP:20261123T090000Z", "DTSTART:20261201T140000Z", "DTEND:20261201T145000Z", "STATUS:CONFIRMED",
            "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT1H",
        })
        {
            lines.ShouldContain(line);
        }

        lines.ShouldContain(l => l.StartsWith("DESCRIPTION:This is practice\\, not a hiring tool.", StringComparison.Ordinal));
    }

    [Fact]
    public void Escapes_what_means_something_to_a_calendar_and_folds_at_75_octets_between_characters()
    {
        var text = Encoding.UTF8.GetString(Some.Bytes());
        text.ShouldEndWith("\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        var lines = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75);
        lines.ShouldContain(l => l.StartsWith(' '));
        text.ShouldNotContain("\uFFFD");
        Unfolded(Some).ShouldContain(@"LOCATION:Room 4\, back\\left\; by the stairs");
        Unfolded(Some).ShouldContain(l => l.StartsWith(@"SUMMARY:Interview practice with Zoë Müller\, Łukasz Żak\; and “others”", StringComparison.Ordinal) && l.EndsWith("🙂🙂🙂", StringComparison.Ordinal));
    }

    [Fact]
    public void A_place_with_a_line_break_stays_one_line() =>
        Unfolded(Some with { Place = "Room 4\r\nSTATUS:CANCELLED" }).ShouldNotContain("STATUS:CANCELLED");

    [Fact]
    public void What_is_cancelled_says_so_and_reminds_nobody()
    {
        var lines = Unfolded(Some with { IsCancelled = true, Sequence = 3, Place = "" });
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldNotContain("BEGIN:VALARM");
        lines.ShouldNotContain(l => l.StartsWith("LOCATION", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_reader_of_such_files_reads_the_same()
    {
        var read = Calendar.Load(Encoding.UTF8.GetString(Some.Bytes()))!.Events.Single();
        (read.Summary, read.Location, read.DtStart!.AsUtc, read.Url).ShouldBe((Some.Title, Some.Place, Some.StartsAt.UtcDateTime, Some.Address));
    }

    [Fact]
    public async Task Is_there_once_a_time_is_agreed_rises_with_each_change_and_strikes_out_what_is_cancelled()
    {
        using var noor = await app.InAsync("Europe/Zurich", "Noor Haddad");
        using var ines = await app.InAsync("America/New_York", "Ines Okafor");
        var meeting = await noor.ProposedAsync(await app.EmailAsync(ines), more: [("Place", "Room 4")]);
        (await ines.GetAsync($"{meeting}/practice.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await ines.SubmitAsync(meeting, "#accept-1");
        var answer = await ines.GetAsync($"{meeting}/practice.ics");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("interview-practice.ics");
        var agreed = await Visitor.BodyAsync(answer);
        agreed.ShouldContain("SUMMARY:Interview practice with Noor Haddad");
        agreed.ShouldContain("DTSTART:20261201T140000Z");
        agreed.ShouldContain("SEQUENCE:1");

        await ines.SubmitAsync(meeting, "#times", ("Times", "2026-12-04T10:00"), ("Times", "2026-12-05T10:00"));
        await noor.SubmitAsync(meeting, "#accept-2");
        var moved = await Visitor.BodyAsync(await noor.GetAsync($"{meeting}/practice.ics"));
        moved.ShouldContain("SEQUENCE:2");
        moved.ShouldContain("DTSTART:20261205T150000Z");
        await noor.SubmitAsync(meeting, "#cancel", ("Reason", "Something came up"));
        var struck = await Visitor.BodyAsync(await ines.GetAsync($"{meeting}/practice.ics"));
        struck.ShouldContain("SEQUENCE:3");
        struck.ShouldContain("STATUS:CANCELLED");
        string Uid(string text) => text.Split("\r\n").Single(l => l.StartsWith("UID:", StringComparison.Ordinal));
        new[] { agreed, moved, struck }.Select(Uid).Distinct().ShouldHaveSingleItem();
    }

    static string[] Unfolded(Appointment file) => Encoding.UTF8.GetString(file.Bytes()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
}
