using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Workbook;

public sealed class WorkbookTests(TestApp app) : IClassFixture<TestApp>
{
    static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\nnothing much");

    [Fact]
    public async Task Begins_no_project_that_is_not_there()
    {
        using var learner = await app.VisitAsAsync();
        var token = (await learner.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
        (await learner.PostAsync("/workbook", ("__RequestVerificationToken", token), ("projectId", "project-castle"), ("route", "Desk"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync($"/workbook/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.ReadAsync("/workbook")).QuerySelector(".empty-what")!.TextContent.ShouldBe("You have not begun a project yet.");
    }

    [Fact]
    public async Task Hides_one_learners_work_from_everybody_else()
    {
        var learner = await WorkWriter.BeginAsync(app);
        await learner.WriteAsync("finding", ("cell-0-0", "Mine alone."));
        (await learner.UploadAsync("map.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var file = (await learner.Visitor.ReadAsync(learner.At)).QuerySelector("a[href^='/workbook/files/']")!.GetAttribute("href")!;
        var round = await learner.SendRoundAsync();
        foreach (var role in new[] { Roles.Learner, Roles.Mentor, Roles.Author, Roles.Administrator })
        {
            using var other = await app.VisitAsAsync(role);
            var token = (await other.ReadAsync("/account")).QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value;
            foreach (var address in new[] { learner.At, $"{learner.At}/parts/finding", $"{learner.At}/send", round, $"{learner.At}/changes?from=1&to=1", file })
            {
                (await other.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{address} as {role}");
            }

            foreach (var address in new[] { $"{learner.At}/steps", $"{learner.At}/parts/finding", $"{learner.At}/parts/finding/preview", $"{learner.At}/files", $"{learner.At}/send", $"{round}/answers", $"{learner.At}{file[9..]}/remove" })
            {
                (await other.PostAsync(address, ("__RequestVerificationToken", token), ("cell-0-0", "Theirs."))).StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{address} as {role}");
            }
        }

        (await learner.Visitor.ReadAsync($"{learner.At}/parts/finding")).QuerySelector<IHtmlTextAreaElement>("#cell-0-0")!.Value.ShouldStartWith("We looked");
    }

    [Fact]
    public async Task Keeps_no_part_that_could_identify_a_patient_and_marks_the_words()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var response = await learner.WriteAsync("finding", ("cell-0-0", "The dose of MRN 00482917 came late."));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await learner.Visitor.PageAsync(response);
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldStartWith("00482917");
        page.QuerySelector<IHtmlTextAreaElement>("#cell-0-0")!.Value.ShouldBe("The dose of MRN 00482917 came late.");
        (await app.LookAsync(db => db.WorkParts.AnyAsync(p => p.WorkId == learner.Id))).ShouldBeFalse();

        var script = await learner.AutosaveAsync("finding", 0, ("cell-0-0", "Call 212-555-0164."));
        script.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Visitor.BodyAsync(script)).ShouldContain("telephone number");

        (await learner.WriteAsync("finding", ("cell-0-0", "The dose of MRN 00482917 came late."), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.WorkParts.SingleAsync(p => p.WorkId == learner.Id))).Invented.ShouldBeTrue();
    }

    [Fact]
    public async Task Sends_nothing_that_the_tripwire_finds_later_and_says_where()
    {
        var learner = await WorkWriter.BeginAsync(app);
        await learner.WriteAllAsync();
        await app.LookAsync(db => db.WorkParts.Where(p => p.WorkId == learner.Id && p.PartId == "finding").ExecuteUpdateAsync(s => s.SetProperty(p => p.Cells, "[[\"Born 04/12/1961, she waited.\"]]")));
        var response = await learner.SendAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await learner.Visitor.PageAsync(response);
        page.QuerySelector(".error-summary a[href$='/parts/finding']")!.TextContent.ShouldContain("looks like a date of birth");
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("04/12/1961");
        (await app.LookAsync(db => db.Rounds.AnyAsync(r => r.WorkId == learner.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Two_tabs_never_overwrite_each_other_unseen()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var first = await learner.Visitor.ReadAsync($"{learner.At}/parts/finding");
        var second = await learner.Visitor.ReadAsync($"{learner.At}/parts/finding");
        (await learner.Visitor.SubmitAsync(first, "#part", ("Go", "save"), ("cell-0-0", "From the first tab."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await learner.AutosaveAsync("finding", 0, ("cell-0-0", "From the second tab."))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var response = await learner.Visitor.SubmitAsync(second, "#part", ("Go", "save"), ("cell-0-0", "From the second tab."));
        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await learner.Visitor.PageAsync(response);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("nothing was overwritten");
        page.QuerySelector<IHtmlTextAreaElement>("#cell-0-0")!.Value.ShouldBe("From the second tab.");
        page.QuerySelector("[aria-labelledby=other]")!.TextContent.ShouldContain("From the first tab.");
        (await app.LookAsync(db => db.WorkParts.SingleAsync(p => p.WorkId == learner.Id))).Cells.ShouldContain("first");

        // Whoever has seen both may put the one in place of the other; the same text again is no conflict.
        (await learner.Visitor.SubmitAsync(page, "#part", ("Go", "save"), ("cell-0-0", "From both tabs."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.AutosaveAsync("finding", 1, ("cell-0-0", "From both tabs."))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Contacts_nobody_and_sends_nothing_before_the_live_checklist_is_green()
    {
        var learner = await WorkWriter.BeginAsync(app, route: "Live");
        await learner.WriteAllAsync();
        var page = await learner.Visitor.ReadAsync(learner.At);
        page.QuerySelector("[aria-labelledby=checklist]")!.TextContent.ShouldContain("lines are not green yet. Contact nobody");
        var refused = await learner.Visitor.PageAsync(await learner.SendAsync());
        refused.QuerySelector(".error-summary")!.TextContent.ShouldContain("lines of the live checklist are not green yet");

        var lines = page.QuerySelectorAll<IHtmlInputElement>("[aria-labelledby=checklist] input").Select(i => ("done", i.Value)).ToArray();
        lines.Length.ShouldBeGreaterThanOrEqualTo(8);
        (await learner.Visitor.SubmitAsync(page, "#steps", lines)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector("[aria-labelledby=checklist]")!.TextContent.ShouldContain("Every line is green.");
        (await learner.SendAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Asks_for_every_part_the_minutes_of_clinicians_and_ones_own_rating()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var page = await learner.Visitor.ReadAsync($"{learner.At}/send");
        page.QuerySelectorAll(".anchored").Length.ShouldBe(learner.Sheet.Criteria.Length);
        var missing = page.QuerySelector("[aria-labelledby=missing]")!.TextContent;
        missing.ShouldContain("Observation log is still empty");
        missing.ShouldContain("does not say how many minutes you ask of clinicians");
        missing.ShouldContain("Rate yourself on every criterion first");

        await learner.WriteAllAsync();
        await learner.WriteAsync("clinician-time", ("cell-0-0", "Charge nurse"), ("cell-0-2", "a while"));
        await learner.WriteAsync("map", ("cell-0-0", "Scan"), ("cell-0-1", "Nurse"), ("cell-0-2", "Scans"), ("cell-0-5", "soon"));
        await learner.WriteAsync("finding", ("cell-0-0", string.Join(' ', Enumerable.Repeat("word", 351))));
        var refused = (await learner.Visitor.PageAsync(await learner.SendAsync())).QuerySelector(".error-summary")!.TextContent;
        refused.ShouldContain("needs a whole number of minutes in each row");
        refused.ShouldContain("The wait “soon” cannot be drawn");
        refused.ShouldContain("has 351 words, and 350 are asked for");
        refused.ShouldNotContain("Rate yourself");
    }

    [Fact]
    public async Task Draws_the_map_in_lanes_with_waits_to_scale_and_says_what_cannot_be_drawn()
    {
        var learner = await WorkWriter.BeginAsync(app);
        (string, string)[] rows =
        [
            ("cell-0-0", "Pull the dose"), ("cell-0-1", "Nurse"), ("cell-0-2", "Opens the drawer"), ("cell-0-3", "Pharmacist"), ("cell-0-5", "12"),
            ("cell-1-0", "Verify"), ("cell-1-1", "Pharmacist"), ("cell-1-2", "Reads the *order*, not | the label"), ("cell-1-5", "2 h"),
            ("cell-3-0", "Nobody's step"),
        ];
        await learner.WriteAsync("map", rows);
        var page = await learner.Visitor.ReadAsync($"{learner.At}/parts/map");
        page.QuerySelectorAll("[data-preview-place] .lane-rule").Length.ShouldBe(2);
        page.QuerySelectorAll("[data-preview-place] .wait-text").Select(w => w.TextContent).ShouldBe(["Wait 12 min", "Wait 2 h"]);
        page.QuerySelector("[data-preview-place] .stages")!.TextContent.ShouldContain("Reads the *order*, not | the label");
        page.QuerySelector(".map-faults")!.TextContent.ShouldContain("“Who acts” is empty");

        var preview = await learner.Visitor.PostAsync($"{learner.At}/parts/map/preview", [.. rows, ("cell-3-1", "Nurse"), ("cell-3-2", "Waits"), ("__RequestVerificationToken", await learner.TokenAsync())]);
        var drawn = await learner.Visitor.PageAsync(preview);
        drawn.QuerySelectorAll(".stage").Length.ShouldBe(3);
        drawn.QuerySelector(".map-faults").ShouldBeNull();
    }

    [Fact]
    public async Task Says_in_a_sentence_that_a_text_is_too_long_and_keeps_it_in_the_form()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var text = new string('a', 24_001);
        var response = await learner.WriteAsync("finding", ("cell-0-0", text));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await learner.Visitor.PageAsync(response);
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("Write 24,000 characters or fewer");
        page.QuerySelector<IHtmlTextAreaElement>("#cell-0-0")!.Value.Length.ShouldBe(24_001);
    }

    [Fact]
    public async Task Takes_no_file_that_is_too_large_renamed_or_unknown_and_says_so()
    {
        var learner = await WorkWriter.BeginAsync(app);
        foreach (var (name, bytes) in new[]
        {
            ("map.pdf", [0x4D, 0x5A, 0x90, 0x00, 0x03]),
            ("map.exe", Pdf),
            ("page.html", Encoding.UTF8.GetBytes("<script>alert(1)</script>")),
            ("picture.svg", Encoding.UTF8.GetBytes("<svg onload='alert(1)'/>")),
            ("notes.docx", [(byte)'P', (byte)'K', 3, 4, 0]),
            ("notes.txt", [0x00, 0x01]),
        })
        {
            var refused = await learner.UploadAsync(name, bytes);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest, name);
            (await learner.Visitor.PageAsync(refused)).QuerySelector("#file-error")!.TextContent.ShouldContain("was not added", customMessage: name);
        }

        (await (await learner.UploadAsync("map.pdf", [])).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Choose a file first");
        var large = await learner.UploadAsync("map.pdf", [.. Pdf, .. new byte[(10 * 1024 * 1024) + 1 - Pdf.Length]]);
        large.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.Visitor.PageAsync(large)).QuerySelector("#file-error")!.TextContent.ShouldContain("larger than 10 MB");
        (await app.LookAsync(db => db.WorkFiles.AnyAsync(f => f.WorkId == learner.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Does_not_read_a_file_of_60_megabytes()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var request = new HttpRequestMessage(HttpMethod.Post, $"{learner.At}/files") { Content = new ByteArrayContent(new byte[60 * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;
        var answer = await learner.Visitor.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Visitor.BodyAsync(answer)).ShouldContain("10 MB for a file");
    }

    [Fact]
    public async Task Gives_a_file_back_only_as_a_download()
    {
        var learner = await WorkWriter.BeginAsync(app);
        (await learner.UploadAsync("../../Map of <the> round.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var link = (await learner.Visitor.ReadAsync(learner.At)).QuerySelector("a[href^='/workbook/files/']")!;
        link.TextContent.ShouldBe("Map of the round.pdf");
        var answer = await learner.Visitor.GetAsync(link.GetAttribute("href")!);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldBe(["default-src 'none'; sandbox"]);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf);

        for (var more = 1; more < 5; more++)
        {
            (await learner.UploadAsync($"map-{more}.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Visitor.BodyAsync(await learner.UploadAsync("map-6.pdf", Pdf))).ShouldContain("at most 5 files");
        (await learner.Visitor.SubmitAsync(learner.At, "form[action$='/remove']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.WorkFiles.CountAsync(f => f.WorkId == learner.Id))).ShouldBe(4);
        (await app.LookAsync(db => db.WorkFileBytes.CountAsync(b => db.WorkFiles.Any(f => f.WorkId == learner.Id && f.Id == b.FileId)))).ShouldBe(4);
    }

    [Fact]
    public async Task Steps_are_ticked_and_stay_so_and_the_route_changes_until_it_is_sent()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var page = await learner.Visitor.ReadAsync(learner.At);
        var step = page.QuerySelector<IHtmlInputElement>("[aria-labelledby=steps-title] input")!.Value;
        (await learner.Visitor.SubmitAsync(page, "#steps", ("done", step), ("done", "not a step"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await learner.Visitor.ReadAsync(learner.At);
        page.QuerySelectorAll<IHtmlInputElement>("#steps input[checked]").Select(i => i.Value).ShouldBe([step]);

        await learner.StartAsync(WorkWriter.Map, "Live");
        (await learner.Visitor.ReadAsync(learner.At)).QuerySelector(".facts")!.TextContent.ShouldStartWith("Live");
        (await app.LookAsync(db => db.Works.CountAsync(w => w.PersonId == learner.Visitor.Person))).ShouldBe(1);
    }

    [Fact]
    public async Task A_round_stays_as_it_was_sent_and_is_sent_once()
    {
        var learner = await WorkWriter.BeginAsync(app);
        var round = await learner.SendRoundAsync("The first words.");
        (await learner.SendAsync()).Headers.Location!.ToString().ShouldBe(round);
        (await app.LookAsync(db => db.Rounds.CountAsync(r => r.WorkId == learner.Id))).ShouldBe(1);

        (await learner.WriteAsync("finding", ("cell-0-0", "Other words."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await learner.Visitor.ReadAsync(round);
        page.QuerySelector("[aria-labelledby=sent]")!.TextContent.ShouldContain("The first words.");
        page.QuerySelector("[aria-labelledby=sent]")!.TextContent.ShouldNotContain("Other words.");
        page.QuerySelector(".notice")!.TextContent.ShouldContain("mentors’ pool");
        page.DocumentElement.TextContent.ShouldNotContain("A strong submission");
    }

    [Fact]
    public async Task What_the_desk_pack_itself_says_is_known_to_be_invented_on_the_desk_route_only()
    {
        app.Visit().Dispose();
        var library = app.Services.GetRequiredService<Library>();
        var (project, words) = library.Projects.SelectMany(p => Spans(Brief.Told(p)).Select(w => (p, w))).First(p => Tripwire.Look(p.w).Length == 1);
        var part = project.Deliverables.First(d => d.Kind == DeliverableKind.Text).Id;
        var desk = await WorkWriter.BeginAsync(app, project.Id);
        (await desk.WriteAsync(part, ("cell-0-0", words))).StatusCode.ShouldBe(HttpStatusCode.Redirect, words);
        var live = await WorkWriter.BeginAsync(app, project.Id, "Live");
        (await live.WriteAsync(part, ("cell-0-0", words))).StatusCode.ShouldBe(HttpStatusCode.BadRequest, words);
    }

    // What the tripwire marks, with the words around it.
    static IEnumerable<string> Spans(string told) =>
        Tripwire.Look(told).Select(i => told[Math.Max(0, i.Start - 40)..Math.Min(told.Length, i.Start + i.Length + 20)]);
}
