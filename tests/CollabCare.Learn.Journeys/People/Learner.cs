using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Journeys.People;

/// <summary>A new hire with a mouse and a wide screen.</summary>
public sealed class Learner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Signs_up_reads_takes_the_quiz_and_sees_what_came_of_it()
    {
        var device = await DeviceAsync();
        await device.SignUpAsync("Noor Haddad", NewEmail());

        await Assertions.Expect(device.Heading).ToContainTextAsync("Read “");
        await device.Page.Locator(".now a.button").ClickAsync();
        await device.Page.ArriveAsync("**/modules/*");
        var title = await device.Heading.InnerTextAsync();
        await device.Page.Locator("#done button").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#not-done")).ToContainTextAsync("Read");

        await device.Page.Locator(".reading-foot a.next").ClickAsync();
        await device.Page.Locator("#start button").ClickAsync();
        await device.Page.ArriveAsync("**/items/*");
        var taking = new Taking(device, App);
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Passed");
        await Assertions.Expect(device.Page.Locator(".mark strong")).ToHaveTextAsync("100");

        await device.Link("What is next").ClickAsync();
        await Assertions.Expect(device.Heading).Not.ToContainTextAsync(title);
        await device.Page.Locator(".site-nav a[href='/progress']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".lede")).ToContainTextAsync("1 of ");
        await Assertions.Expect(device.Page.Locator(".progress-module summary").Filter(new() { HasText = title })).ToContainTextAsync("Finished");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Fails_learns_what_is_worth_knowing_practises_and_takes_another_form(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        await taking.AnswerAllAsync(QuizTaker.WrongAnswer);
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Not passed yet");
        await Assertions.Expect(device.Page.Locator(".learned > li")).ToHaveCountAsync(3);

        await device.Hands.PressAsync(device.Link("Try again"));
        await device.Page.ArriveAsync("**/quiz");
        await device.Hands.PressAsync("#practise button");
        await device.Page.ArriveAsync("**/items/*");
        var item = await taking.ItemAsync();
        await taking.AnswerAsync(item.Key.FullAnswer());
        await device.Hands.PressAsync(device.Button("Tell me"));
        await Assertions.Expect(device.Page.Locator(".told .verdict")).ToContainTextAsync("Right");

        await taking.StartAsync(Known.Module);
        await taking.AnswerAllAsync(question => question.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Passed");
        await device.GoAsync($"/modules/{Known.Module}/quiz");
        await device.Hands.PressAsync(device.Link("Attempt 1"));
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Not passed yet");
    }
}
