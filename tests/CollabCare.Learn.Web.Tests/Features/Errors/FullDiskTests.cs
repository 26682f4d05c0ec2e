using System.Data.Common;
using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Errors;

/// <summary>SQLite itself refuses to write, in its own words, as on a disk that is full or read-only.</summary>
public sealed class FullDiskTests(FullDiskTests.Worn app) : IClassFixture<FullDiskTests.Worn>
{
    static readonly string[] Pages = ["/guide", "/home", "/progress", "/modules/tool-b-sbar", "/modules/tool-b-sbar/quiz", "/gym", "/workbook", "/interview", "/notices", "/search?q=sbar", "/account", "/problems/new"];

    public sealed class Worn : TestApp
    {
        public Disk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.ConfigureDbContext<LearnDb>(options => options.AddInterceptors(Disk)));
        }
    }

    public sealed class Disk : DbConnectionInterceptor
    {
        public const string Sound = "PRAGMA query_only=OFF; PRAGMA max_page_count=1073741823";
        public const string ReadOnly = "PRAGMA query_only=ON";
        public const string Full = "PRAGMA max_page_count=1";

        public string State { get; set; } = Sound;

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"{Sound}; {State}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    [Theory]
    [InlineData("a problem reported", Disk.ReadOnly)]
    [InlineData("a problem reported", Disk.Full)]
    [InlineData("a quiz begun", Disk.ReadOnly)]
    [InlineData("an answer", Disk.ReadOnly)]
    [InlineData("an answer by its script", Disk.ReadOnly)]
    [InlineData("an attempt sent in", Disk.ReadOnly)]
    [InlineData("a sign-in", Disk.ReadOnly)]
    [InlineData("a name", Disk.ReadOnly)]
    [InlineData("a part of a project by its script", Disk.ReadOnly)]
    [InlineData("a part of a project by its script", Disk.Full)]
    [InlineData("a message", Disk.ReadOnly)]
    [InlineData("a message", Disk.Full)]
    [InlineData("a mentor's note", Disk.ReadOnly)]
    public async Task Pages_can_be_read_writes_say_503_and_work_again_without_a_restart(string what, string state)
    {
        var (visitor, writeAsync) = await ReadyAsync(what);
        using var _ = visitor;

        // After five minutes the sign-in would be noted as seen.
        app.Clock.Move(TimeSpan.FromMinutes(6));
        try
        {
            app.Disk.State = state;

            // The pages that the file has may still have room for some.
            HttpResponseMessage response;
            var count = 0;
            do
            {
                response = await writeAsync();
            }
            while (state == Disk.Full && response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.OK && ++count < 50);

            response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, await Visitor.BodyAsync(response));
            response.Headers.RetryAfter.ShouldNotBeNull();
            var said = await Visitor.BodyAsync(response);
            said.ShouldContain("could not be saved");
            said.ShouldContain("Nothing already saved is lost");
            foreach (var page in Pages)
            {
                (await visitor.ReadAsync(page)).QuerySelector("a[href='/account']").ShouldNotBeNull($"{page} is read by a stranger");
            }
        }
        finally
        {
            app.Disk.State = Disk.Sound;
        }

        (await writeAsync()).StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.OK);
    }

    /// <summary>Somebody signed in, and what they will write.</summary>
    async Task<(Visitor Visitor, Func<Task<HttpResponseMessage>> WriteAsync)> ReadyAsync(string what)
    {
        var visitor = what == "a mentor's note" ? (await Reviewer.ComeAsync(app)).Visitor : await app.VisitAsAsync();
        var taker = new QuizTaker(app, visitor);
        switch (what)
        {
            case "a problem reported":
                return (visitor, () => visitor.SubmitAsync("/problems/new?address=/guide", "form#report", ("Address", "/guide"), ("Text", new string('x', 2000))));
            case "a quiz begun":
                return (visitor, () => visitor.SubmitAsync("/modules/tool-b-sbar/quiz", "#start"));
            case "a sign-in":
                var (email, other) = (await app.LookAsync(db => db.Users.Where(p => p.Id == visitor.Person).Select(p => p.Email!).SingleAsync()), app.Visit());
                return (visitor, () => other.SubmitAsync("/account/sign-in", "form[action*='sign-in']", ("Email", email), ("Password", TestApp.Password)));
            case "a name":
                return (visitor, () => visitor.SubmitAsync("/account/profile", "form[action$='profile']", ("Name", "Ada Ruiz"), ("TimeZone", "Europe/Zurich")));
            case "a message":
                return (visitor, () => visitor.SubmitAsync("/gym/tool-b-sbar-comp-01", "#message", [.. Enumerable.Range(0, 4).Select(n => ($"Text[{n}]", new string('x', 4000))), ("go", "save")]));
            case "a part of a project by its script":
                var part = new WorkWriter(app, visitor);
                await part.StartAsync(WorkWriter.Map, "Desk");
                return (visitor, () => part.AutosaveAsync("finding", 0, ("cell-0-0", new string('x', 24_000))));
            case "a mentor's note":
                var work = await WorkWriter.BeginAsync(app);
                await work.SendRoundAsync();
                var round = await work.RoundIdAsync();
                await new Reviewer(visitor).ClaimAsync(round);
                return (visitor, () => visitor.SubmitAsync(Reviewer.At(round), "#note", ("note", "Ask about the log.")));
        }

        var attempt = await taker.StartAsync("tool-b-sbar");
        return (visitor, what switch
        {
            "an attempt sent in" => () => visitor.SubmitAsync($"{attempt}/send", "#send-in"),
            "an answer" => async () => await visitor.SubmitAsync(await visitor.ReadAsync($"{attempt}/items/1"), "form.quiz", await AnswerAsync()),
            _ => SaveByScriptAsync,
        });

        async Task<(string, string)[]> AnswerAsync() => [.. QuizTaker.Fields(taker.ItemOn(await visitor.ReadAsync($"{attempt}/items/1")).Key.FullAnswer()), ("go", "next")];

        async Task<HttpResponseMessage> SaveByScriptAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{attempt}/items/1");
            request.Headers.Add("X-Requested-With", "fetch");
            var token = (await visitor.ReadAsync($"{attempt}/items/1")).QuerySelector("form.quiz input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            request.Content = new FormUrlEncodedContent((await AnswerAsync()).Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            return await visitor.SendAsync(request);
        }
    }
}
