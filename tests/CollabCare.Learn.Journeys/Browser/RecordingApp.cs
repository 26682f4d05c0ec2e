using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>An app that keeps a copy of everything it sends, uncompressed: addresses, headers and words.</summary>
public sealed class RecordingApp : JourneyApp
{
    readonly ConcurrentQueue<(string Address, string Text)> _sent = new();

    public IReadOnlyCollection<(string Address, string Text)> Sent => _sent;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Outermost(_sent)));
    }

    sealed class Outermost(ConcurrentQueue<(string, string)> sent) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(RecordAsync);
            next(app);
        };

        async Task RecordAsync(HttpContext context, RequestDelegate rest)
        {
            context.Request.Headers.Remove("Accept-Encoding");
            var wire = context.Response.Body;
            using var copy = new MemoryStream();
            context.Response.Body = copy;
            await rest(context);
            context.Response.Body = wire;
            var headers = string.Join('\n', context.Response.Headers.Select(h => $"{h.Key}: {h.Value}"));
            sent.Enqueue((context.Request.Path, $"{headers}\n{Encoding.UTF8.GetString(copy.GetBuffer(), 0, (int)copy.Length)}"));
            copy.Position = 0;
            await copy.CopyToAsync(wire, context.RequestAborted);
        }
    }
}
