using System.Collections.Concurrent;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys;

/// <summary>What somebody does from page to page. When it is over, every device it used must have seen no console error, no refused script or style, and no other host.</summary>
public abstract class Journey(Chromium chromium, JourneyApp app) : IAsyncLifetime
{
    static int _people;
    readonly ConcurrentQueue<Device> _devices = new();

    protected JourneyApp App { get; } = app;

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A browser that nobody has used yet.</summary>
    protected async Task<Device> DeviceAsync(BrowserNewContextOptions? options = null, JourneyApp? app = null, Hand hand = Hand.Mouse)
    {
        var device = await Device.OpenAsync(chromium.Browser, (app ?? App).Address, options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } }, hand);
        _devices.Enqueue(device);
        return device;
    }

    /// <summary>An e-mail address of somebody new.</summary>
    protected static string NewEmail() => $"person{Interlocked.Increment(ref _people)}@example.org";

    /// <summary>Somebody with an account, and signed in.</summary>
    protected async Task<Device> SignedInAsync(string role = Roles.Learner, BrowserNewContextOptions? options = null, Hand hand = Hand.Mouse)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Noor Haddad", role);
        var device = await DeviceAsync(options, hand: hand);
        await device.SignInAsync(email);
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
