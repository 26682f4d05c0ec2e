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
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (ready, sentence) = await AskAsync(LearnApp.CreateBuilder([]).Configuration, cancellationToken);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(sentence);
            return ready ? 0 : 1;
        });
        return command;
    }

    static async Task<(bool Ready, string Sentence)> AskAsync(ConfigurationManager configuration, CancellationToken cancellationToken)
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
            return response.IsSuccessStatusCode ? (true, "Ready.") : (false, $"Not ready: {request.RequestUri} answered {(int)response.StatusCode}.");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return (false, $"Not ready: nothing answered at {request.RequestUri}.");
        }
    }
}
