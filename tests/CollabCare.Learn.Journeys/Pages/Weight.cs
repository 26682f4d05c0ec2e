using System.Collections.Concurrent;
using System.Text.Json;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>What a first visit costs: bytes over the wire, and nothing that holds the first words back. The device keeps nothing that it has loaded.</summary>
sealed class Weight
{
    const double PageLimit = 60_000, FontLimit = 150_000;
    readonly Device _device;
    readonly ConcurrentDictionary<string, string> _types = new();
    readonly ConcurrentDictionary<string, double> _bytes = new();
    readonly ConcurrentDictionary<string, bool> _waited = new();

    Weight(Device device, ICDPSession network)
    {
        _device = device;
        network.Event("Network.requestWillBeSent").OnEvent += (_, e) => _waited[Text(e, "requestId")] = true;
        network.Event("Network.loadingFailed").OnEvent += (_, e) => _waited[Text(e, "requestId")] = false;
        network.Event("Network.responseReceived").OnEvent += (_, e) => _types[Text(e, "requestId")] = $"{Text(e, "type")} {e!.Value.GetProperty("response").GetProperty("url").GetString()}";
        network.Event("Network.loadingFinished").OnEvent += (_, e) => (_bytes[Text(e, "requestId")], _waited[Text(e, "requestId")]) = (e!.Value.GetProperty("encodedDataLength").GetDouble(), false);
    }

    /// <summary>Weighs whatever the device loads from now on.</summary>
    public static async Task<Weight> OfAsync(Device device)
    {
        var network = await device.Context.NewCDPSessionAsync(device.Page);
        var weight = new Weight(device, network);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        return weight;
    }

    /// <summary>What is too heavy, or waits for a script, when nothing is on its way any more: what a script asks for when the page is there belongs to its weight.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync()
    {
        await Waiting.UntilAsync(() => Task.FromResult(!_waited.Values.Any(on => on)), () => "something is still on its way");
        var told = string.Join('\n', _bytes.Select(b => $"    {b.Value,8:0} {_types.GetValueOrDefault(b.Key)}").Order());
        var fonts = _bytes.Where(b => _types.GetValueOrDefault(b.Key)?.Contains(".woff2", StringComparison.Ordinal) == true).Sum(b => b.Value);
        var page = _bytes.Values.Sum() - fonts;
        page.ShouldBeGreaterThan(1_000, "nothing was weighed");
        var blocking = await _device.Page.EvaluateAsync<string[]>("performance.getEntriesByType('resource').filter(r => r.initiatorType === 'script' && r.renderBlockingStatus === 'blocking').map(r => r.name)");
        return
        [
            .. page < PageLimit ? Array.Empty<string>() : [$"too heavy: {page:0} bytes, fonts apart\n{told}"],
            .. fonts < FontLimit ? Array.Empty<string>() : [$"fonts too heavy: {fonts:0} bytes\n{told}"],
            .. blocking.Select(script => $"waits for {script}"),
        ];
    }

    static string Text(JsonElement? e, string property) => e!.Value.GetProperty(property).GetString()!;
}
