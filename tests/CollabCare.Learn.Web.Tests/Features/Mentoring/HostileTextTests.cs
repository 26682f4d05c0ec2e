using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Tests.Markup;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>The attack that matters most: what a learner wrote, in the browser of a mentor who reads it, and the other way round.</summary>
public sealed class HostileTextTests : IDisposable
{
    const string Name = "<script>alert(1)</script>";

    readonly TestApp _app = new();

    [Fact]
    public async Task No_text_of_a_learners_or_a_mentors_runs_on_any_page_that_shows_it()
    {
        var texts = Hostile.Texts;
        var learner = await WorkWriter.BeginAsync(_app, name: Name);
        await learner.WriteAllAsync();
        await learner.SendAsync();
        var round = await learner.RoundIdAsync();
        var mentor = await Reviewer.ComeAsync(_app, Name);
        await mentor.ClaimAsync(round);
        (await mentor.SendAsync(round, learner.Sheet, 2, [.. texts.Take(learner.Sheet.Criteria.Length).Select((t, at) => ($"comment-{at}", t)), ("Invented", "true")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        // Straight into the tables: more texts than anybody would type, spread over every part of both rounds.
        await _app.LookAsync(async db =>
        {
            var first = await db.Rounds.SingleAsync(r => r.Id == round);
            var review = await db.MentorReviews.SingleAsync(r => r.RoundId == round);
            db.ReviewComments.AddRange(texts.Take(60).Select((t, at) => new ReviewComment { ReviewId = review.Id, Number = at + 1, PartId = "finding", Quote = t, Text = t, Kind = CommentKind.Essential, Answer = CommentAnswer.Disagree, AnswerText = t }));
            var spread = RoundParts.Read(first.Parts) with { Parts = learner.Sheet.Parts.ToDictionary(p => p.Id, p => Spread(p, texts)).ToImmutableDictionary() };
            await db.SaveChangesAsync();
            await db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Parts, spread.Write()));
            foreach (var part in learner.Sheet.Parts)
            {
                await db.WorkParts.Where(p => p.WorkId == learner.Id && p.PartId == part.Id).ExecuteUpdateAsync(p => p.SetProperty(x => x.Cells, new Cells(Spread(part, texts)).Write()).SetProperty(x => x.Invented, true));
            }

            await db.MentorReviews.Where(r => r.Id == review.Id).ExecuteUpdateAsync(r => r.SetProperty(x => x.Summary, string.Join('\n', texts)));
            db.Snippets.AddRange(texts.TakeLast(60).Select(t => new Snippet { Text = t, At = _app.Clock.GetUtcNow() }));
            await db.WorkParts.Where(p => p.WorkId == learner.Id && p.PartId == "clinician-time").ExecuteUpdateAsync(p => p.SetProperty(x => x.Cells, "[[\"Nurse\",\"Talk\",\"15\",\"Manager\"]]"));
            await db.WorkParts.Where(p => p.WorkId == learner.Id && p.PartId == "map").ExecuteUpdateAsync(p => p.SetProperty(x => x.Cells, new Cells([["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "\"><svg/onload=alert(1)>", "|", "5 min"], ["Two", "Nurse", "x", "", "", ""]]).Write()));
            return await db.WorkParts.Where(p => p.WorkId == learner.Id && p.PartId == "finding").ExecuteUpdateAsync(p => p.SetProperty(x => x.Cells, new Cells([[string.Join("\n\n", texts.TakeLast(30))]]).Write()));
        });
        (await learner.SendAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var second = await learner.RoundIdAsync();
        await mentor.ClaimAsync(second);
        await mentor.SaveAsync(second, ("Summary", Name));
        var other = await Reviewer.ComeAsync(_app);
        await (await WorkWriter.BeginAsync(_app, name: Name)).SendRoundAsync();
        using var newcomer = await _app.VisitAsAsync(Roles.Mentor, Name);
        var ahead = (await newcomer.SubmitAsync("/mentoring", "#next")).Headers.Location!.ToString();
        var samples = await newcomer.BeginSamplesAsync(from: ahead);
        for (var position = 1; position <= 6; position++)
        {
            (await newcomer.RateSampleAsync(samples, position, _ => 4, $"{texts[position][..Math.Min(200, texts[position].Length)]} {Name}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        var cohort = await mentor.Visitor.MakeCohortAsync(Name);
        await _app.PutAsync(cohort, await _app.AddPersonAsync("hostile@example.org", Name), mentor.Visitor.Person);

        (Visitor Reader, string Address)[] pages =
        [
            .. learner.Sheet.Parts.Select(p => (learner.Visitor, $"{learner.At}/parts/{p.Id}")),
            (learner.Visitor, learner.At), (learner.Visitor, $"{learner.At}/send"), (learner.Visitor, $"{learner.At}/rounds/1"), (learner.Visitor, $"{learner.At}/rounds/2"), (learner.Visitor, $"{learner.At}/changes?from=1&to=2"),
            (learner.Visitor, "/home"), (learner.Visitor, "/workbook"), (mentor.Visitor, "/mentoring"), (mentor.Visitor, Reviewer.At(round)), (mentor.Visitor, Reviewer.At(second)), (mentor.Visitor, "/mentoring/sentences"),
            (other.Visitor, "/mentoring"), (mentor.Visitor, "/home"), (mentor.Visitor, cohort), (newcomer, ahead), (newcomer, samples), (newcomer, $"{samples}/1"), (newcomer, $"{samples}/2"),
        ];
        foreach (var (reader, address) in pages)
        {
            Clean(await reader.ReadAsync(address), address);
        }

        foreach (var part in learner.Sheet.Parts)
        {
            var answer = await learner.Visitor.PostAsync($"{learner.At}/parts/{part.Id}/preview", ("__RequestVerificationToken", await learner.TokenAsync()), ("cell-0-0", string.Join("\n\n", texts)[..600]), ("cell-0-1", Name), ("cell-0-2", Name));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            Clean(await learner.Visitor.PageAsync(answer), $"preview of {part.Id}");
        }
    }

    [Fact]
    public async Task A_text_at_its_limit_made_slow_to_lay_out_is_shown_in_bounded_time_and_whole()
    {
        var learner = await WorkWriter.BeginAsync(_app);
        await learner.WriteAllAsync();
        await learner.SendAsync();
        var round = await learner.RoundIdAsync();
        var mentor = await Reviewer.ComeAsync(_app);
        await mentor.ClaimAsync(round);
        foreach (var (name, text) in Hostile.Slow(20_000).Where((slow, at) => at % 7 == 0 && !string.IsNullOrWhiteSpace(slow.Text)).Append(("a table as wide as long", string.Concat(Enumerable.Repeat("|a", 5_000)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 5_000)) + "|")))
        {
            await _app.LookAsync(async db => await db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Parts, new RoundParts(ImmutableDictionary<string, ImmutableArray<ImmutableArray<string>>>.Empty.Add("finding", [[text]]), ImmutableArray<RoundFile>.Empty).Write())));
            foreach (var (reader, address) in new[] { (learner.Visitor, $"{learner.At}/rounds/1"), (mentor.Visitor, Reviewer.At(round)) })
            {
                var clock = Stopwatch.StartNew();
                var page = await reader.ReadAsync(address);
                clock.Elapsed.TotalSeconds.ShouldBeLessThan(60, $"{name}: {address}");
                if (reader == mentor.Visitor)
                {
                    page.QuerySelector("[data-cell='finding/0/0']")!.TextContent.Trim().ShouldBe(text.ReplaceLineEndings("\n").Trim(), name);
                }
            }
        }
    }

    static ImmutableArray<ImmutableArray<string>> Spread(SheetPart part, IReadOnlyList<string> texts)
    {
        if (part.Kind == DeliverableKind.Text)
        {
            return [[string.Join("\n\n", texts)]];
        }

        var rows = part.HasRows ? Cells.MostRows : 1;
        return [.. Enumerable.Range(0, rows).Select(r => Enumerable.Range(0, part.Columns.Length).Select(c => texts[((r * part.Columns.Length) + c) % texts.Count]).ToImmutableArray())];
    }

    // Nothing that runs, leads astray, sends, or takes another's id.
    static void Clean(IHtmlDocument page, string address)
    {
        foreach (var element in page.All)
        {
            if (element.LocalName is "iframe" or "object" or "embed" or "base" or "video" or "audio" or "math" or "style" or "marquee" or "template" || (element.LocalName == "script" && !element.HasAttribute("nonce")) || (element.LocalName == "meta" && element.HasAttribute("http-equiv")))
            {
                throw new Xunit.Sdk.XunitException($"{address}: {element.OuterHtml[..Math.Min(200, element.OuterHtml.Length)]}");
            }

            foreach (var attribute in element.Attributes)
            {
                (attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc" or "formaction" || (attribute.Name is "href" or "src" or "action" && !Leads(element, attribute.Value)))
                    .ShouldBeFalse($"{address}: {element.LocalName} {attribute.Name}={attribute.Value}");
            }
        }

        page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique(address);
        page.QuerySelectorAll(".submitted img").ShouldBeEmpty(address);
    }

    static bool Leads(IElement element, string address) =>
        (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)) || address.StartsWith('#')
        || (element.LocalName == "a" && (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)));

    public void Dispose() => _app.Dispose();
}
