using System.Net;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Items;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Items;

/// <summary>How the items work, as authors and mentors see it.</summary>
public sealed class ItemFiguresTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Under_thirty_first_answers_there_is_a_sentence_and_no_number()
    {
        const string Module = "term-b-chart";
        var many = new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best };
        await many.TakeAsync(29);
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var page = await mentor.ReadAsync($"/authors/items/{Module}");
        var item = many.Quiz.Items.First(i => i.Type == ItemType.Best);
        page.QuerySelector(".empty-what")!.TextContent.ShouldBe("No item has 30 first answers yet.");
        Cells(page, item.Id)[..3].ShouldBe(["29", "Numbers from 30 first answers on", "0"]);
        page.QuerySelector("#form + p")!.TextContent.ShouldContain("No two items were taken by 30 people");
        var one = await mentor.ReadAsync($"/authors/items/{Module}/{item.Id}");
        one.QuerySelector(".lede")!.TextContent.ShouldBe("29 of the 30 first answers that numbers need.");
        (one.QuerySelector(".pairs"), one.QuerySelector("#chosen"), one.QuerySelector("svg.thirds")).ShouldBe((null, null, null));
        (await CsvAsync(mentor, Module)).Single(l => l.StartsWith($"{item.Id},", StringComparison.Ordinal)).ShouldContain(",29,,,,,0,60,0,");
    }

    [Fact]
    public async Task Only_the_first_graded_answer_of_each_person_counts_and_an_item_left_open_counts_as_marked()
    {
        const string Module = "hier-b-bedside-roles";
        var item = new ManyLearners(app, Module).Quiz.Items.First(i => i.Type == ItemType.Best);
        // Forty people: ten leave it open, ten have it wrong, twenty right.
        var first = new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best, Answers = (n, i) => n % 4 == 0 ? new ChosenOne("") : n % 4 == 1 ? ManyLearners.Wrong(i, n) : i.Key.FullAnswer() };
        var people = await first.TakeAsync(40);
        var later = new ManyLearners(app, Module) { OnForm = first.OnForm, Answers = (_, i) => i.Key.FullAnswer() };
        await later.TakeAgainAsync(people);
        await later.TakeAgainAsync(people, practice: true);
        using var author = await app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync($"/authors/items/{Module}");
        Cells(page, item.Id)[..2].ShouldBe(["40", "0.50"]);
        page.QuerySelector(".facts")!.TextContent.ShouldContain("80 graded attempts");
        page.QuerySelector(".facts")!.TextContent.ShouldContain("40 people");
        var open = (await author.ReadAsync($"/authors/items/{Module}/{item.Id}")).QuerySelectorAll("#chosen tbody tr").Single(r => r.TextContent.Contains("Left open", StringComparison.Ordinal));
        open.QuerySelectorAll("td")[0].TextContent.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..2].ShouldBe(["10", "25"]);
    }

    [Fact]
    public async Task Discrimination_is_the_correlation_with_the_rest_of_each_persons_own_form()
    {
        const string Module = "path-b-units-shifts";
        var many = new ManyLearners(app, Module) { Seconds = (n, _) => 20 + n };
        await many.TakeAsync(120);
        using var author = await app.VisitAsAsync(Roles.Author);
        var rows = await app.LookAsync(db => db.AttemptItems.AsNoTracking().Join(db.Attempts.Where(a => a.ModuleId == Module), i => i.AttemptId, a => a.Id, (i, a) => new { i.AttemptId, i.ItemId, i.Fraction, i.Seconds }).ToListAsync());
        var type = many.Quiz.Items.ToDictionary(i => i.Id, i => i.Type.Weight());
        var byAttempt = rows.ToLookup(r => r.AttemptId);
        var page = await author.ReadAsync($"/authors/items/{Module}");
        var seen = 0;
        foreach (var item in many.Quiz.Items)
        {
            var own = rows.Where(r => r.ItemId == item.Id).ToList();
            if (own.Count < 30)
            {
                continue;
            }

            double[] scores = [.. own.Select(r => r.Fraction!.Value)];
            double[] rests = [.. own.Select(r => byAttempt[r.AttemptId].Where(o => o.ItemId != item.Id).ToList()).Select(o => 100 * o.Sum(i => type[i.ItemId] * i.Fraction!.Value) / o.Sum(i => type[i.ItemId]))];
            Cells(page, item.Id)[..5].ShouldBe(
            [
                $"{own.Count}", FigureWords.Number(scores.Average()), FigureWords.Number(Pairs.Correlation(scores, rests)), FigureWords.Percent(Pairs.Efficiency(scores, rests)),
                FigureWords.Seconds(Sample.Median([.. own.Select(r => (double)r.Seconds!.Value)])),
            ]);
            seen++;
        }

        seen.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task Figures_follow_when_an_attempt_ends_and_when_an_account_goes()
    {
        const string Module = "pit-b-first-contact";
        var many = new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best };
        var item = many.Quiz.Items.First(i => i.Type == ItemType.Best);
        var people = await many.TakeAsync(30);
        using var author = await app.VisitAsAsync(Roles.Author);
        Cells(await author.ReadAsync($"/authors/items/{Module}"), item.Id)[0].ShouldBe("30");
        await many.TakeAsync(2);
        Cells(await author.ReadAsync($"/authors/items/{Module}"), item.Id)[0].ShouldBe("32");
        await app.LookAsync(db => db.Users.Where(u => people.Take(5).Contains(u.Id)).ExecuteDeleteAsync());
        Cells(await author.ReadAsync($"/authors/items/{Module}"), item.Id)[..2].ShouldBe(["27", "Numbers from 30 first answers on"]);
    }

    [Fact]
    public async Task A_reworded_item_begins_anew_and_versions_are_counted_together_only_when_their_choices_agree()
    {
        const string Module = "tool-b-sbar";
        var many = new ManyLearners(app, Module);
        var (reworded, other) = (many.Quiz.Items.First(i => i.Type == ItemType.Best), many.Quiz.Items.Last(i => i.Type == ItemType.Best));
        Item Old(Item item) => item.Id == reworded.Id ? item with { Hash = "old-words-of-one", LeadInHtml = "<p>As it was asked before?</p>" }
            : item.Id == other.Id ? item with { Hash = "old-choices-of-one", Title = "=1+1 as it was", Choices = [.. item.Choices.Select(c => c with { Id = $"x-{c.Id}" })] } : item;
        var people = await new ManyLearners(app, Module) { Version = Old, OnForm = i => i.Type == ItemType.Best }.TakeAsync(31);
        await new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best }.TakeAsync(33);
        // Whoever answered the old words first counts there, and not again.
        await new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best }.TakeAgainAsync(people);
        using var author = await app.VisitAsAsync(Roles.Author);
        var here = $"/authors/items/{Module}/{reworded.Id}";
        Cells(await author.ReadAsync($"/authors/items/{Module}"), reworded.Id)[0].ShouldBe("33");
        var page = await author.ReadAsync(here);
        page.QuerySelectorAll("#versions ~ .table-scroll tbody td.num").Select(n => n.TextContent).ShouldBe(["33", "31", "64"]);
        (await author.ReadAsync($"{here}?version=old-words-")).QuerySelector(".told-story")!.TextContent.ShouldContain("As it was asked before?");
        (await author.ReadAsync($"{here}?version=all")).QuerySelector(".lede")!.TextContent.ShouldStartWith("64 first answers");
        (await author.ReadAsync($"/authors/items/{Module}/{other.Id}")).Body!.TextContent.ShouldContain("cannot be counted together");
        (await author.GetAsync($"{here}?version=no-such-version")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        // A title that a spreadsheet would take for a formula is text there.
        var lines = await CsvAsync(author, Module);
        lines.ShouldContain(l => l.Contains("'=1+1 as it was", StringComparison.Ordinal));
        lines.ShouldNotContain(l => l.Contains(",=1+1", StringComparison.Ordinal));
        lines.Count(l => l.StartsWith($"{reworded.Id},", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData(ItemType.Select, "option")]
    [InlineData(ItemType.Order, "part")]
    [InlineData(ItemType.Match, "part")]
    [InlineData(ItemType.Judge, "part")]
    public async Task Who_chose_what_is_a_table_and_a_picture_for_every_type(ItemType type, string drawn)
    {
        const string Module = "term-b-word-parts";
        const string Pathway = "path-b-door-to-discharge";
        var module = type == ItemType.Order ? Pathway : Module;
        var many = new ManyLearners(app, module);
        var item = many.Quiz.Items.First(i => i.Type == type);
        await new ManyLearners(app, module) { OnForm = i => i.Type == type || i.Type == ItemType.Best }.TakeAsync(40);
        using var author = await app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync($"/authors/items/{module}/{item.Id}");
        page.QuerySelector(".thirds svg")!.GetAttribute("aria-label")!.ShouldContain(drawn == "option" ? "chose each option" : "chose the key of each part");
        var parts = type == ItemType.Match ? item.Stems.Length : item.Choices.Length;
        page.QuerySelectorAll(drawn == "option" ? "#chosen tbody tr" : "#chosen tbody").Length.ShouldBe(parts);
        page.QuerySelectorAll("#chosen .tag-good").Length.ShouldBeGreaterThan(0);
        page.QuerySelectorAll(".thirds-letter").Length.ShouldBe(parts - item.Choices.Count(c => type == ItemType.Judge && c.Rank is null));
    }

    [Fact]
    public async Task A_set_of_items_that_thirty_people_took_is_described_as_a_test()
    {
        const string Module = "star-b-method";
        var many = new ManyLearners(app, Module) { OnForm = i => i.Type == ItemType.Best };
        await many.TakeAsync(45);
        using var author = await app.VisitAsAsync(Roles.Author);
        var form = (await author.ReadAsync($"/authors/items/{Module}")).QuerySelector("#form")!;
        var items = many.Quiz.Items.Count(i => i.Type == ItemType.Best);
        form.NextElementSibling!.TextContent.ShouldStartWith($"{items} items were all taken by 45 people on their first form.");
        var percents = await app.LookAsync(db => db.Attempts.Where(a => a.ModuleId == Module).Select(a => 100 * a.Points!.Value / a.OutOf!.Value).ToListAsync());
        var figures = form.ParentElement!.QuerySelectorAll("#form ~ dl")[0].QuerySelectorAll("dd").Select(d => d.TextContent).ToList();
        figures[..3].ShouldBe([FigureWords.Points(Sample.Mean(percents)), FigureWords.Points(Sample.StandardDeviation(percents)), FigureWords.Number(Sample.Skewness(percents))]);
        figures[3].ShouldNotBe(FigureWords.Undefined);
    }

    [Fact]
    public async Task Know_no_quiz_and_no_item_that_is_not_there()
    {
        using var author = await app.VisitAsAsync(Roles.Author);
        foreach (var path in new[] { "/authors/items/no-such-module", "/authors/items/no-such-module/table.csv", "/authors/items/term-b-chart/no-such-item", "/authors/items/term-b-chart/tool-b-sbar-sba-01" })
        {
            (await author.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    static string[] Cells(IHtmlDocument page, string item) =>
        [.. page.QuerySelectorAll(".figures tbody tr").Single(r => r.QuerySelector(".figure-id")!.TextContent == item).QuerySelectorAll("td").Select(d => d.TextContent.Trim())];

    static async Task<string[]> CsvAsync(Visitor visitor, string module)
    {
        var file = await visitor.GetAsync($"/authors/items/{module}/table.csv");
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        file.Content.Headers.ContentDisposition!.FileName!.ShouldContain($"items-{module}-");
        return (await Visitor.BodyAsync(file)).Split("\r\n");
    }
}
