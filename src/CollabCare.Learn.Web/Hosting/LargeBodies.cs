using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Says 413 to a body over the limit before anything reads it: a form reader would turn the fault into a 400.</summary>
public sealed class LargeBodies(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The error page is asked for with the same request; that one goes through.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && context.Request.ContentLength > context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return Task.CompletedTask;
        }

        return next(context);
    }
}
