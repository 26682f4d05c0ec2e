using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>Kestrel and nothing else: what a page's bytes cost when nobody has to make them.</summary>
static class BareEndpoint
{
    public static async Task ServeAsync(string file, string address)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(address);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(async context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        });
        await app.RunAsync();
    }
}
