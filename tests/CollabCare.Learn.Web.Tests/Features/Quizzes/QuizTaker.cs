using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

/// <summary>Takes a quiz over HTTP as a browser without scripts would, answering from the content's own keys.</summary>
public sealed partial class QuizTaker(TestApp app, Visitor visitor)
{
    public Library Library => app.Services.GetRequiredService<Shelf>().Library;

    /// <summary>Starts a quiz, and gives the attempt's address.</summary>
    public async Task<string> StartAsync(string module, bool practice = false)
    {
        var response = await visitor.SubmitAsync($"/modules/{module}/quiz", practice ? "#practise" : "#start");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        return response.Headers.Location!.ToString();
    }

    /// <summary>The item that a page of an attempt shows, found by what can be chosen on it.</summary>
    public Item ItemOn(IHtmlDocument page)
    {
        var title = page.QuerySelector("h1")!.TextContent.Trim();
        return Library.Modules.SelectMany(m => m.Quiz?.Items ?? []).Single(i => i.Title == title && i.Choices.Any(c => page.DocumentElement.OuterHtml.Contains(c.Id, StringComparison.Ordinal)));
    }

    /// <summary>The fields of a form that hold an answer.</summary>
    public static (string, string)[] Fields(Answer answer) => answer switch
    {
        ChosenOne one => [("picks", one.Choice)],
        ChosenMany many => [.. many.Choices.Select(c => ("picks", c))],
        Placed placed => [.. placed.Places.Select(p => ($"places[{p.Key}]", $"{p.Value}"))],
        Matched matched => [.. matched.Pairs.Select(p => ($"matches[{p.Key}]", p.Value))],
        Rated rated => [.. rated.Ratings.Select(r => ($"ratings[{r.Key}]", $"{r.Value}"))],
        _ => [],
    };

    /// <summary>An answer that earns nothing, or as little as can be.</summary>
    public static Answer WrongAnswer(Item item) => item.Type switch
    {
        ItemType.Best => new ChosenOne(item.Choices.First(c => !c.Right).Id),
        ItemType.Select => new ChosenMany([.. item.Choices.Where(c => !c.Right).Select(c => c.Id).Take(item.Exactly ? item.Choices.Count(c => c.Right) : 99)]),
        ItemType.Order => new Placed(ImmutableSortedDictionary<string, int>.Empty),
        ItemType.Match => new Matched(ImmutableSortedDictionary<string, string>.Empty),
        ItemType.Branch => new Played([]),
        _ => new Rated(ImmutableSortedDictionary<string, int>.Empty),
    };

    /// <summary>Answers every item and sends the attempt in; gives the result's page.</summary>
    public async Task<IHtmlDocument> TakeAsync(string attempt, Func<Item, Answer> answer)
    {
        await AnswerAllAsync(attempt, answer);
        return await SendAsync(attempt);
    }

    public async Task AnswerAllAsync(string attempt, Func<Item, Answer> answer)
    {
        var count = int.Parse(CountWords().Match((await visitor.ReadAsync($"{attempt}/items/1")).Body!.TextContent).Groups[1].Value, CultureInfo.InvariantCulture);
        for (var position = 1; position <= count; position++)
        {
            var page = await visitor.ReadAsync($"{attempt}/items/{position}");
            if (page.QuerySelector("form.scene") is not null)
            {
                await PlayAsync(page, answer);
                continue;
            }

            var response = await visitor.SubmitAsync(page, "form.quiz", [.. Fields(answer(ItemOn(page))), ("go", "next")]);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        }
    }

    /// <summary>Plays the scenario on a page, choice by choice; gives the page that the last choice led to.</summary>
    public async Task<IHtmlDocument> PlayAsync(IHtmlDocument page, Func<Item, Answer> answer)
    {
        var moment = page.QuerySelector("form.scene input[name=moment]")!.GetAttribute("value");
        var scenario = Library.Modules.Select(m => m.Scenario).OfType<Scenario>().Single(s => s.Moment(moment!) is { } found && page.DocumentElement.OuterHtml.Contains(found.Choices[0].Id, StringComparison.Ordinal));
        return await PlayAsync(page, ((Played)answer(scenario.Item)).Choices);
    }

    /// <summary>Makes choices one after another, beginning on a page.</summary>
    public async Task<IHtmlDocument> PlayAsync(IHtmlDocument page, IEnumerable<string> choices)
    {
        foreach (var choice in choices)
        {
            var response = await visitor.SubmitAsync(page, "form.scene", ("choice", choice));
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
            page = await visitor.ReadAsync(response.Headers.Location!.ToString());
        }

        return page;
    }

    public async Task<IHtmlDocument> SendAsync(string attempt)
    {
        var sent = await visitor.SubmitAsync($"{attempt}/send", "#send-in");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await visitor.ReadAsync($"{attempt}/result");
    }

    [GeneratedRegex(@"item 1 of (\d+)")]
    private static partial Regex CountWords();
}
