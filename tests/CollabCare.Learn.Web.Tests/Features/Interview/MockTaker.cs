using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

/// <summary>Takes a mock interview over HTTP as a browser without scripts would.</summary>
public sealed class MockTaker(Visitor visitor)
{
    public const string Said = "I followed one nurse for an evening. By week two, 14 of 22 used it. Since then I walk an evening first.";

    /// <summary>The address of the mock.</summary>
    public string Mock { get; private set; } = "";

    public string Turn(int position = 1) => $"{Mock}/questions/{position}";

    public async Task<MockTaker> StartAsync(params (string, string)[] wish)
    {
        var begun = await visitor.SubmitAsync("/interview/practice", "#start", wish);
        Mock = begun.Headers.Location.ShouldNotBeNull(await Visitor.BodyAsync(begun)).ToString();
        return this;
    }

    /// <summary>Presses one of the buttons that move a question on.</summary>
    public Task<HttpResponseMessage> MoveAsync(string to, int position = 1) => visitor.SubmitAsync(Turn(position), $"#move-{to}");

    /// <summary>Types, and presses "I am done".</summary>
    public Task<HttpResponseMessage> DoneAsync(string text = Said, int position = 1) => visitor.SubmitAsync(Turn(position), "form.stage-form", ("Text", text), ("Go", "done"));

    /// <summary>Saves as the script does.</summary>
    public async Task<HttpResponseMessage> SaveAsync(IHtmlDocument page, string text, int position = 1)
    {
        var form = page.QuerySelector<IHtmlFormElement>("form.stage-form")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Turn(position)}/answer");
        request.Headers.Add("X-Requested-With", "fetch");
        request.Content = new FormUrlEncodedContent(form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => KeyValuePair.Create(i.Name!, i.Value)).Append(KeyValuePair.Create("Text", text)));
        return await visitor.SendAsync(request);
    }

    /// <summary>Answers a question up to its rating.</summary>
    public async Task AnswerAsync(int position = 1, string text = Said)
    {
        await MoveAsync("begin", position);
        await MoveAsync("answer", position);
        await DoneAsync(text, position);
        await MoveAsync("no-probe", position);
    }

    /// <summary>The fields of a whole rating: the levels of the rubric's example, which make 75.</summary>
    public static (string, string)[] Rating(string quote = "I followed one nurse") =>
    [
        ("Levels[Situation]", "3"), ("Levels[Task]", "3"), ("Levels[Action]", "4"), ("Levels[Result]", "2"), ("Levels[Reflection]", "3"),
        .. new[] { "Situation", "Task", "Action", "Reflection" }.Select(p => ($"Quotes[{p}]", quote)), ("Second", "3"),
    ];

    public async Task<HttpResponseMessage> RateAsync(int position = 1) => await visitor.SubmitAsync(Turn(position), "#rating", Rating());

    public Task<HttpResponseMessage> DebriefAsync(string on, string change = "Say the limit of my part") =>
        visitor.SubmitAsync($"{Mock}/debrief", "#debrief", ("Keep", "The number with its limit"), ("Change", change), ("On", on));

    public async Task<string> HeadingAsync(int position = 1) => (await visitor.ReadAsync(Turn(position))).QuerySelector("h1")!.TextContent;

    public async Task<string> TitleAsync(int position = 1) => (await visitor.ReadAsync(Turn(position))).Title!;
}
