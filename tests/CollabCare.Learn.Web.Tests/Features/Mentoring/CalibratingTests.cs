using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>Rating samples whose ratings are agreed.</summary>
public sealed class CalibratingTests(TestApp app) : IClassFixture<TestApp>
{
    const string List = "/mentoring/calibration";

    [Fact]
    public async Task Does_not_exist_for_learners_nor_anothers_for_a_mentor()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var at = await mentor.BeginSamplesAsync();
        using var learner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync(Roles.Mentor);
        (await learner.GetAsync(List)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var visitor in new[] { learner, other })
        {
            foreach (var address in new[] { at, $"{at}/1", $"{at}/table.csv" })
            {
                (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            }

            (await visitor.PostAsync($"{at}/1", ("__RequestVerificationToken", await TokenAsync(visitor)), ("level-0", "3"), ("evidence-0", "Row 1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await learner.PostAsync(List, ("__RequestVerificationToken", await TokenAsync(learner)), ("projectId", WorkWriter.Map))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.LookAsync(db => db.CalibratedSamples.AnyAsync(s => db.MentorCalibrations.Any(c => c.Id == s.CalibrationId && c.PersonId == mentor.Person)))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_has_no_samples_is_not_begun()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        foreach (var project in new[] { "project-advisory-board", "no-such-project", "" })
        {
            (await mentor.PostAsync(List, ("__RequestVerificationToken", await TokenAsync(mentor)), ("projectId", project))).StatusCode.ShouldBe(HttpStatusCode.NotFound, project);
        }

        var at = await mentor.BeginSamplesAsync();
        foreach (var position in new[] { 0, 7 })
        {
            (await mentor.GetAsync($"{at}/{position}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Nothing_tells_what_was_agreed_before_the_sample_is_rated()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var samples = app.SamplesOf();
        var at = await mentor.BeginSamplesAsync();
        string[] pages = [List, $"/projects/{WorkWriter.Map}/calibration", $"/projects/{WorkWriter.Map}", "/mentoring", "/account/download", .. Enumerable.Range(1, samples.Count).Select(n => $"{at}/{n}")];
        await ShouldTellAsync(mentor, pages, samples, []);
        (await mentor.ReadAsync($"{at}/1")).QuerySelectorAll("input[checked], table").ShouldBeEmpty();

        (await mentor.RateSampleAsync(at, 2, _ => 3)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await ShouldTellAsync(mentor, pages, samples, [samples[1]]);
        (await mentor.ReadAsync($"/projects/{WorkWriter.Map}/calibration")).QuerySelectorAll(".sample details summary").Select(s => s.TextContent).ShouldBe(["How its authors rated Sample B"]);
    }

    [Fact]
    public async Task Whoever_begins_again_does_not_read_it_until_the_sample_is_rated_again()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        await mentor.RateSamplesAsync(app, 3);
        (await mentor.ReadAsync($"/projects/{WorkWriter.Map}/calibration")).QuerySelectorAll(".sample details").Length.ShouldBe(6);
        app.Clock.Move(TimeSpan.FromMinutes(1));
        await mentor.BeginSamplesAsync();
        (await mentor.ReadAsync($"/projects/{WorkWriter.Map}/calibration")).QuerySelectorAll(".sample details").ShouldBeEmpty();
    }

    [Fact]
    public async Task Asks_for_a_level_and_a_line_of_evidence_for_each_criterion_and_keeps_what_was_typed()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var at = await mentor.BeginSamplesAsync();
        var names = app.SamplesOf()[0].Ratings.Select(r => r.Of).ToList();
        var refused = await mentor.SubmitAsync($"{at}/1", "#rating", ("level-0", "5"), ("evidence-0", "The list attached"), ("level-1", "3"), ("evidence-1", new string('x', 601)));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await mentor.PageAsync(refused);
        page.QuerySelectorAll(".error-summary li").Select(l => l.TextContent).ShouldBe([$"{names[0]}: choose a level", $"{names[1]}: say it in 600 characters or fewer"]);
        page.QuerySelector<IHtmlTextAreaElement>("#evidence-0")!.Value.ShouldBe("The list attached");
        page.QuerySelector("[name=level-1][checked]")!.GetAttribute("value").ShouldBe("3");
        (await mentor.PageAsync(await mentor.SubmitAsync($"{at}/1", "#rating", ("level-0", "3"), ("level-1", "3")))).QuerySelector(".error-summary")!.TextContent.ShouldContain($"{names[1]}: say where in the sample you saw it");
        (await RatedAsync(at)).ShouldBe(0);
    }

    [Fact]
    public async Task Evidence_that_could_identify_a_patient_is_stopped_as_a_lesson_and_nothing_is_lost()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var at = await mentor.BeginSamplesAsync();
        var refused = await mentor.RateSampleAsync(at, 1, _ => 2, "As with MRN 00482917.");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await mentor.PageAsync(refused);
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldStartWith("00482917");
        page.QuerySelector<IHtmlTextAreaElement>("#evidence-1")!.Value.ShouldBe("As with MRN 00482917.");
        page.QuerySelectorAll("[checked][value='2']").Length.ShouldBe(2);
        page.QuerySelector("#agreed").ShouldBeNull();
        (await RatedAsync(at)).ShouldBe(0);

        (await mentor.SubmitAsync(page, "#rating", ("level-0", "2"), ("evidence-0", "As with MRN 00482917."), ("level-1", "2"), ("evidence-1", "Row 1"), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.CalibratedSamples.SingleAsync(s => s.CalibrationId == IdOf(at)))).Invented.ShouldBeTrue();
    }

    [Fact]
    public async Task A_rating_sent_twice_is_one_and_another_tab_changes_nothing()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var at = await mentor.BeginSamplesAsync();
        (await mentor.BeginSamplesAsync()).ShouldBe(at);
        var (first, second) = (await mentor.ReadAsync($"{at}/1"), await mentor.ReadAsync($"{at}/1"));
        (string, string)[] rating = [("level-0", "3"), ("evidence-0", "The list"), ("level-1", "2"), ("evidence-1", "No second view")];
        var sent = await Task.WhenAll(mentor.SubmitAsync(first, "#rating", rating), mentor.SubmitAsync(first, "#rating", rating));
        sent.ShouldAllBe(answer => answer.Headers.Location!.ToString() == $"{at}/1");
        (await mentor.ReadAsync($"{at}/1")).QuerySelector(".status").ShouldBeNull();
        (await RatedAsync(at)).ShouldBe(1);

        var late = await mentor.PageAsync(await mentor.FollowAsync(await mentor.SubmitAsync(second, "#rating", ("level-0", "1"), ("evidence-0", "Another line"), ("level-1", "1"), ("evidence-1", "Another line"))));
        late.QuerySelector(".status")!.TextContent.ShouldContain("You had rated this sample already");
        late.QuerySelectorAll("tbody tr").Select(r => r.QuerySelector("td.num")!.TextContent).ShouldBe(["3", "2"]);
    }

    [Fact]
    public async Task Goes_on_after_a_closed_tab_where_one_was_and_ends_once()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var at = await mentor.BeginSamplesAsync();
        await mentor.RateSampleAsync(at, 1, _ => 3);
        await mentor.RateSampleAsync(at, 2, _ => 3);
        (await mentor.ReadAsync(List)).QuerySelector("a.next")!.TextContent.ShouldContain("2 of 6 rated");
        (await mentor.GetAsync(at)).Headers.Location!.ToString().ShouldBe($"{at}/3");
        (await mentor.GetAsync($"{at}/table.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        for (var position = 3; position <= 6; position++)
        {
            await mentor.RateSampleAsync(at, position, _ => 3);
        }

        var ended = await app.LookAsync(db => db.MentorCalibrations.Where(c => c.Id == IdOf(at)).Select(c => c.EndedAt).SingleAsync());
        ended.ShouldNotBeNull();
        (await mentor.ReadAsync($"{at}/6")).QuerySelector("a.next")!.GetAttribute("href").ShouldBe(at);
        (await mentor.ReadAsync(List)).QuerySelector("#past ~ ol a")!.GetAttribute("href").ShouldBe(at);
        (await mentor.BeginSamplesAsync()).ShouldNotBe(at);
    }

    [Fact]
    public async Task Shows_the_gap_by_criterion_with_the_reasons_and_in_a_sentence()
    {
        using var mentor = await app.VisitAsAsync(Roles.Mentor);
        var samples = app.SamplesOf();
        var at = await mentor.RateSamplesAsync(app, 4);
        var agreed = samples.SelectMany(s => s.Ratings).ToList();
        var (exact, one) = (agreed.Count(r => r.Level == 4), agreed.Count(r => r.Level == 3));
        var page = await mentor.ReadAsync(at);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Not near enough yet");
        page.QuerySelector("#summary")!.TextContent.ShouldBe($"Of {agreed.Count} ratings, {exact} are the agreed ones and {one} one level off; {agreed.Count - exact - one} are further off. You rate more kindly than what was agreed.");
        var rows = page.QuerySelectorAll("tbody tr").ToList();
        rows.Select(r => r.QuerySelectorAll("td")[2].TextContent).ShouldBe(agreed.Select(r => r.Level switch { 4 => "The same", 3 => "One kinder", 2 => "Two kinder: look again", _ => "Three kinder: look again" }));
        foreach (var (row, rating) in rows.Zip(agreed))
        {
            row.QuerySelector("th")!.TextContent.ShouldBe(rating.Of);
            Plain(row.TextContent).ShouldContain(Plain(rating.Why));
            row.TextContent.ShouldContain("You saw: The second line");
        }

        using var exactly = await app.VisitAsAsync(Roles.Mentor);
        at = await exactly.BeginSamplesAsync();
        foreach (var (n, sample) in samples.Index())
        {
            await exactly.RateSampleAsync(at, n + 1, c => sample.Ratings[c].Level, "=cmd|' /C calc'!A0");
        }

        page = await exactly.ReadAsync(at);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Near enough");
        page.QuerySelector("#summary")!.TextContent.ShouldEndWith("You are neither kinder nor stricter than what was agreed.");
        var lines = (await Visitor.BodyAsync(await exactly.GetAsync($"{at}/table.csv"))).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
        lines[0].ShouldBe("project,sample,criterion,yours,agreed,gap,evidence");
        lines.Length.ShouldBe(agreed.Count + 1);
        lines[1..].ShouldAllBe(l => l.StartsWith($"{WorkWriter.Map},Sample ", StringComparison.Ordinal) && l.EndsWith(",0,\"'=cmd|' /C calc'!A0\"", StringComparison.Ordinal));
    }

    static async Task ShouldTellAsync(Visitor mentor, string[] pages, IReadOnlyList<CalibrationSample> samples, CalibrationSample[] told)
    {
        var found = new HashSet<string>();
        foreach (var address in pages)
        {
            var answer = await mentor.FollowAsync(await mentor.GetAsync(address));
            var body = await Visitor.BodyAsync(answer);
            var text = $"{answer.Headers} {Plain(body)} {body}";
            foreach (var sample in samples)
            {
                foreach (var why in sample.Ratings.Select(r => Plain(r.Why)).Where(w => text.Contains(w, StringComparison.Ordinal)))
                {
                    told.ShouldContain(sample, $"{address} tells of {sample.Title}: {why}");
                    found.Add(why);
                }
            }
        }

        found.Count.ShouldBe(told.Sum(s => s.Ratings.Length));
    }

    static string Plain(string html) => string.Join(' ', new HtmlParser().ParseDocument($"<body>{html}</body>").Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static Guid IdOf(string at) => Guid.Parse(at.Split('/')[^1]);

    Task<int> RatedAsync(string at) => app.LookAsync(db => db.CalibratedSamples.CountAsync(s => s.CalibrationId == IdOf(at)));

    static async Task<string> TokenAsync(Visitor visitor) => (await visitor.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
}
