using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Pages;

/// <summary>A page that has been read, with what the checks ask of it.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Page">The page.</param>
/// <param name="Standing">Its dates.</param>
/// <param name="Level">The level whose reading grade holds.</param>
/// <param name="Sources">Keys that its front matter lists.</param>
/// <param name="ItemSources">Keys that its quiz's items name.</param>
sealed record ReadPage(
    string Path, FrontMatter Front, Page Page, Standing Standing, Level Level, IReadOnlyCollection<string> Sources, IReadOnlyCollection<string> ItemSources)
{
    /// <summary>True for a module's page.</summary>
    public bool IsModule => Place.IsModule(Path);
}
