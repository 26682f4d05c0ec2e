using System.Net;
using System.Text.RegularExpressions;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Looks through everything that is sent to a browser while a quiz is taken, for what it may not know yet.</summary>
public sealed partial class Secrets(Chromium chromium, RecordingApp app) : Journey(chromium, app), IClassFixture<RecordingApp>
{
    // Too short a piece would be found by chance.
    const int Telling = 24;

    [Theory]
    [InlineData("path-b-door-to-discharge")]
    [InlineData("pit-b-first-contact")]
    public async Task Nothing_tells_an_answer_before_it_is_in(string module)
    {
        var device = await SignedInAsync(Roles.Learner);
        var taking = new Taking(device, App);
        await taking.StartAsync(module);
        var attempt = taking.Attempt;
        var secrets = new List<(string Item, string Text)>();
        while (device.Path.Contains("/items/", StringComparison.Ordinal))
        {
            var item = await taking.ItemAsync();
            secrets.AddRange(item.Choices.Select(c => c.FeedbackHtml).Append(item.WhyHtml).Select(html => (item.Id, Plain(html))).Where(s => s.Item2.Length >= Telling));
            await ShouldLookAlikeAsync(device.Page, item.Id);
            await taking.AnswerAsync(item.Key.FullAnswer());
            await taking.NextAsync();
        }

        // Of the scenario that comes last, nothing has been chosen and all is secret.
        var story = await taking.StoryAsync();
        secrets.AddRange(story.Scenario!.Moments.SelectMany(m => m.Choices).Select(c => (story.Id, Plain(c.FeedbackHtml))));
        await ShouldLookAlikeAsync(device.Page, story.Id);
        await device.GoAsync($"/attempts/{attempt}/send");

        var texts = app.Sent.Select(s => (s.Address, Text: Plain(s.Text))).ToList();
        texts.Count(t => t.Address.Contains("/items/", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        secrets.Count.ShouldBeGreaterThan(10);
        (from secret in secrets from text in texts where text.Text.Contains(secret.Text, StringComparison.Ordinal) select $"{text.Address} tells of {secret.Item}: {secret.Text}")
            .Distinct().ShouldBeEmpty();

        // The same look finds them once they may be known: it is no blind one.
        await taking.SendInAsync();
        var result = app.Sent.Select(s => Plain(s.Text)).Last(t => t.Contains("content-type: text/html", StringComparison.OrdinalIgnoreCase));
        secrets.ShouldContain(secret => result.Contains(secret.Text, StringComparison.Ordinal));
    }

    // What may be chosen differs in its words and its id, and in nothing else: no class, attribute or order of attributes gives the key away.
    static async Task ShouldLookAlikeAsync(IPage page, string item)
    {
        var shapes = await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.choice, .order-step, .match-row, .judge-row')].map(row => {
              const copy = row.cloneNode(true);
              copy.querySelectorAll('.choice-text, .order-text, .match-stem, legend, option').forEach(e => { e.innerHTML = ''; });
              copy.querySelectorAll('*').forEach(e => ['id', 'for', 'name', 'value', 'aria-label'].forEach(a => e.hasAttribute(a) && e.setAttribute(a, '')));
              return copy.outerHTML.replace(/\s+/g, ' ');
            })
            """);
        shapes.ShouldNotBeEmpty(item);
        shapes.Distinct().Count().ShouldBe(1, $"{item}: {string.Join('\n', shapes.Distinct())}");
    }

    static string Plain(string? html) => Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(html ?? "", " ")), " ").Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
