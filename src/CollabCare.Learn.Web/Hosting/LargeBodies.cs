using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Says 413 to a body over the limit before anything reads it: a form reader would turn the fault into a 400.</summary>
public sealed class LargeBodies(RequestDelegate next)
{
    /// <summary>The most bytes of a form with a file: 10 MB, and room for what is around it.</summary>
    public const int MostUpload = (10 * 1024 * 1024) + (64 * 1024);

    public Task InvokeAsync(HttpContext context)
    {
        var most = IsUpload(context.Request.Path) ? MostUpload : context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;

        // The error page is asked for with the same request; that one goes through.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Request.ContentLength > most)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }

    static bool IsUpload(PathString path) => path.StartsWithSegments("/workbook") && path.Value!.EndsWith("/files", StringComparison.Ordinal);
}
