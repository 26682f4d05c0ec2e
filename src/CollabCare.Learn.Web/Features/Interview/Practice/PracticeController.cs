using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Interview.Mocks;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Interview.Practice;

/// <summary>Practising towards an interview.</summary>
public sealed class PracticeController(ISender sender, TimeProvider clock, PersonZone zone) : Controller
{
    DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().In(zone.Name(User)).DateTime);

    [HttpGet("/interview/practice")]
    public async Task<IActionResult> Practice([FromQuery] MockWish wish, StarPart? eye, CancellationToken cancellationToken)
    {
        if (wish.Question is not null && !Request.Query.ContainsKey(nameof(wish.Count)))
        {
            wish.Count = 1;
        }

        return View(await sender.Send(new ShowPractice(User.Me, Today, wish, eye), cancellationToken));
    }

    [HttpPost("/interview/date")]
    public async Task<IActionResult> Keep(DateOnly? on, string? go, CancellationToken cancellationToken)
    {
        var forget = go == "forget";
        if (!forget && (on is not { } day || day < Today || day > Today.AddYears(2)))
        {
            return this.Again(nameof(Practice), await sender.Send(new ShowPractice(User.Me, Today), cancellationToken) with { Fault = "Choose the day of your interview: from today on, within two years" });
        }

        await sender.Send(new KeepInterviewDay(User.Me, forget ? null : on), cancellationToken);
        return this.Said("/interview/practice", forget ? "The day is forgotten." : "The day is kept, and the plan below leads up to it.");
    }

    [HttpGet("/interview/compare/{questionId}")]
    public async Task<IActionResult> Compare(string questionId, int? left, int? right, CancellationToken cancellationToken) =>
        await sender.Send(new CompareAnswers(User.Me, questionId, left, right), cancellationToken) is { } page ? View(page) : NotFound();
}
