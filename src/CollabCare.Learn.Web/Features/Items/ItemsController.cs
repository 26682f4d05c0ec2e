using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>How the items work, for those who look after them. Nobody is named.</summary>
[Authorize(Roles = Roles.Staff)]
public sealed class ItemsController(ISender sender) : Controller
{
    [HttpGet("/authors/items")]
    public async Task<IActionResult> Quizzes(CancellationToken cancellationToken) => View(await sender.Send(new ListQuizzes(), cancellationToken));

    [HttpGet("/authors/items/{moduleId}")]
    public async Task<IActionResult> Quiz(string moduleId, CancellationToken cancellationToken) =>
        await sender.Send(new ShowQuizItems(moduleId), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/authors/items/{moduleId}/table.csv")]
    public async Task<IActionResult> Table(string moduleId, CancellationToken cancellationToken) =>
        await sender.Send(new ExportItems(moduleId), cancellationToken) is { } file ? File(file.Csv, "text/csv; charset=utf-8", file.Name) : NotFound();

    [HttpGet("/authors/items/{moduleId}/{itemId}")]
    public async Task<IActionResult> Item(string moduleId, string itemId, string? version, CancellationToken cancellationToken) =>
        await sender.Send(new ShowItemFigures(moduleId, itemId, version), cancellationToken) is { } page ? View(page) : NotFound();
}
