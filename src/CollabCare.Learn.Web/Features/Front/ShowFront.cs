using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Front;

/// <summary>Says what this is and for whom, and lays out one item to try at once.</summary>
public sealed record ShowFront : IQuery<FrontPage>;

/// <param name="Item">The item to try; null where the content has none that fits.</param>
/// <param name="Modules">How many modules there are.</param>
/// <param name="Minutes">Minutes of all of them.</param>
/// <param name="Projects">How many practice projects there are.</param>
/// <param name="Questions">How many interview questions there are.</param>
/// <param name="Missing">The form was sent without a pick.</param>
public sealed record FrontPage(Item? Item, int Modules, int Minutes, int Projects, int Questions, bool Missing);

public sealed class ShowFrontHandler(Library library) : IQueryHandler<ShowFront, FrontPage>
{
    public ValueTask<FrontPage> Handle(ShowFront query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new FrontPage(
            OpenItem.Of(library)?.Item, library.Modules.Length, library.Modules.Sum(m => m.Minutes),
            library.Projects.Length, library.Interview.Questions.Length, Missing: false));
}

/// <summary>The one item that is public: shown, answer and all, to whoever tries it.</summary>
static class OpenItem
{
    // The first of these that the content has; else the first that fits.
    static readonly string[] Preferred = ["pit-b-first-contact-sba-01", "tool-b-sbar-sba-08"];

    public static (Module Module, Item Item)? Of(Library library)
    {
        foreach (var id in Preferred)
        {
            if (library.Item(id) is { } found && Fits(found.Item))
            {
                return found;
            }
        }

        return library.Modules.Where(m => m.Quiz is not null).SelectMany(m => m.Quiz!.Items.Where(Fits).Select(i => ((Module, Item)?)(m, i))).FirstOrDefault();
    }

    // What must be right to pass is never given away.
    static bool Fits(Item item) => item is { Type: ItemType.Best, MustKnow: false, ScenarioHtml.Length: > 0 };
}
