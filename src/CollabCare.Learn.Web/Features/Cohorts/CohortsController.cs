using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Who is in which cohort, for its mentors and for administrators.</summary>
[Authorize(Roles = $"{Roles.Mentor},{Roles.Administrator}")]
[Route("/cohorts")]
public sealed class CohortsController(ISender sender, Account.LinkMails mails) : Controller
{
    const string Link = "Link";

    Asker Asker => new(User.Me, User.IsInRole(Roles.Administrator));

    [HttpGet]
    public async Task<IActionResult> Cohorts() => View(await sender.Send(new ListCohorts(Asker), HttpContext.RequestAborted));

    [HttpGet("table.csv")]
    public async Task<IActionResult> Table() => Csv(await sender.Send(new ExportCohorts(Asker), HttpContext.RequestAborted));

    [HttpPost]
    public async Task<IActionResult> Make(string? name)
    {
        switch (await sender.Send(new MakeCohort(Asker, User.IsInRole(Roles.Mentor), name), HttpContext.RequestAborted))
        {
            case CohortAct.Done done:
                TempData["Said"] = done.Says;
                return RedirectToAction(nameof(People), new { id = done.Cohort });
            case CohortAct.Refused refused:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(nameof(Cohorts), await sender.Send(new ListCohorts(Asker), HttpContext.RequestAborted) with { Name = name, Refused = refused.Why });
            default:
                return NotFound();
        }
    }

    [Authorize(Roles = Roles.Mentor)]
    [HttpPost("away")]
    public async Task<IActionResult> Away(DateOnly? until)
    {
        if (until is null || await sender.Send(new BeAway(User.Me, until), HttpContext.RequestAborted) is { } why && why.Length > 0)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View(nameof(Cohorts), await sender.Send(new ListCohorts(Asker), HttpContext.RequestAborted) with { AwayRefused = "Write the last day on which you are away: today or later, and within a year" });
        }

        TempData["Said"] = "You are away. What waits for you is in the pool until you are back.";
        return RedirectToAction(nameof(Cohorts));
    }

    [Authorize(Roles = Roles.Mentor)]
    [HttpPost("back")]
    public async Task<IActionResult> Back()
    {
        await sender.Send(new BeAway(User.Me, null), HttpContext.RequestAborted);
        TempData["Said"] = "You are here again. Your learners are yours again.";
        return RedirectToAction(nameof(Cohorts));
    }

    [HttpGet("{id:guid}/people")]
    public Task<IActionResult> People(Guid id, int page) => PageAsync(id, page, StatusCodes.Status200OK);

    [HttpGet("{id:guid}/people.csv")]
    public async Task<IActionResult> PeopleTable(Guid id) => await sender.Send(new ExportPeople(Asker, id), HttpContext.RequestAborted) is { } file ? Csv(file) : NotFound();

    [HttpPost("{id:guid}/name")]
    public async Task<IActionResult> Rename(Guid id, string? name) => await DoAsync(new RenameCohort(Asker, id, name), id, "Name", name);

    [HttpPost("{id:guid}/link")]
    public async Task<IActionResult> MakeLink(Guid id, int? days) => await DoAsync(new MakeJoinLink(Asker, id, days), id, "Days", null);

    [HttpPost("{id:guid}/link/end")]
    public async Task<IActionResult> EndLink(Guid id) => await DoAsync(new EndJoinLink(Asker, id), id, "Days", null);

    [HttpPost("{id:guid}/mentors"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> AddMentor(Guid id, string? email) => await DoAsync(new AddMentor(Asker, id, email), id, "Email", email);

    [HttpPost("{id:guid}/people/{person:guid}/mentor")]
    public async Task<IActionResult> NameMentor(Guid id, Guid person, string? mentor) =>
        mentor is { Length: > 0 } && !Guid.TryParse(mentor, out _)
            ? await PageAsync(id, 1, StatusCodes.Status400BadRequest, ("Learners", "Choose one of the cohort’s mentors, or the pool"))
            : await DoAsync(new NameMentor(Asker, id, person, Guid.TryParse(mentor, out var named) ? named : null), id, "Learners", null);

    [HttpPost("{id:guid}/people/{person:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, Guid person)
    {
        var act = await sender.Send(new RemoveMember(Asker, id, person), HttpContext.RequestAborted);
        if (act is not CohortAct.Done done)
        {
            return NotFound();
        }

        // A mentor who takes him- or herself out does not see the cohort any more.
        TempData["Said"] = done.Says;
        return person == User.Me && !Asker.Administrator ? RedirectToAction(nameof(Cohorts)) : RedirectToAction(nameof(People), new { id });
    }

    [HttpPost("{id:guid}/wishes/{wish:guid}/decline")]
    public async Task<IActionResult> Decline(Guid id, Guid wish) => await DoAsync(new DeclineWish(Asker, id, wish), id, "Wishes", null);

    [HttpPost("{id:guid}/people/check"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> Check(Guid id, string? csv, IFormFile? file)
    {
        if (await sender.Send(new CheckPeople(Asker, id, await TextAsync(csv, file)), HttpContext.RequestAborted) is not { } plan)
        {
            return NotFound();
        }

        Response.StatusCode = plan.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return View("Check", plan);
    }

    [HttpPost("{id:guid}/people/add"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> Add(Guid id, string? csv)
    {
        if (await sender.Send(new AddPeople(Asker, id, csv), HttpContext.RequestAborted) is not { } plan)
        {
            return NotFound();
        }

        if (plan.Done && await mails.SendAsync([.. plan.People.Where(p => p.Token is not null).Select(p => mails.Invitation(p.Email, p.Token!, plan.Name))]) is { } mailed)
        {
            plan = plan.With(mailed);
        }

        // The invitations are shown once, with this answer: there are too many of them for a cookie.
        Response.StatusCode = plan.Faults.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return View("Check", plan);
    }

    [HttpPost("{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id)
    {
        if (await sender.Send(new DeleteCohort(Asker, id), HttpContext.RequestAborted) is not CohortAct.Done done)
        {
            return NotFound();
        }

        TempData["Said"] = done.Says;
        return RedirectToAction(nameof(Cohorts));
    }

    FileContentResult Csv(CsvFile file) => File(file.Bytes, CsvFile.Type, file.Name);

    static async Task<string?> TextAsync(string? csv, IFormFile? file)
    {
        if (file is not { Length: > 0 })
        {
            return csv;
        }

        // One character more than is read, so that a list that is too long is told so.
        using var reader = new StreamReader(file.OpenReadStream());
        var text = new char[PeopleList.MostCharacters + 1];
        return new(text, 0, await reader.ReadBlockAsync(text));
    }

    async Task<IActionResult> DoAsync(ICommand<CohortAct> command, Guid id, string field, string? typed)
    {
        switch (await sender.Send(command, HttpContext.RequestAborted))
        {
            case CohortAct.Done done:
                TempData["Said"] = done.Says;
                if (done.Token is { } token)
                {
                    TempData[Link] = OneTimeAddress.Join(Request, token);
                }

                return RedirectToAction(nameof(People), new { id });
            case CohortAct.Refused refused:
                return await PageAsync(id, 1, StatusCodes.Status400BadRequest, (field, refused.Why), typed);
            default:
                return NotFound();
        }
    }

    async Task<IActionResult> PageAsync(Guid id, int page, int status, (string, string)? refused = null, string? typed = null)
    {
        if (await sender.Send(new ShowPeople(Asker, id, page), HttpContext.RequestAborted) is not { } people)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View(nameof(People), people with { Link = TempData[Link] as string, Refused = refused, Typed = typed ?? "" });
    }
}
