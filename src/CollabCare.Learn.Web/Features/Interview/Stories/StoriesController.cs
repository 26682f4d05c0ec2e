using System.Text;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Interview.Stories;

/// <summary>A person's stories: write, share, take along, delete.</summary>
public sealed class StoriesController(ISender sender, Library library) : Controller
{
    const string Second = ", second version";

    [HttpGet("/interview/stories")]
    public async Task<IActionResult> Stories(CancellationToken cancellationToken) => View(await sender.Send(new ShowStories(User.Me), cancellationToken));

    [HttpGet("/interview/stories/new")]
    public IActionResult New(string? question) => View("Edit", library.Interview.Question(question ?? "") is { } fits
        ? new StoryForm { Questions = [fits.Id], Competencies = fits.Competency is { } competency ? [competency.Id] : [] }
        : new StoryForm());

    [HttpPost("/interview/stories")]
    public async Task<IActionResult> Add(StoryForm form, string? go, CancellationToken cancellationToken) => await SaveAsync(null, form, go, cancellationToken);

    [HttpGet("/interview/stories/export")]
    public async Task<IActionResult> Export(CancellationToken cancellationToken)
    {
        var exported = await sender.Send(new ExportStories(User.Me), cancellationToken);
        return File(Encoding.UTF8.GetBytes(exported.Markdown), "text/markdown; charset=utf-8", exported.FileName);
    }

    /// <summary>What a colleague would ask about a text that is not stored.</summary>
    [HttpPost("/interview/stories/check")]
    public IActionResult Check(StoryForm form) => PartialView("_Checks", form);

    [HttpGet("/interview/stories/{id:guid}")]
    public async Task<IActionResult> Story(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowStory(User.Me, id), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/interview/stories/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new EditStory(User.Me, id), cancellationToken) is { } form ? View(form) : NotFound();

    [HttpPost("/interview/stories/{id:guid}")]
    public async Task<IActionResult> Save(Guid id, StoryForm form, string? go, CancellationToken cancellationToken) =>
        await sender.Send(new EditStory(User.Me, id), cancellationToken) is null ? NotFound() : await SaveAsync(id, form, go, cancellationToken);

    [HttpPost("/interview/stories/{id:guid}/share"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> Share(Guid id, string? email, CancellationToken cancellationToken)
    {
        switch (await sender.Send(new ShareStory(User.Me, id, email), cancellationToken))
        {
            case ShareOutcome.With with:
                return this.Said($"/interview/stories/{id}", $"{with.Name} can read this story now.");
            case ShareOutcome.Refused refused:
                var page = await sender.Send(new ShowStory(User.Me, id), cancellationToken);
                return this.Again(nameof(Story), page! with { Fault = refused.Why, Typed = email });
            default:
                return NotFound();
        }
    }

    [HttpPost("/interview/stories/{id:guid}/unshare")]
    public async Task<IActionResult> Unshare(Guid id, Guid with, CancellationToken cancellationToken) =>
        await sender.Send(new UnshareStory(User.Me, id, with), cancellationToken) ? this.Said($"/interview/stories/{id}", "That person cannot read it any more.") : NotFound();

    [HttpPost("/interview/stories/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new DeleteStory(User.Me, id), cancellationToken) ? this.Said("/interview/stories", "The story is deleted.") : NotFound();

    async Task<IActionResult> SaveAsync(Guid? id, StoryForm form, string? go, CancellationToken cancellationToken)
    {
        form.Id = id;
        if (!ModelState.IsValid)
        {
            return this.Again(nameof(Edit), form);
        }

        if (go == "both" && form.Title is { } title)
        {
            form.Title = $"{title[..Math.Min(title.Length, StoryForm.MostTitle - Second.Length)]}{Second}";
        }

        var saved = await sender.Send(new SaveStory(User.Me, go == "both" ? null : id, form), cancellationToken);
        if (saved.Meanwhile is { } meanwhile)
        {
            ModelState.AddModelError("", "This story was changed elsewhere after you opened it here, in another tab or on another device. Nothing is lost: what is kept stands below, and what you wrote is still in the form.");
            (form.Meanwhile, form.Seen) = (meanwhile, meanwhile.Seen);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return View(nameof(Edit), form);
        }

        if (saved.Id is not { } kept)
        {
            ModelState.AddModelError("", "There is no room for another story. Delete one that you would not tell any more.");
            return this.Again(nameof(Edit), form);
        }

        return go == "stay" ? this.Said($"/interview/stories/{kept}/edit#checks", "Kept.") : this.Said($"/interview/stories/{kept}", "The story is kept.");
    }
}
