using System.Globalization;
using System.Security.Claims;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Asks who it is again before what somebody at a computer left open must not do: whoever proved it in the last ten minutes goes on.</summary>
/// <param name="back">Where to go on from afterwards, for an action that is not a page itself.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class ProvedRecentlyAttribute(string? back = null) : Attribute, IAsyncResourceFilter
{
    static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);

    public string? Back => back;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        if (Proved(http.User) is { } at && now - at <= Recently)
        {
            await next();
            return;
        }

        var address = back ?? $"{http.Request.Path}{http.Request.QueryString}";
        context.Result = new LocalRedirectResult($"/account/confirm?returnUrl={Uri.EscapeDataString(address)}");
    }

    static DateTimeOffset? Proved(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirstValue(LearnSignIn.ProvedAt), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
