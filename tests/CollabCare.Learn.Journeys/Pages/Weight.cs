using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>What a first visit costs: bytes over the wire, and nothing that holds the first words back.</summary>
public sealed class Weight(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    const double PageLimit = 60_000, FontLimit = 150_000;

    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task A_cold_page_is_light_and_waits_for_no_script(string name)
    {
        var template = Template.Of(name);
        var device = await DeviceAsync(template.Who);
        device.Watch.Expect(template.Status);
        await ShouldBeLightAsync(device, template.Path(App));
    }

    [Fact]
    public async Task So_is_the_largest_module()
    {
        var largest = App.Services.GetRequiredService<Shelf>().Library.Modules.MaxBy(m => m.Page.Html.Length)!;
        await ShouldBeLightAsync(await DeviceAsync(Who.Learner), $"/modules/{largest.Id}");
    }

    static async Task ShouldBeLightAsync(Device device, string path)
    {
        var cdp = await device.Context.NewCDPSessionAsync(device.Page);
        var (types, bytes, waited) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>(), new ConcurrentDictionary<string, bool>());
        cdp.Event("Network.requestWillBeSent").OnEvent += (_, e) => waited[Text(e, "requestId")] = true;
        cdp.Event("Network.loadingFailed").OnEvent += (_, e) => waited[Text(e, "requestId")] = false;
        cdp.Event("Network.responseReceived").OnEvent += (_, e) => types[Text(e, "requestId")] = $"{Text(e, "type")} {e!.Value.GetProperty("response").GetProperty("url").GetString()}";
        cdp.Event("Network.loadingFinished").OnEvent += (_, e) => (bytes[Text(e, "requestId")], waited[Text(e, "requestId")]) = (e!.Value.GetProperty("encodedDataLength").GetDouble(), false);
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await device.Page.GotoAsync(path);
        await device.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        await QuietAsync(waited);

        var told = bytes.Select(b => $"{b.Value,8:0} {types.GetValueOrDefault(b.Key)}").Order().ToList();
        var fonts = bytes.Where(b => types.GetValueOrDefault(b.Key)?.Contains(".woff2", StringComparison.Ordinal) == true).Sum(b => b.Value);
        (bytes.Values.Sum() - fonts).ShouldBeLessThan(PageLimit, string.Join('\n', told));
        fonts.ShouldBeLessThan(FontLimit, string.Join('\n', told));
        (await device.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script' && r.renderBlockingStatus === 'blocking').map(r => r.name)")).ShouldBeEmpty();
    }

    // Until nothing has been on its way for a while: what a script asks for when the page is there belongs to its weight.
    static async Task QuietAsync(ConcurrentDictionary<string, bool> waited)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var quiet = 0; quiet < 4; quiet = waited.Values.Any(on => on) ? 0 : quiet + 1)
        {
            Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ShouldBeLessThan(Chromium.Patience, "something is still on its way");
            await Task.Delay(40, TestContext.Current.CancellationToken);
        }
    }

    static string Text(JsonElement? e, string property) => e!.Value.GetProperty(property).GetString()!;
}
