using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Says 413 to what is over the limits of a request: before anything reads it where its length is told, and else in place of the 400 that a form reader makes of it.</summary>
public sealed class LargeBodies(RequestDelegate next)
{
    /// <summary>The most bytes of a form with a file: 10 MB, and room for what is around it.</summary>
    public const int MostUpload = (10 * 1024 * 1024) + (64 * 1024);

    public async Task InvokeAsync(HttpContext context)
    {
        // The error page is asked for with the same request; that one goes through.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            await next(context);
            return;
        }

        var (request, response) = (context.Request, context.Response);
        var most = IsUpload(request.Path) ? MostUpload : context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize;
        if (request.ContentLength > most)
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await next(context);
        if (response is { StatusCode: StatusCodes.Status400BadRequest, HasStarted: false } && request.HasFormContentType && await IsOverAsync(request))
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
    }

    // A form is read once: asked for again, it is given again, or what stopped its reading is thrown again.
    static async Task<bool> IsOverAsync(HttpRequest request)
    {
        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return false;
        }
        catch (BadHttpRequestException bad)
        {
            return bad.StatusCode == StatusCodes.Status413PayloadTooLarge;
        }
        catch (InvalidDataException bad)
        {
            // The framework says "Form value length limit 262144 exceeded" of one field, and something else of a body that is no form.
            return bad.Message.Contains("limit", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    static bool IsUpload(PathString path) => path.StartsWithSegments("/workbook") && path.Value!.EndsWith("/files", StringComparison.Ordinal);
}
