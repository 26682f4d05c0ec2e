using CollabCare.Learn.Demo;

namespace CollabCare.Learn.Web.Tests.Demo;

/// <summary>The demo as it starts, on a free port; tests sign in more often than a person.</summary>
public sealed class RunningDemo : IAsyncLifetime
{
    public DemoApp Demo { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Demo = await DemoApp.StartAsync(["--urls=http://127.0.0.1:0", "--Learn:RateLimitFactor=100"]);

    public ValueTask DisposeAsync() => Demo.DisposeAsync();
}
