using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace CollabCare.Learn.Demo;

/// <summary>The demo has one printed password for everybody: only this machine may reach it.</summary>
static class Loopback
{
    public static void RefuseOthers(IConfiguration configuration)
    {
        foreach (var url in (configuration[WebHostDefaults.ServerUrlsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!IsLoopback(url))
            {
                throw new RefusedException($"The demo listens on this machine only, not on {url}: everybody in it has one password. Give an address such as http://localhost:5090.");
            }
        }

        // Endpoints of this section would take the place of the addresses above.
        if (configuration.GetSection("Kestrel:Endpoints").GetChildren().Any())
        {
            throw new RefusedException("The demo takes its address from --urls only; remove the setting Kestrel:Endpoints.");
        }
    }

    static bool IsLoopback(string url)
    {
        try
        {
            var host = BindingAddress.Parse(url).Host;
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
