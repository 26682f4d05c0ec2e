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
        return await SignedInAsAsync(email, options, hand);
    }

    /// <summary>Somebody who has an account already.</summary>
    protected async Task<Device> SignedInAsAsync(string email, BrowserNewContextOptions? options = null, Hand hand = Hand.Mouse)
    {
        var device = await DeviceAsync(options, hand: hand);
        await device.SignInAsync(email);
        return device;
    }

    /// <summary>Somebody without scripts, and another browser of the same person's to look at the same pages.</summary>
    protected async Task<(Device Scriptless, Device Looking)> ScriptlessAsync(string role = Roles.Learner)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Noor Haddad", role);
        return (await SignedInAsAsync(email, new() { JavaScriptEnabled = false }), await SignedInAsAsync(email));
    }

    /// <summary>Somebody with an account who does by plain requests what comes before a journey, and the address to sign in with.</summary>
    protected async Task<(Visitor Visitor, string Email)> VisitorAsync(string role = Roles.Learner)
    {
        var email = NewEmail();
        var person = await App.AddPersonAsync(email, "Noor Haddad", role);
        var visitor = App.Visit();
        visitor.Person = person;
        await visitor.SignInAsync(email, TestApp.Password);
        return (visitor, email);
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
