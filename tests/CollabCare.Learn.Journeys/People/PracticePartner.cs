using System.Text;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using Ical.Net;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Two colleagues who practise with each other.</summary>
public sealed class PracticePartner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Proposes_by_keyboard_the_other_accepts_takes_the_calendar_file_and_both_say_that_it_came_about()
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Ines Okafor", Roles.Learner);
        var noor = await SignedInAsync();
        await noor.GoAsync("/interview/meetings");
        var keys = new Keyboard(noor.Page);
        await keys.TabToAsync("a[href='/interview/meetings/new']");
        await keys.PressAndGoAsync("Enter");
        await keys.TypeIntoAsync("#Email", email);

        // Typed part by part, as a field for a date and a time takes it.
        var times = new[] { DateTime.UtcNow.AddHours(5), DateTime.UtcNow.AddDays(3) };
        foreach (var (at, time) in times.Index())
        {
            await keys.TypeIntoAsync($"#Times_{at + 1}", $"{time:MMddyyyy}");
            await keys.PressAsync("ArrowRight");
            await noor.Page.Keyboard.TypeAsync($"{time:hhmmtt}");
        }

        await keys.TypeIntoAsync("#Place", "Room 4");
        await ShouldBeAccessibleAsync(noor);
        await keys.TabToAsync("#propose .button");
        await keys.PressAndGoAsync("Enter");
        var meeting = noor.Path;
        await ShouldBeAccessibleAsync(noor);

        var ines = await DeviceAsync();
        await ines.SignInAsync(email);
        await ines.GoAsync("/home");
        var hers = new Keyboard(ines.Page);
        await hers.TabToAsync(".upcoming a");
        await hers.PressAndGoAsync("Enter");
        await ShouldBeAccessibleAsync(ines);
        await hers.TabToAsync("#accept-1 button");
        await hers.PressAsync("Enter");
        await Assertions.Expect(ines.Page.Locator(".meet-when")).ToContainTextAsync("50 minutes");
        await hers.TabToAsync("a[href$='.ics']");
        var download = await ines.Page.RunAndWaitForDownloadAsync(() => ines.Page.Keyboard.PressAsync("Enter"));
        using var file = new StreamReader(await download.CreateReadStreamAsync(), Encoding.UTF8);
        var appointment = Calendar.Load(await file.ReadToEndAsync(TestContext.Current.CancellationToken))!.Events.ShouldHaveSingleItem();
        (appointment.Summary, appointment.Location, appointment.Status).ShouldBe(("Interview practice with Noor Haddad", "Room 4", "CONFIRMED"));
        Math.Abs((appointment.DtStart!.AsUtc - times[0]).TotalMinutes).ShouldBeLessThan(1);

        // The time comes, and goes.
        var id = Guid.Parse(meeting.Split('/')[^1]);
        await App.LookAsync(db => db.Meetings.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(x => x.StartsAt, DateTimeOffset.UtcNow.AddHours(-2))));
        foreach (var device in new[] { noor, ines })
        {
            await device.GoAsync(meeting);
            var hands = new Keyboard(device.Page);
            await hands.TabToAsync("#happened-form button[value=true]");
            await hands.PressAsync("Enter");
            await Assertions.Expect(device.Page.Locator("#happened-form button[value=true]")).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await Assertions.Expect(ines.Page.Locator(".pairs")).ToContainTextAsync("Noor Haddad: says that it came about");
        await ShouldBeAccessibleAsync(ines);
    }

    [Fact]
    public async Task Agrees_without_scripts_by_a_link()
    {
        var noor = await SignedInAsync(options: new() { JavaScriptEnabled = false });
        await noor.GoAsync("/interview/meetings/new");
        foreach (var n in new[] { 1, 2 })
        {
            await noor.Page.FillAsync($"#Times_{n}", $"{DateTime.UtcNow.AddDays(n):yyyy-MM-ddTHH:mm}");
        }

        await noor.Button("Propose it").ClickAsync();
        var link = await noor.Page.Locator("#join-link").TextContentAsync();
        var ines = await SignedInAsync(options: new() { JavaScriptEnabled = false });
        await ines.GoAsync(new Uri(link!).AbsolutePath);
        await ines.Button("Take part").ClickAsync();
        await ines.Page.Locator("#accept-2 button").ClickAsync();
        await Assertions.Expect(ines.Page.Locator(".meet-when")).ToBeVisibleAsync();
        await ines.Page.Locator("summary", new() { HasText = "Cancel it" }).ClickAsync();
        await ines.Page.FillAsync("#Reason", "A late shift");
        await ines.Button("Cancel this practice").ClickAsync();
        await Assertions.Expect(ines.Page.Locator(".meet-history")).ToContainTextAsync("You cancelled it: A late shift");
    }

    static async Task ShouldBeAccessibleAsync(Device device) => (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty(device.Page.Url);
}
