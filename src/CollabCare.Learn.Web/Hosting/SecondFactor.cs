using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Staff who signed in with a password alone are led to a second factor before anything that a stranger may not see. A passkey counts as two.</summary>
public sealed class SecondFactor(RequestDelegate next, IOptions<LearnSettings> settings)
{
    static readonly string[] Staff = Roles.Staff.Split(',');

    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (settings.Value.StaffNeedTwoFactor
            && Staff.Any(context.User.IsInRole)
            && !context.User.HasClaim(LearnSignIn.By, LearnSignIn.TwoFactors)
            && endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is null
            && endpoint?.Metadata.GetMetadata<BeforeSecondFactorAttribute>() is null)
        {
            context.Response.Redirect("/account/two-factor");
            return Task.CompletedTask;
        }

        return next(context);
    }
}

/// <summary>Marks what staff may do before they have a second factor: get one, or leave.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class BeforeSecondFactorAttribute : Attribute;
