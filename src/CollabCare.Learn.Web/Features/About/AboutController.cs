using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.About;

/// <summary>What this is not, what it keeps, and whom it serves well.</summary>
[AllowAnonymous]
public sealed class AboutController : Controller
{
    [HttpGet("/about")]
    public IActionResult Index() => RedirectPermanent("/about/disclaimers");

    [HttpGet("/about/disclaimers")]
    public IActionResult Disclaimers() => View();

    [HttpGet("/about/privacy")]
    public IActionResult Privacy() => View();

    [HttpGet("/about/accessibility")]
    public IActionResult Accessibility() => View();

    [HttpGet("/robots.txt")]
    public IActionResult Robots() => Content(
        """
        User-agent: *
        Disallow: /account
        Disallow: /admin
        Disallow: /attempts
        Disallow: /calendar
        Disallow: /certificates
        Disallow: /cohort
        Disallow: /home
        Disallow: /learners
        Disallow: /notices
        Disallow: /problems
        Disallow: /progress
        Disallow: /search
        Disallow: /setup
        Disallow: /try

        """,
        "text/plain");
}
