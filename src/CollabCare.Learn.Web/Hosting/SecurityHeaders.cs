using System.Security.Cryptography;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Headers on every answer, errors and files too.</summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>The request's nonce, which script tags carry.</summary>
    public const string Nonce = "csp-nonce";

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[Nonce] = nonce;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        context.Response.OnStarting(() =>
        {
            if (context.Request.Path.StartsWithSegments("/assets/fonts"))
            {
                // Their names are fixed, since the style sheet and the preload must agree on them; a week-old cut of a letter harms nobody.
                headers.CacheControl = "public, max-age=604800";
            }
            else if (context.User.Identity?.IsAuthenticated == true && !context.Request.Path.StartsWithSegments("/assets") && !context.Request.Path.StartsWithSegments("/content"))
            {
                // What a signed-in person saw stays out of every cache.
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(context);
    }
}
