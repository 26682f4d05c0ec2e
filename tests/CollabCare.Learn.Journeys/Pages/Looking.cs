using System.Collections.Concurrent;
using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Looks at pages as they are, in one browser for each kind of person; a class that derives from it keeps its browsers between its tests.</summary>
public abstract class Looking(Chromium chromium, FilledApp app) : IAsyncLifetime
{
    readonly ConcurrentQueue<Device> _devices = new();

    protected FilledApp App { get; } = app;

    public async ValueTask InitializeAsync() => await App.ReadyAsync();

    /// <summary>Opens a page in a browser of its own; it must answer as it should.</summary>
    protected async Task<Device> LookAtAsync(Template template)
    {
        var device = await DeviceAsync(template.Who);
        await VisitAsync(device, template);
        return device;
    }

    /// <summary>Goes to a page, which must answer as it should, and waits for its letters.</summary>
    protected async Task VisitAsync(Device device, Template template)
    {
        device.Watch.Expect(template.Status);
        (await device.GoAsync(template.Path(App))).Status.ShouldBe(template.Status, $"{template.Name}: {template.Path(App)}");
        await device.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
    }

    protected async Task<Device> DeviceAsync(Who who, BrowserNewContextOptions? options = null)
    {
        var device = await Device.OpenAsync(chromium.Browser, App.Address, options ?? new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        _devices.Enqueue(device);
        await device.Context.AddCookiesAsync(App.CookiesOf(who));
        return device;
    }

    /// <summary>A browser of nobody's at another app.</summary>
    protected async Task<Device> StrangerAtAsync(JourneyApp other)
    {
        var device = await Device.OpenAsync(chromium.Browser, other.Address, new() { ViewportSize = new() { Width = 1440, Height = 900 } });
        _devices.Enqueue(device);
        return device;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var device in _devices)
        {
            await device.DisposeAsync();
        }

        foreach (var device in _devices)
        {
            device.Watch.ShouldBeClean();
        }
    }
}
