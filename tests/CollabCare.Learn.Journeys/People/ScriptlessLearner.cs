using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody whose browser runs no scripts: an old ward computer, a strict office, a failed download.</summary>
public sealed class ScriptlessLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Signs_up_reads_takes_the_quiz_and_sees_what_came_of_it()
    {
        var device = await DeviceAsync(new() { JavaScriptEnabled = false });
        await device.SignUpAsync("Ines Okafor", NewEmail());
        await Assertions.Expect(device.Heading).ToContainTextAsync("Read “");

        await device.GoAsync($"/modules/{Known.Module}");
        await device.Page.Locator("#done button").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#not-done")).ToBeVisibleAsync();
        await device.Page.Locator(".reading-foot a.next").ClickAsync();
        await device.Page.Locator("#start button").ClickAsync();
        await device.Page.ArriveAsync("**/items/*");
        var taking = new Taking(device, App);
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Passed");
        await device.Page.Locator(".told a[href$='/debrief']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".graph")).ToBeVisibleAsync();
        await device.Page.Locator("#again-2 button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".save-line")).ToHaveTextAsync("1 choice kept");

        await device.GoAsync("/progress");
        await Assertions.Expect(device.Page.Locator($"[id='{Known.Module}'] summary")).ToContainTextAsync("Finished");
        await device.Page.Locator(".site-account form button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".site-account")).ToContainTextAsync("Sign in");
        await device.GoAsync("/home");
        device.Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Practises_one_objective_that_was_missed_and_is_told_after_each_answer()
    {
        const string module = "hier-b-bedside-roles";
        var (visitor, email) = await VisitorAsync();
        using var before = visitor;
        var taker = new QuizTaker(App, visitor);
        await taker.TakeAsync(await taker.StartAsync(module), item => item.Objective == "o1" ? QuizTaker.WrongAnswer(item) : item.Key.FullAnswer());

        var device = await SignedInAsAsync(email, new() { JavaScriptEnabled = false });
        await device.GoAsync($"/modules/{module}/quiz");
        await device.Page.Locator("#practise-o1 button").ClickAsync();
        await device.Page.ArriveAsync("**/items/*");
        var taking = new Taking(device, App);
        var attempt = taking.Attempt;
        for (var position = 1; position <= 3; position++)
        {
            var item = await taking.ItemAsync();
            item.Objective.ShouldBe("o1");
            await taking.AnswerAsync(item.Key.FullAnswer());
            await device.Page.Locator("button[data-next]").ClickAsync();
            await Assertions.Expect(device.Page.Locator(".told .verdict").First).ToContainTextAsync("Right");
            var told = device.Page.Url;
            await device.Page.Locator("a[data-next]").ClickAsync();
            await device.Page.ArriveAsync(address => address != told);
        }

        await device.GoAsync($"/attempts/{attempt}/send");
        await device.Page.Locator("#send-in button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("nothing counts");
    }

    [Fact]
    public async Task Plays_the_other_seat_to_its_end()
    {
        var (visitor, email) = await VisitorAsync();
        using var before = visitor;
        var taker = new QuizTaker(App, visitor);
        await taker.SendAsync(await taker.StartAsync(Known.Story));
        var seat = taker.Library.Module(Known.Story)!.Scenario!.Seat!;

        var device = await SignedInAsAsync(email, new() { JavaScriptEnabled = false });
        await device.GoAsync($"/modules/{Known.Story}/scenario/seat");
        await device.Page.Locator("#sit button").ClickAsync();
        var taking = new Taking(device, App);
        foreach (var moment in seat.Moments)
        {
            await taking.ChooseAsync(moment.Choices.First(c => c.Right).Id);
        }

        await Assertions.Expect(device.Page.Locator(".scene-story > p")).ToContainTextAsync("You expected it every time.");
        await Assertions.Expect(device.Page.Locator(".best-way > li")).ToHaveCountAsync(seat.Moments.Length);
    }

    [Fact]
    public async Task Opens_the_meaning_of_a_term()
    {
        var device = await DeviceAsync(new() { JavaScriptEnabled = false });
        await device.GoAsync($"/modules/{Known.Module}");
        var term = device.Page.Locator(".prose .term").First;
        await term.ClickAsync();
        await Assertions.Expect(device.Page.Locator(".term-card:popover-open")).ToBeVisibleAsync();
    }
}
