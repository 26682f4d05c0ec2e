using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

/// <summary>A walk made from the real content: whoever writes a scenario learns here whether it can be played to its best end, and to a bad one.</summary>
public sealed class EveryScenarioTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Is_played_to_its_best_ending_and_to_a_bad_one()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var modules = taker.Library.Modules.Where(m => m.Scenario is not null).ToList();
        modules.Count.ShouldBeGreaterThanOrEqualTo(11);
        modules.Count(m => m.Scenario!.Seat is not null).ShouldBeGreaterThanOrEqualTo(3);
        foreach (var module in modules)
        {
            var (scenario, last) = (module.Scenario!, module.Quiz!.Form.Marked.Items);
            var attempt = await taker.StartAsync(module.Id);
            var run = (await learner.GetAsync($"{attempt}/items/{last}")).Headers.Location!.ToString();
            await taker.PlayAsync(await learner.ReadAsync(run), ((Played)scenario.Item.Key.FullAnswer()).Choices);
            await taker.SendAsync(attempt);
            var best = await learner.ReadAsync($"{run}/debrief");
            best.QuerySelector(".mark strong")!.TextContent.ShouldBe("6", module.Id);
            best.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Ended well", module.Id);

            var practice = (await learner.SubmitAsync($"/modules/{module.Id}/scenario", "#play")).Headers.Location!.ToString();
            await taker.PlayAsync(await learner.ReadAsync(practice), Ways.ToEnding(scenario, Outcome.Bad));
            (await learner.ReadAsync($"{practice}/debrief")).QuerySelector(".mark .tag")!.TextContent.ShouldBe("Much was lost", module.Id);
        }
    }
}
