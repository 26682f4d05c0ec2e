using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Gym;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Gym;

public sealed class GymTests(TestApp app) : IClassFixture<TestApp>
{
    const string Sbar = "tool-b-sbar-comp-01";
    const string Address = $"/gym/{Sbar}";
    static readonly (string, string)[] Weak = [("Text[0]", "The app is down on 6 East."), ("Text[1]", "An update ran."), ("Text[2]", "Not proved."), ("Text[3]", "Thank you for your patience.")];

    [Fact]
    public async Task Knows_no_situation_that_is_not_there()
    {
        using var learner = await app.VisitAsAsync();
        (await learner.GetAsync("/gym/tool-b-sbar-comp-99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync($"/gym/messages/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hides_one_learners_messages_from_another()
    {
        using var learner = await app.VisitAsAsync();
        var message = await HandAsync(learner, Weak);
        using var other = await app.VisitAsAsync();

        (await other.GetAsync(message)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var token = (await other.ReadAsync(Address)).QuerySelector<IHtmlInputElement>("#message input[name=__RequestVerificationToken]")!.Value;
        (await other.PostAsync($"{message}/reading", ("__RequestVerificationToken", token), ("FirstSilent", "true"), ("SecondSilent", "true"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"{message}/ratings", ("__RequestVerificationToken", token), ("level-0", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.ReadAsync(Address)).QuerySelectorAll(".gym-earlier").ShouldBeEmpty();
    }

    [Fact]
    public async Task Keeps_no_draft_that_could_identify_a_patient_and_gives_it_back_as_it_was_typed()
    {
        using var learner = await app.VisitAsAsync();
        var fields = Weak[..3].Append(("Text[3]", "Please look at MRN 00482917 by 08:00.")).ToArray();
        var response = await learner.SubmitAsync(Address, "#message", [.. fields, ("go", "hand")]);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await learner.PageAsync(response);
        page.QuerySelectorAll<IHtmlTextAreaElement>("#message textarea").Select(t => t.Value).ShouldBe(fields.Select(f => f.Item2));
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldStartWith("00482917");
        (await app.LookAsync(db => db.Messages.AnyAsync(m => m.PersonId == learner.Person))).ShouldBeFalse();

        var declared = await learner.SubmitAsync(Address, "#message", [.. fields, ("Invented", "true"), ("go", "save")]);
        declared.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.Messages.SingleAsync(m => m.PersonId == learner.Person))).Invented.ShouldBeTrue();
    }

    [Fact]
    public async Task Tells_a_script_why_a_draft_was_not_kept()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync(Address);
        var answer = await learner.SendAsync(Autosave(page, "Please call her daughter at 212-555-0164."));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.BodyAsync(answer)).ShouldContain("looks like a telephone number");

        (await learner.SendAsync(Autosave(page, "Rosa, please answer by 08:00."))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await learner.ReadAsync(Address)).QuerySelector<IHtmlTextAreaElement>("#part-0")!.Value.ShouldBe("Rosa, please answer by 08:00.");
    }

    [Fact]
    public async Task Hands_over_nothing_that_is_empty_and_nothing_twice()
    {
        using var learner = await app.VisitAsAsync();
        (await learner.SubmitAsync(Address, "#message", ("Text[0]", " "), ("go", "hand"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        var first = await HandAsync(learner, Weak);
        (await HandAsync(learner, Weak)).ShouldBe(first);
        (await app.LookAsync(db => db.Messages.CountAsync(m => m.PersonId == learner.Person))).ShouldBe(1);
    }

    [Fact]
    public async Task Asks_what_is_missing_counts_words_and_keeps_the_situation_in_view()
    {
        using var learner = await app.VisitAsAsync();
        var response = await learner.SubmitAsync(Address, "#message", [.. Weak, ("go", "check")]);
        var page = await learner.PageAsync(await learner.FollowAsync(response));

        page.QuerySelector("#missing")!.TextContent.ShouldContain("What do you ask Rosa Ibáñez to do?");
        page.QuerySelector(".gym-situation")!.TextContent.ShouldContain("nothing new has appeared");
        page.QuerySelector("[data-count]")!.TextContent.ShouldBe("17 of 120 words, about 8 seconds aloud");
        page.DocumentElement.OuterHtml.ShouldNotContain("five test entries matched");
        (await learner.ReadAsync("/gym")).QuerySelector($"a[href='{Address}']")!.Closest("li")!.TextContent.ShouldContain("Draft");
    }

    [Fact]
    public async Task A_message_is_handed_over_read_rated_and_written_again()
    {
        using var learner = await app.VisitAsAsync();
        var message = await HandAsync(learner, Exemplars.Fields(Task(Sbar)));
        var page = await learner.ReadAsync(message);
        page.QuerySelector("h1")!.TextContent.ShouldBe("You are Rosa Ibáñez, charge nurse on 6 East");
        page.DocumentElement.OuterHtml.ShouldNotContain("is the charge nurse on 6 East tonight");
        page.QuerySelector("#exemplar").ShouldBeNull();

        // Neither an answer nor "it does not say"; then both.
        (await learner.SubmitAsync(page, "#form", ("FirstSilent", "true"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.SubmitAsync(page, "#form", ("FirstSilent", "true"), ("First", "0"), ("SecondSilent", "true"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.SubmitAsync(page, "#form", ("First", "99"), ("SecondSilent", "true"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var option = page.QuerySelectorAll(".gym-question")[0].QuerySelectorAll("label").Single(l => l.TextContent.Contains("read lab results in the chart", StringComparison.Ordinal)).QuerySelector<IHtmlInputElement>("input")!.Value;
        (await learner.SubmitAsync(page, "#form", ("First", option), ("SecondSilent", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        page = await learner.ReadAsync(message);
        page.QuerySelector("#reader")!.TextContent.ShouldBe("Rosa Ibáñez, charge nurse on 6 East can answer 1 of 2");
        page.QuerySelector(".gym-answers mark")!.TextContent.ShouldContain("read lab results in the chart");
        page.QuerySelector(".gym-pair")!.TextContent.ShouldContain("five test entries matched");
        (await learner.SubmitAsync(page, "#form", ("level-0", "4"), ("level-2", "9"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.SubmitAsync(page, "#form", ("level-0", "4"), ("level-1", "3"), ("level-2", "2"), ("level-3", "1"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        page = await learner.ReadAsync(message);
        page.QuerySelector("#form").ShouldBeNull();
        page.QuerySelectorAll("[aria-labelledby=rating] dd").Select(d => d.QuerySelector("b")!.TextContent).ShouldBe(["4", "3", "2", "1"]);
        page.QuerySelector("[aria-labelledby=rating]")!.TextContent.ShouldContain("A 3 is: Who, what, by when.");
        var again = await learner.ReadAsync(page.QuerySelector("[aria-labelledby=rating] a.button")!.GetAttribute("href")!);
        again.QuerySelector<IHtmlTextAreaElement>("#part-0")!.Value.ShouldContain("Since 02:10");
        again.QuerySelector(".gym-earlier")!.TextContent.ShouldContain("Rated by you");
    }

    [Fact]
    public async Task A_message_opens_with_its_task_as_it_stood_that_day()
    {
        using var learner = await app.VisitAsAsync();
        var message = await HandAsync(learner, Weak);
        var id = Guid.Parse(message.Split('/')[^1]);
        await app.LookAsync(async db =>
        {
            var today = await db.TaskVersions.AsNoTracking().SingleAsync(v => v.Hash == Task(Sbar).Hash);
            db.TaskVersions.Add(new() { Hash = "of that day", TaskId = Sbar, Json = today.Json.Replace("What happens if you do not reply", "What happened before you replied", StringComparison.Ordinal) });
            await db.SaveChangesAsync();
            return await db.Messages.Where(m => m.Id == id).ExecuteUpdateAsync(m => m.SetProperty(p => p.TaskHash, "of that day"));
        });

        (await learner.ReadAsync(message)).QuerySelectorAll("legend")[1].TextContent.ShouldBe("What happened before you replied in time?");
    }

    [Fact]
    public async Task The_result_of_a_quiz_leads_to_its_written_task()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new Quizzes.QuizTaker(app, learner);
        var result = await taker.TakeAsync(await taker.StartAsync("tool-b-sbar"), item => item.Key.FullAnswer());
        result.QuerySelector($"a[href='{Address}']").ShouldNotBeNull();
    }

    WrittenTask Task(string id)
    {
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Library>().Situation(id)!.Task;
    }

    static async Task<string> HandAsync(Visitor learner, (string, string)[] fields)
    {
        var response = await learner.SubmitAsync(Address, "#message", [.. fields, ("go", "hand")]);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        return response.Headers.Location!.ToString();
    }

    static HttpRequestMessage Autosave(IHtmlDocument page, string text)
    {
        var token = page.QuerySelector<IHtmlInputElement>("#message input[name=__RequestVerificationToken]")!.Value;
        var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), KeyValuePair.Create("Text[0]", text)]) };
        request.Headers.Add("X-Requested-With", "fetch");
        return request;
    }
}
