using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class StoriesTests(TestApp app) : IClassFixture<TestApp>
{
    const string Result = "By week two, 14 of 22 nurses used it.";

    [Fact]
    public async Task Asks_a_stranger_to_sign_in()
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync("/interview/stories")).Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Anothers_story_does_not_exist_before_it_is_shared_nor_after()
    {
        using var writer = await app.VisitAsAsync(name: "Ines Okafor");
        using var reader = await app.VisitAsAsync();
        var story = await WriteAsync(writer);
        await ShouldBeMissingAsync(reader, story);

        var email = await app.LookAsync(db => db.Users.Where(p => p.Id == reader.Person).Select(p => p.Email!).SingleAsync());
        (await writer.SubmitAsync(story, "#share", ("email", email.ToUpperInvariant()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await reader.ReadAsync(story);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("Ines Okafor shared it with you");
        page.QuerySelectorAll("form[action*='/stories/'], a[href$='/edit']").ShouldBeEmpty();
        (await reader.ReadAsync("/interview/stories")).QuerySelector("section[aria-labelledby=shared]")!.TextContent.ShouldContain("The night shift");

        // Reading is all: what changes a story is still its writer's.
        var token = page.QuerySelector("form[action$='sign-out'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var act in new[] { "", "/share", "/unshare", "/delete" })
        {
            (await reader.PostAsync($"{story}{act}", ("__RequestVerificationToken", token), ("Title", "Mine now"), ("Action", "I did"), ("email", email))).StatusCode.ShouldBe(HttpStatusCode.NotFound, act);
        }

        (await reader.GetAsync($"{story}/edit")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await writer.SubmitAsync(story, "form[action$='/unshare']");
        await ShouldBeMissingAsync(reader, story);
    }

    [Theory]
    [InlineData("", "Write the e-mail address")]
    [InlineData("nobody@example.org", "No account has this address")]
    public async Task Is_shared_only_with_somebody_who_has_an_account(string email, string why)
    {
        using var writer = await app.VisitAsAsync();
        var refused = await writer.SubmitAsync(await WriteAsync(writer), "#share", ("email", email));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await writer.PageAsync(refused)).QuerySelector("#email-error")!.TextContent.ShouldContain(why);
    }

    [Fact]
    public async Task Stores_nothing_that_could_lead_to_a_patient_until_it_is_mended_or_declared_invented()
    {
        using var writer = await app.VisitAsAsync();
        const string Telling = "The patient's MRN was 48213377, and I looked it up.";
        var refused = await writer.SubmitAsync("/interview/stories/new", "form.star", ("Title", "A record"), ("Action", Telling));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await writer.PageAsync(refused);
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        page.QuerySelector<IHtmlTextAreaElement>("#Action")!.Value.ShouldBe(Telling);
        (await CountAsync(writer)).ShouldBe(0);

        (await writer.SubmitAsync(page, "form.star", ("Title", "A record"), ("Action", Telling), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.Stories.SingleAsync(s => s.PersonId == writer.Person))).Invented.ShouldBeTrue();
    }

    [Fact]
    public async Task A_part_over_its_limit_is_refused_unread()
    {
        using var writer = await app.VisitAsAsync();
        var telling = $"The patient's MRN was 48213377. {new string('a', 3000)}";
        var refused = await writer.SubmitAsync("/interview/stories/new", "form.star", ("Title", "A record"), ("Action", telling));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await writer.PageAsync(refused);
        page.QuerySelector<IHtmlTextAreaElement>("#Action")!.Value.ShouldBe(telling);
        page.QuerySelector(".tripwire").ShouldBeNull();
        page.QuerySelector("#checks")!.TextContent.ShouldContain("A part may have 3,000 characters");
        page.QuerySelector("#checks [data-check]").ShouldBeNull();
    }

    [Fact]
    public async Task Points_to_a_project_and_says_when_a_mentor_has_accepted_it()
    {
        var writer = await WorkWriter.BeginAsync(app);
        using var visitor = writer.Visitor;
        var story = await WriteAsync(visitor, ("ProjectId", WorkWriter.Map));
        (await visitor.ReadAsync(story)).QuerySelector(".pairs")!.TextContent.ShouldNotContain("accepted");

        await writer.SendRoundAsync();
        var reviewer = await Reviewer.ComeAsync(app);
        using var mentor = reviewer.Visitor;
        await reviewer.ReviewAsync(await writer.RoundIdAsync(), writer.Sheet, 3);
        (await visitor.ReadAsync(story)).QuerySelector(".pairs")!.TextContent.ShouldContain("accepted by a mentor");
    }

    [Fact]
    public async Task Keeps_five_parts_what_it_fits_and_what_proves_it_and_gives_all_back()
    {
        using var writer = await app.VisitAsAsync();
        var story = await WriteAsync(writer, ("Source", "The unit's own log"), ("ProjectId", "project-handoff-redesign"), ("Questions", "q01"), ("Questions", "q99"), ("Competencies", "empathy"));
        var page = await writer.ReadAsync(story);
        var told = page.QuerySelector("main")!.TextContent;
        told.ShouldContain("The unit's own log");
        told.ShouldContain(Result);
        page.QuerySelectorAll(".pairs a").Select(a => a.GetAttribute("href")).ShouldBe(["/projects/project-handoff-redesign", "/interview/questions/q01"]);

        var edit = await writer.ReadAsync($"{story}/edit");
        edit.QuerySelector<IHtmlTextAreaElement>("#Result")!.Value.ShouldBe(Result);
        edit.QuerySelectorAll("input[name=Questions][checked]").Select(i => i.GetAttribute("value")).ShouldBe(["q01"]);
        (await Visitor.BodyAsync(await writer.GetAsync("/interview/stories/export"))).ShouldContain($"### Result\n\n{Result}");

        await writer.SubmitAsync(story, "#delete");
        (await writer.GetAsync(story)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_in_two_tabs_the_second_save_shows_both_texts_and_overwrites_nothing_unseen()
    {
        using var writer = await app.VisitAsAsync();
        var story = await WriteAsync(writer);
        var first = await writer.ReadAsync($"{story}/edit");
        var second = await writer.ReadAsync($"{story}/edit");
        const string Kept = "I followed one nurse, and wrote down what I saw.", Late = "I followed two nurses for a night.";
        (await writer.SubmitAsync(first, "form.star", ("Title", "The night shift"), ("Action", Kept), ("Result", Result))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var stopped = await writer.SubmitAsync(second, "form.star", ("Title", "The night shift"), ("Action", Late), ("Result", Result));
        stopped.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var both = await writer.PageAsync(stopped);
        both.QuerySelector(".error-summary")!.TextContent.ShouldContain("changed elsewhere after you opened it here");
        both.QuerySelectorAll(".meanwhile dd").Select(d => d.TextContent).ShouldBe([Kept]);
        both.QuerySelector<IHtmlTextAreaElement>("#Action")!.Value.ShouldBe(Late);
        (await ActionsAsync(writer)).ShouldBe([Kept]);

        // Keeping both loses nothing; keeping the second is then a choice that was seen.
        (await writer.SubmitAsync(both, "form.star", ("Title", "The night shift"), ("Action", Late), ("Result", Result), ("go", "both"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ActionsAsync(writer)).ShouldBe([Kept, Late]);
        (await writer.SubmitAsync(both, "form.star", ("Title", "The night shift"), ("Action", Late), ("Result", Result))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ActionsAsync(writer)).ShouldBe([Late, Late]);
    }

    [Fact]
    public async Task Saved_twice_from_two_tabs_with_the_same_words_is_no_conflict()
    {
        using var writer = await app.VisitAsAsync();
        var story = await WriteAsync(writer);
        var (first, second) = (await writer.ReadAsync($"{story}/edit"), await writer.ReadAsync($"{story}/edit"));
        foreach (var tab in new[] { first, second })
        {
            (await writer.SubmitAsync(tab, "form.star", ("Title", "The night shift"), ("Action", "I asked."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    Task<List<string>> ActionsAsync(Visitor writer) => app.LookAsync(db => db.Stories.Where(s => s.PersonId == writer.Person).OrderBy(s => s.Id).Select(s => s.Action).ToListAsync());

    [Fact]
    public async Task Asks_what_a_listener_would_while_one_writes_and_stores_nothing()
    {
        using var writer = await app.VisitAsAsync();
        var edit = await writer.ReadAsync("/interview/stories/new?question=q01");
        edit.QuerySelectorAll("input[name=Questions][checked]").Select(i => i.GetAttribute("value")).ShouldBe(["q01"]);
        edit.DocumentElement.SetAttribute("data-address", "/interview/stories/check");
        edit.QuerySelector("form.star")!.SetAttribute("action", "/interview/stories/check");
        var checks = await writer.PageAsync(await writer.SubmitAsync(edit, "form.star", ("Action", "We leveraged it."), ("Questions", "q01")));
        checks.QuerySelectorAll("[data-check]").Select(c => c.GetAttribute("data-check")).ShouldBe(["we", "no-result", "jargon"]);
        checks.QuerySelector(".star-sum")!.TextContent.ShouldContain("of 3 minutes");
        (await CountAsync(writer)).ShouldBe(0);
    }

    static async Task<string> WriteAsync(Visitor writer, params (string, string)[] more)
    {
        var kept = await writer.SubmitAsync("/interview/stories/new", "form.star", [("Title", "The night shift"), ("Action", "I followed one nurse for an evening."), ("Result", Result), .. more]);
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(kept));
        return kept.Headers.Location!.ToString();
    }

    static async Task ShouldBeMissingAsync(Visitor reader, string story)
    {
        (await reader.GetAsync(story)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await reader.ReadAsync("/interview/stories")).QuerySelector("section[aria-labelledby=shared]").ShouldBeNull();
    }

    Task<int> CountAsync(Visitor writer) => app.LookAsync(db => db.Stories.CountAsync(s => s.PersonId == writer.Person));
}
