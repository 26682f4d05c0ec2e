using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>What is wrong with what was sent: a sentence a field, under the field's name, or under none for the form as a whole.</summary>
public sealed record Faults(params (string Field, string Sentence)[] All)
{
    public static readonly Faults None = new();

    public bool Any => All.Length > 0;

    /// <summary>One fault of the form as a whole.</summary>
    public static Faults Of(string sentence) => new(("", sentence));
}

/// <summary>The way of a form: what is wrong with it is said beside its fields, and what is right is done and said after a redirect.</summary>
static class Forms
{
    /// <param name="page">The controller.</param>
    /// <param name="sender">Where the form goes.</param>
    /// <param name="form">The form, which is its view's model too.</param>
    /// <param name="view">The view that shows the form again.</param>
    /// <param name="then">Where to go when it is done.</param>
    /// <param name="said">What to say there.</param>
    public static async Task<IActionResult> DoAsync(this Controller page, ISender sender, ICommand<Faults> form, string view, string then, string? said = null)
    {
        if (page.ModelState.IsValid)
        {
            page.Add(await sender.Send(form, page.HttpContext.RequestAborted));
        }

        return page.ModelState.IsValid ? page.Said(then, said) : page.Again(view, form);
    }

    public static void Add(this Controller page, Faults faults)
    {
        foreach (var (field, sentence) in faults.All)
        {
            page.ModelState.AddModelError(field, sentence);
        }
    }

    /// <summary>The form again, with what is wrong.</summary>
    public static IActionResult Again(this Controller page, string view, object form)
    {
        page.Response.StatusCode = StatusCodes.Status400BadRequest;
        return page.View(view, form);
    }

    /// <param name="forget">Names the copy of a form in the browser that has served its turn.</param>
    public static IActionResult Said(this Controller page, string then, string? said, string? forget = null)
    {
        if (said is not null)
        {
            page.TempData["Said"] = said;
        }

        if (forget is not null)
        {
            page.TempData["Forget"] = forget;
        }

        return page.LocalRedirect(then);
    }

    /// <summary>An address of this site, or home: nobody is led elsewhere by a link to our sign-in.</summary>
    public static string Local(this Controller page, string? address) => page.Url.IsLocalUrl(address) ? address : "/home";
}
