using CollabCare.Learn.Journeys;
using CollabCare.Learn.Web.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

[assembly: AssemblyFixture(typeof(JourneyApp))]

namespace CollabCare.Learn.Journeys;

/// <summary>The one app of all journeys, each with people of its own, by a running clock, since a browser has one too: a deadline or a cookie of another day would be over before it began.</summary>
public class JourneyApp : TestApp
{
    /// <summary>Its address on localhost, where a browser lets passkeys and secure features work without HTTPS.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);

        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(TimeProvider.System)));
    }
}
