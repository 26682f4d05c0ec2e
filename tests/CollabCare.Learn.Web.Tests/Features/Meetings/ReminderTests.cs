using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Meetings;

/// <summary>Who is reminded of an afternoon, and how often.</summary>
public sealed class ReminderTests : IDisposable
{
    // The clock moves by days, and nobody is to be signed out by it.
    readonly TestApp _app = new() { Settings = { ["Learn:IdleHours"] = "1000", ["Learn:SessionHours"] = "1000" } };

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task An_afternoon_that_is_cancelled_or_has_begun_reminds_nobody()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (cancelled, _) = await noor.AfternoonAsync();
        await noor.SubmitAsync(cancelled, "#cancel");
        var (begun, _) = await noor.AfternoonAsync();
        _app.BeginAfternoon();
        await HourAsync();
        (await ToldAsync(cancelled)).ShouldBeEmpty();
        (await ToldAsync(begun)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_comes_and_whoever_opened_it_are_reminded_once_within_a_day_of_it_and_once_more_when_it_was_moved()
    {
        using var noor = await _app.InAsync("Europe/Zurich", "Noor Haddad");
        var (afternoon, link) = await noor.AfternoonAsync();
        await noor.SubmitAsync(afternoon, "form[action$='/leave']");
        using var ines = await _app.JoinAsync(link, "Ines Okafor");
        using var gone = await _app.JoinAsync(link, "Ben Ferrari");
        await gone.SubmitAsync(afternoon, "form[action$='/leave']");
        Guid[] both = [noor.Person, ines.Person];

        await HourAsync(before: 25);
        (await ToldAsync(afternoon)).ShouldBeEmpty();
        await HourAsync(before: 24);
        (await ToldAsync(afternoon)).ShouldBe(both, ignoreOrder: true);
        await HourAsync(before: 23);
        (await ToldAsync(afternoon)).Count.ShouldBe(2);
        (await ines.ReadAsync("/notices")).QuerySelector(".notices")!.TextContent.ShouldContain("“Friday practice” begins");

        await noor.SubmitAsync($"{afternoon}/edit", "#afternoon", ("Name", "Friday practice"), ("Start", "2026-12-01T14:00"), ("Rounds", "3"), ("Place", "Room 4"));
        await HourAsync();
        await HourAsync();
        (await ToldAsync(afternoon)).ShouldBe([.. both, .. both], ignoreOrder: true);
    }

    /// <param name="before">Hours before the afternoon's first beginning; null for now.</param>
    async Task HourAsync(int? before = null)
    {
        if (before is { } hours)
        {
            _app.Clock.Move(new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero).AddHours(-hours) - _app.Clock.GetUtcNow());
        }

        await _app.Services.GetRequiredService<DailyNotices>().LookAsync(TestContext.Current.CancellationToken);
    }

    Task<List<Guid>> ToldAsync(string afternoon) =>
        _app.LookAsync(db => db.Notices.Where(n => n.Kind == NoticeKind.Practice && n.Address == afternoon && n.Text.Contains(" begins ")).Select(n => n.PersonId).ToListAsync());
}
