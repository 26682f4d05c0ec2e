namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

/// <summary>A quiz whose form asks for a written task, which nobody can take yet.</summary>
public sealed class WrittenTaskTests : IDisposable
{
    const string Module = "term-b-word-parts";
    const string Canary = "xylophonist";
    readonly ContentCopy _app = new();

    public WrittenTaskTests()
    {
        var quiz = _app.In("beginner/terminology/word-parts/quiz.md");
        File.WriteAllText(quiz, File.ReadAllText(quiz).Replace("form: {", "form: { write: 1,", StringComparison.Ordinal) + $"""

            ## A line for the huddle {"{"}#{Module}-comp-01 objective=o1 bloom=create difficulty=mid see=a-worked-example sources="skill-guide" rubric=sbar limit=40{"}"}

            Write four lines in at most 40 words.

            ```exemplar
            The {Canary} waits.
            ```

            ```receiver
            Marisol Ortega, charge nurse
            - What waits?
            - Where is the {Canary}?
            ```
            """);
    }

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_quiz_can_be_passed_and_says_that_the_task_waits()
    {
        using var learner = await _app.VisitAsAsync();
        var taker = new QuizTaker(_app, learner);

        var result = await taker.TakeAsync(await taker.StartAsync(Module), item => item.Key.FullAnswer());

        result.QuerySelector(".mark")!.TextContent.ShouldContain("100");
        (await learner.ReadAsync($"/modules/{Module}/quiz")).Body!.TextContent.ShouldContain("A written task belongs to this quiz too.");
        (await learner.ReadAsync("/modules/term-b-word-parts")).QuerySelector(".next-why")!.TextContent.ShouldContain($"{taker.Library.Module(Module)!.Quiz!.Form.Marked.Items} items");
        (await learner.ReadAsync("/modules/pit-b-first-contact/quiz")).Body!.TextContent.ShouldNotContain("A written task");
    }

    [Fact]
    public async Task The_exemplar_is_on_no_page_and_cannot_be_found()
    {
        using var learner = await _app.VisitAsAsync();
        var taker = new QuizTaker(_app, learner);
        var attempt = await taker.StartAsync(Module);
        taker.Library.Module(Module)!.Quiz!.Tasks.ShouldHaveSingleItem().ExemplarHtml.ShouldContain(Canary);

        foreach (var address in new[] { $"/modules/{Module}", $"/modules/{Module}/quiz", $"{attempt}/items/1", $"{attempt}/send" })
        {
            (await learner.ReadAsync(address)).DocumentElement.OuterHtml.ShouldNotContain(Canary, customMessage: address);
        }

        (await learner.ReadAsync($"/search?q={Canary}")).QuerySelector("main")!.TextContent.ShouldNotContain("waits");
        (await taker.SendAsync(attempt)).DocumentElement.OuterHtml.ShouldNotContain(Canary);
    }
}
