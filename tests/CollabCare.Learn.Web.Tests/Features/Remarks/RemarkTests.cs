using System.Collections.Immutable;
using System.Net;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Remarks;

/// <summary>Marking old answers again by a key that was mended: first a list, then the act, then what the learner sees.</summary>
public sealed class RemarkTests : IClassFixture<TestApp>
{
    const string Module = "term-b-chart";
    static int _tests;
    readonly TestApp _app;

    // Each test has an item of its own.
    readonly Item _item;

    public RemarkTests(TestApp app)
    {
        _app = app;
        using var start = _app.Visit();
        var items = new ManyLearners(_app, Module).Quiz.Items.Where(i => i.Type == ItemType.Best && !i.MustKnow).ToList();
        var at = Interlocked.Increment(ref _tests) - 1;
        at.ShouldBeLessThan(items.Count, "One more test than there are items: take them of another module too");
        _item = items[at];
    }

    [Fact]
    public async Task The_dry_run_lists_every_attempt_that_would_change_and_changes_none()
    {
        var attempt = await TakenAsync(new ChosenOne(Right.Id), others: false);
        await TakenAsync(new ChosenOne(Third.Id), others: true);
        var before = await StateAsync(attempt);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync(Address);
        page.QuerySelector(".lede")!.TextContent.ShouldBe("One attempt would change.");
        Row(page).ShouldBe(["0 of 1", "1 of 1", "0", $"{100 / await PointsAsync(attempt)}", "Not passed"]);
        page.QuerySelector("caption")!.TextContent.ShouldContain("Nothing has changed yet");
        page.Body!.TextContent.ShouldNotContain("Noor Haddad");
        (await StateAsync(attempt)).ShouldBe(before);
    }

    [Fact]
    public async Task An_item_that_nobody_took_in_other_words_and_one_with_the_same_key_change_nothing()
    {
        using var author = await _app.VisitAsAsync(Roles.Author);
        (await author.ReadAsync(Address)).QuerySelector(".empty-what")!.TextContent.ShouldContain("Nobody has answered it in other words");
        await new ManyLearners(_app, Module) { OnForm = i => i.Type == ItemType.Best, Version = i => i.Id == _item.Id ? i with { Hash = $"reworded-{_item.Id}", LeadInHtml = "Otherwise?" } : i }.TakeAsync(3);
        var page = await author.ReadAsync(Address);
        page.QuerySelector(".lede")!.TextContent.ShouldBe("No mark would change.");
        page.QuerySelector("#remark").ShouldBeNull();
    }

    [Fact]
    public async Task An_answer_to_other_choices_keeps_its_mark()
    {
        var attempt = await TakenAsync(new ChosenOne($"x-{Right.Id}"), others: true, item => Mistaken(item) with { Choices = [.. Mistaken(item).Choices.Select(c => c with { Id = $"x-{c.Id}" })] });
        using var author = await _app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync(Address);
        page.Body!.TextContent.ShouldContain("One answer cannot be marked again, because what could be chosen was not the same");
        page.QuerySelector("#remark").ShouldBeNull();
        (await StateAsync(attempt)).Percent!.Value.ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Doing_it_keeps_the_old_mark_in_the_record_and_shows_it_to_the_learner()
    {
        using var learner = await _app.VisitAsAsync(name: "Noor Haddad");
        var attempt = await TakenAsync(new ChosenOne(Right.Id), others: true, person: learner.Person);
        var old = await StateAsync(attempt);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var done = await author.SubmitAsync(Address, "#remark", ("reason", "  Two readers were right: the order stands first. "));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.PageAsync(await author.FollowAsync(done))).QuerySelector(".status")!.TextContent.ShouldContain("One attempt was re-marked.");

        var now = await StateAsync(attempt);
        (now.Percent, now.Passed, now.Points - old.Points).ShouldBe((100, true, 1));
        var record = await _app.LookAsync(db => db.RemarkedAttempts.Include(r => r.Remark).SingleAsync(r => r.ItemId == _item.Id));
        (record.OldPercent, record.NewPercent, record.OldPassed, record.NewPassed, record.OldFraction, record.NewFraction).ShouldBe((old.Percent!.Value, 100, old.Passed!.Value, true, 0, 1));
        (record.OldHash, record.NewHash, record.Remark!.PersonId, record.Reason).ShouldBe((Mistake, _item.Hash, author.Person, "Two readers were right: the order stands first."));
        (await _app.LookAsync(db => db.AuditEvents.SingleAsync(e => e.Subject == _item.Id))).ActorId.ShouldBe(author.Person);

        var page = await learner.ReadAsync($"/attempts/{attempt}/result");
        var notice = page.QuerySelector("[id^=remarked-]")!.TextContent;
        notice.ShouldContain($"Your mark was {old.Percent} of 100");
        notice.ShouldContain("is 100 of 100, passed");
        notice.ShouldContain("Why: Two readers were right: the order stands first.");
        var told = page.QuerySelectorAll("article.told").Single(t => t.TextContent.Contains("The mended key", StringComparison.Ordinal));
        told.QuerySelector(".is-key .told-text")!.Straight().ShouldContain(Wrong.Text, Case.Sensitive, "the words and the key as they were taken");
        told.QuerySelector(".notice")!.Straight().ShouldContain(Right.Text);
        (await Visitor.BodyAsync(await learner.GetAsync("/account/download"))).ShouldContain("Two readers were right");
        (await learner.ReadAsync("/notices")).QuerySelector(".notices")!.TextContent.ShouldContain("An answer of yours was marked again");
        (await author.ReadAsync(Address)).QuerySelector(".lede")!.TextContent.ShouldBe("No mark would change.");
    }

    [Fact]
    public async Task A_reason_that_could_lead_to_a_patient_is_not_kept_until_it_is_mended_or_declared_invented()
    {
        var attempt = await TakenAsync(new ChosenOne(Right.Id), others: true);
        var old = await StateAsync(attempt);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var refused = await author.SubmitAsync(Address, "#remark", ("reason", "As MRN 4471902 shows."));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await author.PageAsync(refused);
        page.QuerySelector("#remark .tripwire mark")!.TextContent.ShouldContain("4471902");
        page.QuerySelector("#reason")!.TextContent.ShouldBe("As MRN 4471902 shows.");
        (await StateAsync(attempt)).ShouldBe(old);
        (await author.SubmitAsync(page, "#remark", ("reason", "As the reader shows."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(attempt)).Percent.ShouldBe(100);
    }

    [Fact]
    public async Task What_was_passed_stays_passed()
    {
        using var learner = await _app.VisitAsAsync();
        // Everything right by the mistaken key: by the mended one a must-have of points is gone.
        var attempt = await TakenAsync(new ChosenOne(Wrong.Id), others: true, person: learner.Person, passMark: 100);
        (await StateAsync(attempt)).Passed.ShouldBe(true);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync(Address);
        page.Body!.TextContent.ShouldContain("One that passed would now fall short; what was passed stays passed.");
        Row(page)[^1].ShouldBe("Stays passed");
        await author.SubmitAsync(Address, "#remark", ("reason", "The key was wrong."));
        var now = await StateAsync(attempt);
        (now.Percent < 100, now.Passed).ShouldBe((true, true));
        (await learner.ReadAsync($"/attempts/{attempt}/result")).QuerySelector("[id^=remarked-]")!.TextContent.ShouldContain("What you passed stays passed.");
    }

    [Theory]
    [InlineData("", "Say in a sentence why")]
    [InlineData("   ", "Say in a sentence why")]
    [InlineData("*", "Use at most 500 characters")]
    public async Task Is_not_done_without_a_reason(string reason, string because)
    {
        var attempt = await TakenAsync(new ChosenOne(Right.Id), others: true);
        var before = await StateAsync(attempt);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var typed = reason.Replace("*", new string('x', 501), StringComparison.Ordinal);
        var refused = await author.SubmitAsync(Address, "#remark", ("reason", typed));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await author.PageAsync(refused);
        page.QuerySelector("#reason-error")!.TextContent.ShouldContain(because);
        page.QuerySelector("#reason")!.TextContent.Trim().ShouldBe(typed.Trim());
        (await StateAsync(attempt)).ShouldBe(before);
    }

    [Fact]
    public async Task Is_done_once_whatever_is_sent_again_and_not_on_another_version_than_was_listed()
    {
        await TakenAsync(new ChosenOne(Right.Id), others: true);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync(Address);
        (await author.SubmitAsync(page, "#remark", ("reason", "Mended."), ("hash", "another"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await author.SubmitAsync(page, "#remark", ("reason", "Mended."), ("key", $"{Guid.Empty}"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => author.SubmitAsync(page, "#remark", ("reason", "Mended."))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        (await _app.LookAsync(db => db.RemarkedAttempts.CountAsync(r => r.ItemId == _item.Id))).ShouldBe(1);
        (await _app.LookAsync(db => db.Remarks.CountAsync(r => r.ItemId == _item.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Leaves_practice_and_open_attempts_alone()
    {
        var people = await new ManyLearners(_app, Module) { OnForm = i => i.Id == _item.Id, Version = Mistaken, Answers = (_, _) => new ChosenOne(Wrong.Id) }.TakeAsync(1);
        await _app.LookAsync(db => db.Attempts.Where(a => people.Contains(a.PersonId)).ExecuteUpdateAsync(a => a.SetProperty(x => x.EndedAt, (DateTimeOffset?)null)));
        await new ManyLearners(_app, Module) { OnForm = i => i.Id == _item.Id, Version = Mistaken, Answers = (_, _) => new ChosenOne(Wrong.Id) }.TakeAgainAsync(people, practice: true);
        using var author = await _app.VisitAsAsync(Roles.Author);
        (await author.ReadAsync(Address)).QuerySelector(".empty-what").ShouldNotBeNull();
    }

    [Fact]
    public async Task Knows_no_item_that_is_not_there()
    {
        using var author = await _app.VisitAsAsync(Roles.Author);
        (await author.GetAsync("/authors/remark/no-such-item")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    string Mistake => $"mistaken-{_item.Id}";

    string Address => $"/authors/remark/{_item.Id}";

    Choice Right => _item.Choices.First(c => c.Right);

    Choice Wrong => _item.Choices.First(c => !c.Right);

    Choice Third => _item.Choices.Last(c => !c.Right);

    // The item as it was taken: another option was its key.
    Item Mistaken(Item item) => item.Id == _item.Id ? ManyLearners.Mistaken(item, Mistake) : item;

    /// <param name="answer">To the item in question.</param>
    /// <param name="others">Whether everything else is right.</param>
    async Task<Guid> TakenAsync(Answer answer, bool others, Func<Item, Item>? version = null, Guid? person = null, int? passMark = null)
    {
        var many = new ManyLearners(_app, Module)
        {
            OnForm = i => i.Type == ItemType.Best,
            Version = i => i.Id == _item.Id ? (version ?? Mistaken)(i) : i,
            Answers = (n, item) => item.Id == _item.Id ? answer : others ? item.Key.FullAnswer() : ManyLearners.Wrong(item, n),
        };
        var people = person is { } known ? [known] : (await new ManyLearners(_app, Module) { OnForm = i => i.Type == ItemType.Order }.TakeAsync(1));
        await many.TakeAgainAsync(people);
        return await _app.LookAsync(async db =>
        {
            var attempt = await db.Attempts.SingleAsync(a => people.Contains(a.PersonId) && a.Number == 2);
            if (passMark is not null)
            {
                await db.Attempts.Where(a => a.Id == attempt.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PassMark, passMark.Value));
            }

            return attempt.Id;
        });
    }

    Task<(double? Points, int? Percent, bool? Passed)> StateAsync(Guid attempt) => _app.LookAsync(async db =>
    {
        var found = await db.Attempts.AsNoTracking().SingleAsync(a => a.Id == attempt);
        return (found.Points, found.Percent, found.Passed);
    });

    Task<int> PointsAsync(Guid attempt) => _app.LookAsync(db => db.Attempts.Where(a => a.Id == attempt).Select(a => a.OutOf!.Value).SingleAsync());

    static string[] Row(IHtmlDocument page) => [.. page.QuerySelectorAll(".figures tbody tr").Single().QuerySelectorAll("td").Select(d => d.TextContent.Trim())];
}
