using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody whose answer was marked wrong by a key that was wrong itself.</summary>
public sealed class RemarkedLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Module = "hier-a-academic-industry";
    const string Reason = "Two readers showed that the agreement names the other one.";

    [Fact]
    public async Task Opens_the_attempt_from_the_notice_and_sees_the_old_mark_the_new_one_and_the_reason()
    {
        var (learner, email) = await VisitorAsync();
        using var before = learner;
        var mended = await TakenByAMistakenKeyAsync(learner.Person);
        var old = await AttemptAsync(learner.Person);
        var (author, _) = await VisitorAsync(Roles.Author);
        using var other = author;
        await author.SubmitAsync($"/authors/remark/{mended.Id}", "#remark", ("reason", Reason));

        var device = await SignedInAsAsync(email);
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(".site-account a[href='/notices']");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".notices .is-unread")).ToContainTextAsync($"An answer of yours was marked again: {old.Percent} of 100 became 100.");
        await keys.TabToAsync(".notices .is-unread button");
        await keys.PressAndGoAsync("Enter");
        device.Path.ShouldBe($"/attempts/{old.Id}/result");
        var said = device.Page.Locator("[id^=remarked-]");
        await Assertions.Expect(said).ToContainTextAsync($"Your mark was {old.Percent} of 100");
        await Assertions.Expect(said).ToContainTextAsync("is 100 of 100, passed");
        await Assertions.Expect(said).ToContainTextAsync($"Why: {Reason}");
        await Assertions.Expect(device.Page.Locator(".mark strong")).ToHaveTextAsync("100");
        await keys.TabToAsync("[id^=remarked-] a[href^='#item-']");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator("article.told").Filter(new() { HasText = "The mended key" })).ToBeInViewportAsync();
        await Axe.ShouldBeCleanAsync(device);

        await device.GoAsync($"/modules/{Module}/quiz");
        await Assertions.Expect(device.Page.Locator(".row").Filter(new() { Has = device.Page.Locator($"a[href='/attempts/{old.Id}/result']") })).ToContainTextAsync("100 of 100");
    }

    // Everything is right by the key that there is now; one item was taken with another.
    async Task<Item> TakenByAMistakenKeyAsync(Guid person)
    {
        var mended = new ManyLearners(App, Module).Quiz.Items.First(i => i.Type == ItemType.Best && !i.MustKnow);
        await new ManyLearners(App, Module)
        {
            OnForm = i => i.Type == ItemType.Best,
            Version = i => i.Id == mended.Id ? ManyLearners.Mistaken(i, "before-a-reader-wrote") : i,
            Answers = (_, i) => i.Id == mended.Id ? mended.Key.FullAnswer() : i.Key.FullAnswer(),
        }.TakeAgainAsync([person]);
        return mended;
    }

    Task<Attempt> AttemptAsync(Guid person) => App.LookAsync(db => db.Attempts.AsNoTracking().SingleAsync(a => a.PersonId == person));
}
