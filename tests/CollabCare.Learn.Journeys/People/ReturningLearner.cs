using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who is called away in the middle of things, and comes back.</summary>
public sealed class ReturningLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Goes_on_in_the_middle_of_a_quiz_on_another_device(Hand hand)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Mateo Rossi", Roles.Learner);
        var desk = await DeviceAsync(hand: hand);
        await desk.SignInAsync(email);
        var atDesk = new Taking(desk, App);
        await atDesk.StartAsync(Known.Module);
        await atDesk.AnswerAsync((await atDesk.ItemAsync()).Key.FullAnswer());
        await atDesk.NextAsync();

        // The second item is answered and kept, and the tab closed without "Next".
        await atDesk.AnswerAsync((await atDesk.ItemAsync()).Key.FullAnswer());
        await Assertions.Expect(desk.Page.Locator("[data-save-line]")).ToContainTextAsync("Saved");
        var attempt = atDesk.Attempt;
        await desk.Page.CloseAsync();

        var phone = await DeviceAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true }, hand: hand);
        await phone.SignInAsync(email);
        await phone.GoAsync("/home");
        await Assertions.Expect(phone.Heading).ToContainTextAsync("Go on with your open attempt");
        await phone.Hands.PressAsync(".now a.button");
        await phone.Page.ArriveAsync("**/items/*");
        var onPhone = new Taking(phone, App);
        onPhone.Attempt.ShouldBe(attempt);
        onPhone.Position.ShouldBe(3);
        await onPhone.AnswerAllAsync(item => item.Key.FullAnswer());
        await onPhone.SendInAsync();
        await Assertions.Expect(phone.Page.Locator(".mark strong")).ToHaveTextAsync("100");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Goes_on_reading_at_the_section_left_on_another_device(Hand hand)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Mateo Rossi", Roles.Learner);
        var desk = await DeviceAsync(hand: hand);
        await desk.SignInAsync(email);
        await desk.GoAsync($"/modules/{Known.FirstModule}");
        var third = desk.Page.Locator(".prose h2").Nth(2);
        var (anchor, title) = (await third.GetAttributeAsync("id"), await third.InnerTextAsync());

        // Reading is scrolling to a section and staying there a while. Without a pointer the contents lead to it, and a slow way there is reading too.
        await desk.Page.RunAndWaitForResponseAsync(
            () => hand == Hand.Keyboard
                ? desk.Hands.PressAsync(desk.Page.Locator($".contents a[href='#{anchor}']").Filter(new() { Visible = true }))
                : third.EvaluateAsync("h => { scrollBy(0, 3); h.scrollIntoView({ behavior: 'instant' }); }"),
            response => response.Url.EndsWith("/place", StringComparison.Ordinal) && response.Request.PostData?.Contains($"section={anchor}", StringComparison.Ordinal) == true);
        await desk.Page.CloseAsync();

        var phone = await DeviceAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true }, hand: hand);
        await phone.SignInAsync(email);
        await phone.GoAsync("/home");
        await Assertions.Expect(phone.Heading).ToContainTextAsync("Go on reading");
        await phone.Hands.PressAsync(".now a.button");
        await Assertions.Expect(phone.Page).ToHaveURLAsync($"{phone.App}modules/{Known.FirstModule}#{anchor}");
        await Assertions.Expect(phone.Page.Locator($"[id='{anchor}']")).ToBeInViewportAsync();
        await Assertions.Expect(phone.Page.Locator(".resume a")).ToContainTextAsync(title);
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Loses_nothing_when_the_server_restarts(Hand hand)
    {
        var folder = Directory.CreateTempSubdirectory("learn-restart-").FullName;
        var before = new JourneyApp { Settings = { ["Learn:DataFolder"] = folder } };
        var email = NewEmail();
        await before.AddPersonAsync(email, "Mateo Rossi", Roles.Learner);
        var device = await DeviceAsync(app: before, hand: hand);
        await device.SignInAsync(email);
        var taking = new Taking(device, before);
        await taking.StartAsync(Known.Module);
        await taking.AnswerAsync((await taking.ItemAsync()).Key.FullAnswer());
        await taking.NextAsync();
        var (attempt, cookies) = (taking.Attempt, await device.Context.CookiesAsync());
        await device.Page.CloseAsync();
        await before.DisposeAsync();
        await TestApp.LetGoAsync(folder);
        await using (var after = new JourneyApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            // Cookies know no port: the sign-in is good for the app that came back.
            var again = await DeviceAsync(app: after, hand: hand);
            await again.Context.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = c.Domain, Path = c.Path }));
            await again.GoAsync($"/attempts/{attempt}");
            var there = new Taking(again, after);
            there.Position.ShouldBe(2);
            await there.AnswerAllAsync(QuizTaker.WrongAnswer);
            await again.Hands.PressAsync(again.Link("Look through them again"));
            await again.Page.ArriveAsync("**/items/*");
            (await there.ItemAsync()).ShouldNotBeNull();
            await Assertions.Expect(again.Page.Locator(".quiz-map .is-answered").First).ToHaveTextAsync("1");
            await again.GoAsync($"/attempts/{attempt}/send");
            await there.SendInAsync();
            await Assertions.Expect(again.Page.Locator(".told").First).ToContainTextAsync("Right");
        }

        TestApp.Delete(folder);
    }
}
