using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Quizzes;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Reviews;

/// <summary>The levels' cumulative reviews. An attempt at one is taken on the pages of a quiz.</summary>
public sealed class ReviewsController(ISender sender, Library library) : Controller
{
    [HttpGet("/reviews/{level}")]
    public async Task<IActionResult> Review(string level, CancellationToken cancellationToken) =>
        await sender.Send(new ShowReview(level, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/reviews/{level}")]
    public async Task<IActionResult> Start(string level, bool practice, CancellationToken cancellationToken) =>
        library.ReviewAt($"/reviews/{level}") is { } review
            ? this.Started(await sender.Send(new StartAttempt(review.Id, User.Me, practice), cancellationToken), review.Address)
            : NotFound();
}
