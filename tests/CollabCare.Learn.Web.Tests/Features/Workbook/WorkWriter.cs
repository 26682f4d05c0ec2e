using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Workbook;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Workbook;

/// <summary>Somebody who does a project.</summary>
public sealed class WorkWriter(TestApp app, Visitor visitor)
{
    public const string Map = "project-workflow-map";

    public Visitor Visitor => visitor;

    /// <summary>The address of the work.</summary>
    public string At { get; private set; } = "";

    public Guid Id => Guid.Parse(At.Split('/')[^1]);

    public Sheet Sheet { get; private set; } = null!;

    public static async Task<WorkWriter> BeginAsync(TestApp app, string project = Map, string route = "Desk", string? name = null)
    {
        var learner = new WorkWriter(app, await app.VisitAsAsync(name: name));
        await learner.StartAsync(project, route);
        return learner;
    }

    public async Task StartAsync(string project, string route)
    {
        var response = await visitor.SubmitAsync($"/projects/{project}", "#start", ("route", route));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Tests.Visitor.BodyAsync(response));
        At = response.Headers.Location!.ToString();
        using var scope = app.Services.CreateScope();
        var library = scope.ServiceProvider.GetRequiredService<Library>();
        Sheet = Sheet.Of(library.Project(project)!, library);
    }

    /// <summary>Saves a part as its form does.</summary>
    public Task<HttpResponseMessage> WriteAsync(string part, params (string, string)[] fields) => visitor.SubmitAsync($"{At}/parts/{part}", "#part", [("Go", "save"), .. fields]);

    /// <summary>Saves a part as its script does, on a version.</summary>
    public async Task<HttpResponseMessage> AutosaveAsync(string part, int version, params (string, string)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{At}/parts/{part}")
        {
            Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await TokenAsync())).Append(("Version", $"{version}")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
        };
        request.Headers.Add("X-Requested-With", "fetch");
        return await visitor.SendAsync(request);
    }

    /// <summary>Writes every part, so that the work could be sent.</summary>
    public async Task WriteAllAsync(string words = "We looked at each step of the round and kept the times.")
    {
        foreach (var part in Sheet.Parts)
        {
            var response = await WriteAsync(part.Id, [.. Fields(part, words)]);
            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Tests.Visitor.BodyAsync(response));
        }
    }

    /// <summary>Rates oneself the same on everything, and sends it.</summary>
    public Task<HttpResponseMessage> SendAsync(int level = 3) =>
        visitor.SubmitAsync($"{At}/send", "#rating", [("go", "send"), .. Sheet.Criteria.Select((_, at) => ($"level-{at}", $"{level}"))]);

    /// <summary>Writes everything and sends it; gives the round's address.</summary>
    public async Task<string> SendRoundAsync(string words = "We looked at each step of the round and kept the times.", int level = 3)
    {
        await WriteAllAsync(words);
        var response = await SendAsync(level);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Tests.Visitor.BodyAsync(response));
        return response.Headers.Location!.ToString();
    }

    public Task<Guid> RoundIdAsync() => app.LookAsync(db => Task.FromResult(db.Rounds.Where(r => r.WorkId == Id).OrderByDescending(r => r.Number).Select(r => r.Id).First()));

    public async Task<HttpResponseMessage> UploadAsync(string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, "file", name);
        return await visitor.SendAsync(new(HttpMethod.Post, $"{At}/files") { Content = content });
    }

    public async Task<string> TokenAsync() => (await visitor.ReadAsync(At)).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;

    public static IEnumerable<(string, string)> Fields(SheetPart part, string words) => part.Columns.Select((column, at) => ($"cell-0-{at}", column switch
    {
        "Minutes" => "15",
        "Wait" when part.Kind == DeliverableKind.Map => "10–40 min",
        "Who acts" => "Nurse",
        "Hands over to" => "Pharmacist",
        _ => words,
    }));
}
