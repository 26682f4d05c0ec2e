using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Features.Items;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Clinic;

/// <summary>Items whose numbers or readers say that something is wrong, and what is decided about each. All share one list, so each test has a module of its own.</summary>
public sealed class ClinicTests(TestApp app) : IClassFixture<TestApp>
{

    [Fact]
    public async Task A_sound_quiz_and_one_that_few_took_bring_nothing()
    {
        const string Module = "term-b-chart";
        using var author = await app.VisitAsAsync(Roles.Author);
        await new ManyLearners(app, Module) { Answers = (_, item) => ManyLearners.Wrong(item, 0) }.TakeAsync(10);
        (await WaitingAsync(author, Module)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_each_item_with_its_reason_in_words_and_numbers_the_gravest_first()
    {
        const string Module = "hier-b-bedside-roles";
        var (hard, negative) = await TroubledAsync(Module, 40);
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var rows = await WaitingAsync(mentor, Module);
        var ids = rows.ConvertAll(r => r.Id);
        ids.IndexOf(negative.Id).ShouldBeInRange(0, ids.IndexOf(hard.Id) - 1);
        rows.Single(r => r.Id == negative.Id).TextContent.ShouldContain("Those who do better on the rest of their form do worse here: discrimination −");
        rows.Single(r => r.Id == hard.Id).TextContent.ShouldContain("Few have it right: difficulty 0.00, under 0.30.");
        rows.Single(r => r.Id == hard.Id).TextContent.ShouldContain("40 first answers: enough to look, and at 100 to act on the numbers alone.");
        rows.Single(r => r.Id == hard.Id).QuerySelector(".tag")!.TextContent.ShouldBe("Look");
    }

    [Fact]
    public async Task A_readers_report_brings_an_item_whoever_answered_it_and_one_on_the_module_stands_beside()
    {
        const string Module = "path-b-units-shifts";
        var item = QuizOf(Module).Items[0];
        using var reader = await app.VisitAsAsync();
        await reader.SubmitAsync($"/problems/new?address={Uri.EscapeDataString($"/modules/{Module}/quiz#{item.Id}")}", "#report", ("Address", $"/modules/{Module}/quiz#{item.Id}"), ("Text", "Two of these are right on our unit."));
        await reader.SubmitAsync($"/problems/new?address=/modules/{Module}", "#report", ("Address", $"/modules/{Module}"), ("Text", "The table is unclear."));
        using var author = await app.VisitAsAsync(Roles.Author);
        var row = (await WaitingAsync(author, Module)).Single();
        row.Id.ShouldBe(item.Id, "a report on the module alone brings no item");
        row.TextContent.ShouldContain("A reader reported it.");
        row.QuerySelectorAll(".reports li > p:first-child").Select(p => p.TextContent).ShouldBe(["Two of these are right on our unit.", "The table is unclear."]);
    }

    [Theory]
    [InlineData("", "", "Choose what becomes of the item", null)]
    [InlineData("Destroy", "Because", "Choose what becomes of the item", null)]
    [InlineData("Mend", " ", null, "Say in a sentence what is wrong with it, for whoever comes next")]
    [InlineData("Retire", "", null, "Say in a sentence what is wrong with it, for whoever comes next")]
    [InlineData("Keep", "*", null, "Use at most 500 characters")]
    [InlineData("Keep", "As MRN 4471902 shows.", null, "This holds what looks like a record number; mend it, or say that it is invented")]
    public async Task Takes_no_decision_without_what_it_needs_and_loses_nothing_typed(string outcome, string note, string? outcomeFault, string? noteFault)
    {
        const string Module = "term-b-chart";
        var typed = note.Replace("*", new string('x', 501), StringComparison.Ordinal);
        using var author = await app.VisitAsAsync(Roles.Author);
        var answer = await author.SubmitAsync($"/authors/clinic/{QuizOf(Module).Items[0].Id}", "#decide", ("outcome", outcome), ("note", typed));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await author.PageAsync(answer);
        page.QuerySelector("#outcome-error")?.TextContent.Trim().ShouldBe(outcomeFault);
        page.QuerySelector("#note-error")?.TextContent.Trim().ShouldBe(noteFault);
        page.QuerySelector("#note")!.TextContent.Trim().ShouldBe(typed.Trim());
        var item = QuizOf(Module).Items[0].Id;
        (await app.LookAsync(db => db.ClinicDecisions.CountAsync(d => d.ItemId == item))).ShouldBe(0);
    }

    [Fact]
    public async Task A_decided_item_leaves_the_list_until_its_numbers_change()
    {
        const string Module = "pit-b-first-contact";
        var (hard, _) = await TroubledAsync(Module, 40);
        using var author = await app.VisitAsAsync(Roles.Author, "Ines Duarte");
        await DecideAsync(author, hard.Id, "Keep", "It is meant to be hard.");
        await DecideAsync(author, hard.Id, "Keep", "It is meant to be hard.");
        var page = await author.ReadAsync("/authors/clinic");
        (await WaitingAsync(author, Module)).ShouldNotContain(r => r.Id == hard.Id);
        var decided = page.QuerySelectorAll("#decided + ol .row").Single(r => r.InnerHtml.Contains(hard.Id, StringComparison.Ordinal)).TextContent;
        decided.ShouldContain("It is meant to be hard.");
        decided.ShouldContain("Ines Duarte");
        (await app.LookAsync(db => db.ClinicDecisions.CountAsync(d => d.ItemId == hard.Id))).ShouldBe(1, "sent twice it is one decision");

        await TroubledAsync(Module, 70);
        var back = (await WaitingAsync(author, Module)).Single(r => r.Id == hard.Id);
        back.TextContent.ShouldContain("Decided before: keep");
        back.QuerySelector(".row-side .tag")!.TextContent.ShouldBe("Act", "the hundredth answer is news");
    }

    [Fact]
    public async Task To_mend_says_which_line_of_which_file()
    {
        const string Module = "tool-b-sbar";
        var item = QuizOf(Module).Items[2];
        using var author = await app.VisitAsAsync(Roles.Author);
        var page = await author.PageAsync(await author.FollowAsync(await DecideAsync(author, item.Id, "Mend", "Two options are right.")));
        var (path, line) = item.Source;
        page.Body!.TextContent.ShouldContain($"To be changed in content/{path}, line {line}");
        File.ReadLines(Path.Combine(app.Services.GetRequiredService<Folders>().Content, path)).ElementAt(line - 1).ShouldContain(item.Id);
    }

    [Fact]
    public async Task A_retired_item_is_on_no_form_any_more_until_it_is_taken_back()
    {
        const string Module = "term-b-word-parts";
        // The pool holds twice the form: with a half of one type left, whoever draws sees every one of them.
        var best = QuizOf(Module).Items.Where(i => i.Type == ItemType.Best && !i.MustKnow).ToList();
        using var author = await app.VisitAsAsync(Roles.Author);
        var gone = best.First(i => best.Count(o => o.Objective == i.Objective) > 1);
        (await DecideAsync(author, gone.Id, "Retire", "The policy has changed.")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        for (var n = 0; n < 12; n++)
        {
            using var learner = await app.VisitAsAsync();
            await new QuizTaker(app, learner).StartAsync(Module);
        }

        (await app.LookAsync(db => db.AttemptItems.Select(i => i.ItemId).Distinct().ToListAsync())).ShouldNotContain(gone.Id);
        (await author.ReadAsync($"/authors/items/{Module}/{gone.Id}")).QuerySelector(".notice-warn")!.TextContent.ShouldContain("no form draws it");
        await DecideAsync(author, gone.Id, "Keep", "It has changed back.");
        var back = false;
        for (var n = 0; n < 200 && !back; n++)
        {
            using var learner = await app.VisitAsAsync();
            await new QuizTaker(app, learner).StartAsync(Module);
            back = await app.LookAsync(db => db.AttemptItems.AnyAsync(i => i.ItemId == gone.Id));
        }

        back.ShouldBeTrue();
    }

    [Fact]
    public async Task No_item_is_retired_that_a_form_cannot_do_without()
    {
        const string Module = "term-b-chart";
        using var author = await app.VisitAsAsync(Roles.Author);
        var matches = QuizOf(Module).Items.Where(i => i.Type == ItemType.Match).ToList();
        var needed = QuizOf(Module).Form.Counts[ItemType.Match];
        HttpResponseMessage? refused = null;
        var retired = 0;
        foreach (var item in matches)
        {
            var answer = await DecideAsync(author, item.Id, "Retire", "Unclear.");
            (refused, retired) = answer.StatusCode == HttpStatusCode.BadRequest ? (answer, retired) : (refused, retired + 1);
        }

        retired.ShouldBeLessThanOrEqualTo(matches.Count - needed);
        (await author.PageAsync(refused.ShouldNotBeNull())).QuerySelector("#outcome-error")!.TextContent.ShouldContain("It cannot be retired.");

        var must = Library.Modules.SelectMany(m => m.Quiz?.Items ?? []).First(i => i.MustKnow);
        var answered = await DecideAsync(author, must.Id, "Retire", "Too strict.");
        answered.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await author.PageAsync(answered)).QuerySelector("#outcome-error")!.TextContent.ShouldContain("it stands on every form");

        var scenario = Library.Modules.First(m => m.Scenario is not null && m.Quiz!.Form.HasScenario).Scenario!;
        var story = await DecideAsync(author, scenario.Id, "Retire", "Too long.");
        (await author.PageAsync(story)).QuerySelector("#outcome-error")!.TextContent.ShouldContain("A scenario stands on every form");
        (await author.GetAsync($"/authors/remark/{scenario.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Knows_no_item_that_is_not_there()
    {
        const string Module = "term-b-chart";
        using var author = await app.VisitAsAsync(Roles.Author);
        (await author.GetAsync("/authors/clinic/no-such-item")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var token = (await author.ReadAsync($"/authors/clinic/{QuizOf(Module).Items[0].Id}")).QuerySelector("#decide input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await author.PostAsync("/authors/clinic/no-such-item", ("outcome", "Keep"), ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    Library Library
    {
        get
        {
            using var start = app.Visit();
            return app.Services.GetRequiredService<Shelf>().Library;
        }
    }

    Quiz QuizOf(string module) => Library.Module(module)!.Quiz!;

    // The items of a module that wait, over every page of the list.
    static async Task<List<IElement>> WaitingAsync(Visitor visitor, string module)
    {
        var rows = new List<IElement>();
        for (var page = await visitor.ReadAsync("/authors/clinic"); page is not null; page = page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next ? await visitor.ReadAsync(next) : null)
        {
            rows.AddRange(page.QuerySelectorAll("li.row").Where(r => r.Id?.StartsWith($"{module}-", StringComparison.Ordinal) == true));
        }

        return rows;
    }

    static Task<HttpResponseMessage> DecideAsync(Visitor visitor, string item, string outcome, string note) => visitor.SubmitAsync($"/authors/clinic/{item}", "#decide", ("outcome", outcome), ("note", note));

    // One item that nobody has right, and one that only the weaker have right.
    async Task<(Item Hard, Item Negative)> TroubledAsync(string module, int people)
    {
        var best = QuizOf(module).Items.Where(i => i.Type == ItemType.Best && !i.MustKnow).Take(2).ToList();
        await new ManyLearners(app, module)
        {
            OnForm = i => i.Type <= ItemType.Select,
            Answers = (n, item) => item.Id == best[0].Id ? ManyLearners.Wrong(item, n) : (item.Id == best[1].Id ? n < people / 2 : (n + item.Id[^1] % 9) % people > people / 2) ? item.Key.FullAnswer() : ManyLearners.Wrong(item, n),
        }.TakeAsync(people);
        return (best[0], best[1]);
    }
}
