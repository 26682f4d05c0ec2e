using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Projects;

/// <summary>Mentor guides, answers to desk packs, exemplars and calibration sets: told from their own sentences.</summary>
public sealed partial class MentorsOnlyTests(TestApp app) : IClassFixture<TestApp>
{
    const int Telling = 40;

    [Theory]
    [InlineData("mentor")]
    [InlineData("mentor?show=answers")]
    [InlineData("mentor?show=exemplar")]
    [InlineData("calibration")]
    public async Task Do_not_exist_for_a_learner_and_ask_a_stranger_to_sign_in(string part)
    {
        var address = $"/projects/{Library.Projects.First(p => p.Mentor!.Calibration is not null).Id}/{part}";
        using var learner = await app.VisitAsAsync();
        (await learner.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var stranger = app.Visit();
        (await stranger.GetAsync(address)).Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Have_no_sentence_in_any_page_that_a_learner_or_a_stranger_reads()
    {
        var secrets = Secrets();
        using var stranger = app.Visit();
        using var learner = await app.VisitAsAsync();
        foreach (var address in Addresses())
        {
            foreach (var visitor in new[] { stranger, learner })
            {
                var page = await visitor.ReadAsync(address);
                var text = Plain(page.DocumentElement.TextContent);
                secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)).ShouldBeNull(address);
                page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").ShouldAllBe(a => !a.Contains("/mentor", StringComparison.Ordinal) && !a.EndsWith("/calibration", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Are_not_in_the_search_index()
    {
        var secrets = Secrets();
        foreach (var piece in Piece.All(Library))
        {
            var text = Plain($"{piece.Name} {piece.Text}");
            secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)).ShouldBeNull(piece.Address);
        }
    }

    [Theory]
    [InlineData(Roles.Mentor)]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Administrator)]
    public async Task Are_there_for_staff(string role)
    {
        using var visitor = await app.VisitAsAsync(role);
        foreach (var project in Library.Projects)
        {
            (await visitor.GetAsync($"/projects/{project.Id}/mentor?show=castle")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            foreach (var (show, page) in new[] { ("guide", project.Mentor!.Guide), ("answers", project.Mentor.Answers), ("exemplar", project.Mentor.Exemplar) })
            {
                var shown = await visitor.ReadAsync($"/projects/{project.Id}/mentor?show={show}");
                Plain(shown.QuerySelector(".prose")!.TextContent).ShouldBe(Text(page.Html));
                shown.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
            }

            var brief = await visitor.ReadAsync($"/projects/{project.Id}");
            brief.QuerySelectorAll($"a[href='/projects/{project.Id}/mentor']").Length.ShouldBe(1);
        }

        foreach (var project in Library.Projects.Where(p => p.Mentor!.Calibration is not null))
        {
            var page = await visitor.ReadAsync($"/projects/{project.Id}/calibration");
            page.QuerySelectorAll(".sample > h2").Select(h => h.TextContent).ShouldBe(["Sample A", "Sample B", "Sample C", "Sample D", "Sample E", "Sample F"]);
            page.QuerySelectorAll(".sample details[open]").ShouldBeEmpty();
        }
    }

    // What only mentors read; a sentence that an open page says as well is no secret.
    ImmutableArray<string> Secrets()
    {
        var open = Library.Projects.SelectMany(p => p.DeskPack.Select(d => d.Page).Append(p.Page)).Concat(Library.Modules.Select(m => m.Page)).Select(p => Text(p.Html))
            .Concat(Library.Projects.SelectMany(p => p.Deliverables.Select(d => d.Label).Concat(p.Rubric.SelectMany(c => c.Anchors).Select(Text)))).ToList();
        var material = Library.Projects.Select(p => p.Mentor!).SelectMany(m => new[] { m.Guide.Html, m.Answers.Html, m.Exemplar.Html }
            .Concat(m.Calibration?.Samples.SelectMany(s => s.Ratings.Select(r => r.Why).Prepend(s.Html)) ?? []));
        var secrets = material.SelectMany(html => Blocks().Split(html)).Select(Text).SelectMany(t => SentenceEnd().Split(t)).Select(s => s.Trim()).Where(s => s.Length >= Telling)
            .Where(s => !open.Any(o => o.Contains(s, StringComparison.Ordinal))).Distinct().ToImmutableArray();
        secrets.Length.ShouldBeGreaterThan(200);
        return secrets;
    }

    IEnumerable<string> Addresses() =>
    [
        "/", "/projects", "/interview", "/modules", "/levels", "/search?q=exemplar", "/search?q=answers", "/search?q=trap",
        .. Library.Projects.Select(p => $"/projects/{p.Id}"),
        .. Library.Projects.SelectMany(p => p.DeskPack.Select(d => $"/projects/{p.Id}/desk-pack/{d.Name}")),
    ];

    static string Text(string html) => Plain(new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.TextContent);

    static string Plain(string text) => Space().Replace(text, " ").Trim();

    Library Library
    {
        get
        {
            app.Visit().Dispose();
            return app.Services.GetRequiredService<Library>();
        }
    }

    [GeneratedRegex("\\s+")]
    private static partial Regex Space();

    [GeneratedRegex("(?<=[.?!]) ")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("</(?:p|li|td|th|h2|h3|h4)>")]
    private static partial Regex Blocks();
}
