using System.Collections.Frozen;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Images;

/// <summary>Pictures that stand in the content. Only what the library has read as an image is ever opened; no path is made from what is asked for.</summary>
[AllowAnonymous]
public sealed class ImagesController(Library library, Folders folders) : Controller
{
    static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".png"] = "image/png",
        [".svg"] = "image/svg+xml",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    [HttpGet("/content/{**path}")]
    public IActionResult Image(string? path)
    {
        if (path is null || !library.Images.TryGetValue(path, out var known) || !Types.TryGetValue(Path.GetExtension(known), out var type))
        {
            return NotFound();
        }

        var file = Path.Combine(folders.Content, known);
        if (!System.IO.File.Exists(file))
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "public, max-age=3600";
        return PhysicalFile(file, type);
    }
}
