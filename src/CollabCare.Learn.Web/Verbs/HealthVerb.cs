using System.CommandLine;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Http;

namespace CollabCare.Learn.Web.Verbs;

/// <summary><c>health</c></summary>
static class HealthVerb
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static Command Command()
    {
        var command = new Command("health", "Asks the app that runs on this machine with these settings whether it is ready; exits with 0 when it is. A container's health check.");
        command.SetAction((_, cancellationToken) => AskAsync(LearnApp.CreateBuilder([]).Configuration, cancellationToken));
        return command;
    }

    static async Task<int> AskAsync(ConfigurationManager configuration, CancellationToken cancellationToken)
    {
        var listens = BindingAddress.Parse((configuration[WebHostDefaults.ServerUrlsKey] ?? "http://localhost:5080").Split(';')[0]);
        var host = listens.Host is "+" or "*" or "0.0.0.0" or "[::]" ? "localhost" : listens.Host;
        using var http = new HttpClient { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{listens.Scheme}://{host}:{listens.Port}/health/ready");

        // Where the app answers to its own names only, it is asked by the first of them.
        request.Headers.Host = configuration["AllowedHosts"]?.Split(';')[0] is { } name && !name.Contains('*', StringComparison.Ordinal) ? name : null;
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode ? Say("Ready.", 0) : Say($"Not ready: {request.RequestUri} answered {(int)response.StatusCode}.", 1);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return Say($"Not ready: nothing answered at {request.RequestUri}.", 1);
        }
    }

    static int Say(string sentence, int code)
    {
        Console.WriteLine(sentence);
        return code;
    }
}
