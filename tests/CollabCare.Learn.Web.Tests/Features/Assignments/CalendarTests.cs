using System.Net;
using System.Text;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Features.Cohorts;

namespace CollabCare.Learn.Web.Tests.Features.Assignments;

public sealed class CalendarTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task No_other_address_leads_to_a_feed_and_a_new_one_ends_the_old()
    {
        using var learner = await app.VisitAsAsync();
        using var stranger = app.Visit();
        (await stranger.GetAsync("/calendar/nothing.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"/calendar/{learner.Person}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var first = await MakeAsync(learner);
        (await stranger.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var second = await MakeAsync(learner);
        (await stranger.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.ReadAsync("/calendar")).QuerySelector(".secret").ShouldBeNull();
        await learner.SubmitAsync("/calendar", "#end");
        (await stranger.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Holds_each_day_once_with_the_same_identity_when_it_moves()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor, "Comma, Mentor");
        using var learner = await app.VisitAsAsync();
        var cohort = await mentor.MakeCohortAsync("Cohort; one");
        await app.PutAsync(cohort, learner.Person);
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:term-b-word-parts"), ("Due", "2026-12-01"), ("Note", "First line,\nsecond; line"));
        var feed = await MakeAsync(learner);
        using var stranger = app.Visit();
        var answer = await stranger.GetAsync(feed);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        var before = await Visitor.BodyAsync(answer);
        var lines = Unfolded(before);
        lines[0].ShouldBe("BEGIN:VCALENDAR");
        lines.ShouldContain("VERSION:2.0");
        lines.ShouldContain("DTSTART;VALUE=DATE:20261201");
        lines.ShouldContain("DTEND;VALUE=DATE:20261202");
        lines.Single(l => l.StartsWith("DTSTAMP", StringComparison.Ordinal)).ShouldBe("DTSTAMP:20261123T090000Z");
        lines.Single(l => l.StartsWith("DESCRIPTION", StringComparison.Ordinal)).ShouldBe(@"DESCRIPTION:Assigned by Comma\, Mentor\, Cohort\; one.\nFirst line\,\nsecond\; line");

        app.Clock.Move(TimeSpan.FromMinutes(5));
        await mentor.SubmitAsync($"{cohort}/assignments", "form[action$='/extend']", ("due", "2026-12-04"));
        var after = Unfolded(await Visitor.BodyAsync(await stranger.GetAsync(feed)));
        after.ShouldContain("DTSTART;VALUE=DATE:20261204");
        after.Single(l => l.StartsWith("UID", StringComparison.Ordinal)).ShouldBe(lines.Single(l => l.StartsWith("UID", StringComparison.Ordinal)));
        lines.ShouldContain("SEQUENCE:0");
        after.ShouldContain("SEQUENCE:300");
    }

    [Fact]
    public void Folds_long_lines_between_letters_at_75_octets_and_lets_no_sign_through_that_nobody_can_read()
    {
        var title = string.Concat(Enumerable.Repeat("Übergabe 🩺 ", 20)) + "\u0007end";
        var bytes = CalendarFile.Of("Feed", [new("uid", DateTimeOffset.UnixEpoch, 0, new(2026, 12, 1), title, "", new("https://learn.example.org/modules"))]);
        var text = Encoding.UTF8.GetString(bytes);
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.ShouldNotContain("\uFFFD");
        Unfolded(text).Single(l => l.StartsWith("SUMMARY", StringComparison.Ordinal)).ShouldBe($"SUMMARY:{title.Replace("\u0007", "", StringComparison.Ordinal)}");
    }

    static string[] Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    static async Task<string> MakeAsync(Visitor learner)
    {
        var page = await learner.PageAsync(await learner.FollowAsync(await learner.SubmitAsync("/calendar", "#renew")));
        return new Uri(page.QuerySelector(".secret code")!.TextContent).AbsolutePath;
    }
}
