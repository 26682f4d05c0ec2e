using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>How often one address or one person may do what costs much or could be guessed.</summary>
public static class RateLimits
{
    /// <summary>Signing in, by any way: 20 a minute and address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Making an account: 10 in 10 minutes and address.</summary>
    public const string SignUp = "sign-up";

    /// <summary>Searching: 60 a minute and address.</summary>
    public const string Search = "search";

    /// <summary>Reporting a problem: 10 in 10 minutes and address.</summary>
    public const string Report = "report";

    /// <summary>Sharing with somebody by an address, which tells whether it has an account: 20 in 10 minutes and address.</summary>
    public const string Share = "share";

    /// <summary>Joining a live session by its code, which could be guessed: 20 in 10 minutes and address.</summary>
    public const string Join = "join";

    public static void AddLearnRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.OnRejected = (context, _) =>
        {
            var seconds = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? (int)Math.Ceiling(after.TotalSeconds) : 60;
            context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        Add(limiter, SignIn, 20, TimeSpan.FromMinutes(1));
        Add(limiter, SignUp, 10, TimeSpan.FromMinutes(10));
        Add(limiter, Search, 60, TimeSpan.FromMinutes(1));
        Add(limiter, Report, 10, TimeSpan.FromMinutes(10));
        Add(limiter, Share, 20, TimeSpan.FromMinutes(10));
        Add(limiter, Join, 20, TimeSpan.FromMinutes(10));
    });

    static void Add(RateLimiterOptions limiter, string policy, int permits, TimeSpan window) =>
        limiter.AddPolicy(policy, context =>
        {
            // Reading a form is free; only sending it counts, but for search, which is a GET.
            if (policy != Search && HttpMethods.IsGet(context.Request.Method))
            {
                return RateLimitPartition.GetNoLimiter("reading");
            }

            var factor = context.RequestServices.GetRequiredService<IConfiguration>().GetValue("Learn:RateLimitFactor", 1);
            return RateLimitPartition.GetFixedWindowLimiter(
                $"{policy} {context.Connection.RemoteIpAddress}",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = permits * factor, Window = window, QueueLimit = 0 });
        });
}
