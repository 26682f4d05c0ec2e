using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Tests;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Whoever gets a group together for an afternoon of practice, and uses no pointer.</summary>
public sealed class AfternoonHost(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Opens_an_afternoon_hands_the_link_over_prints_the_sheet_and_notes_who_came()
    {
        var device = await SignedInAsync(hand: Hand.Keyboard);
        await device.GoAsync("/interview/meetings");
        await device.Hands.PressAsync("a[href='/interview/afternoons/new']");
        await device.Page.ArriveAsync("**/new");
        await device.Hands.FillAsync("#Name", "Friday practice");
        var keys = new Keyboard(device.Page);

        // Typed part by part, as a field for a date and a time takes it.
        var time = DateTime.UtcNow.AddDays(3);
        await keys.TypeIntoAsync("#Start", $"{time:MMddyyyy}");
        await keys.PressAsync("ArrowRight");
        await device.Page.Keyboard.TypeAsync($"{time:hhmmtt}");
        await device.Hands.SelectAsync("#Rounds", "3");
        await device.Hands.FillAsync("#Place", "Room 4");
        await device.Hands.PressAsync(device.Button("Open it"));
        await device.Page.ArriveAsync(address => !address.EndsWith("/new", StringComparison.Ordinal));
        var afternoon = device.Path;
        await device.Hands.PressAsync("#new-link button");
        var link = new Uri(await device.Page.Locator("#join-link").InnerTextAsync()).AbsolutePath;

        foreach (var name in new[] { "Ines Okafor", "Ben Ferrari", "Lin Park" })
        {
            await JoinAsync(link, name);
        }

        await device.GoAsync(afternoon);
        await Assertions.Expect(device.Page.Locator(".rounds tbody tr")).ToHaveCountAsync(3);
        await device.Hands.PressAsync(device.Link("Sheet for the room"));
        await device.Page.ArriveAsync("**/sheet");
        await Assertions.Expect(device.Page.Locator(".room-sheet")).ToContainTextAsync("Lin Park");
        foreach (var paper in new[] { "Letter", "A4" })
        {
            var printed = System.Text.Encoding.Latin1.GetString(await device.Page.PdfAsync(new() { Format = paper }));
            System.Text.RegularExpressions.Regex.Count(printed, @"/Type\s*/Page\b").ShouldBe(1, $"the sheet for the room is one sheet of {paper}");
        }

        // It begins, and somebody is missing.
        var id = Guid.Parse(afternoon.Split('/')[^1]);
        await App.LookAsync(db => db.Afternoons.Where(a => a.Id == id).ExecuteUpdateAsync(a => a.SetProperty(x => x.StartsAt, DateTimeOffset.UtcNow.AddHours(-1))));
        await device.Hands.PressAsync(device.Link("Back to the afternoon"));
        await Assertions.Expect(device.Page.Locator("#attendance input:checked")).ToHaveCountAsync(4);
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync(device.Page.Locator("#attendance label").Filter(new() { HasText = "Ben Ferrari" }).Locator("input"));
        await keys.PressAsync("Space");
        await device.Hands.PressAsync("#attendance button");
        var people = device.Page.Locator("[aria-labelledby=people] li");
        await Assertions.Expect(people).ToContainTextAsync(["Noor Haddad, you came", "Ines Okafor came", "Ben Ferrari could not make it", "Lin Park came"]);
        await Axe.ShouldBeCleanAsync(device);
    }

    async Task JoinAsync(string link, string name)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, name);
        using var visitor = App.Visit();
        await visitor.SignInAsync(email, TestApp.Password);
        await visitor.SubmitAsync(link, "#join");
    }
}
