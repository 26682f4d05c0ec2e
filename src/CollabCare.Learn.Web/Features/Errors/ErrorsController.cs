using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Errors;

/// <summary>Says what happened, what is safe, and what to do. A failed request of any verb is run again to here, so there is no verb and no form token to ask for.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
public sealed class ErrorsController : Controller
{
    [Route("/error/{code:int?}")]
    public IActionResult Fault(int? code)
    {
        // Asked for by hand, it is an address like any other that does not exist.
        var failed = HttpContext.Features.Get<IExceptionHandlerFeature>() is not null || HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null;
        var fault = Errors.Fault.Of(failed ? Response.StatusCode : StatusCodes.Status404NotFound).After(int.TryParse(Response.Headers.RetryAfter, out var seconds) ? seconds : null);
        Response.StatusCode = failed ? Response.StatusCode : fault.Code;
        if (fault.Code == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = "60";
        }

        return Request.Headers.XRequestedWith == "fetch" ? Content($"{fault.Happened} {fault.Safe} {fault.Act}".Trim(), "text/plain; charset=utf-8") : View(fault);
    }
}
