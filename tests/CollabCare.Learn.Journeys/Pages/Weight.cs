using System.Collections.Concurrent;
using System.Text.Json;
using CollabCare.Learn.Journeys.Browser;

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
        var cdp = await device.Context.NewCDPSessionAsync(device.Page);
        var (types, bytes) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, double>());
        cdp.Event("Network.responseReceived").OnEvent += (_, e) => types[Text(e, "requestId")] = $"{Text(e, "type")} {e!.Value.GetProperty("response").GetProperty("url").GetString()}";
        cdp.Event("Network.loadingFinished").OnEvent += (_, e) => bytes[Text(e, "requestId")] = e!.Value.GetProperty("encodedDataLength").GetDouble();
        await cdp.SendAsync("Network.enable");
        await cdp.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        await device.Page.GotoAsync(template.Path(App));
        await device.Page.EvaluateAsync("document.fonts.ready.then(() => true)");

        var told = bytes.Select(b => $"{b.Value,8:0} {types.GetValueOrDefault(b.Key)}").Order().ToList();
        var fonts = bytes.Where(b => types.GetValueOrDefault(b.Key)?.Contains(".woff2", StringComparison.Ordinal) == true).Sum(b => b.Value);
        (bytes.Values.Sum() - fonts).ShouldBeLessThan(PageLimit, string.Join('\n', told));
        fonts.ShouldBeLessThan(FontLimit, string.Join('\n', told));
        (await device.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script' && r.renderBlockingStatus === 'blocking').map(r => r.name)")).ShouldBeEmpty();
    }

    static string Text(JsonElement? e, string property) => e!.Value.GetProperty(property).GetString()!;
}
