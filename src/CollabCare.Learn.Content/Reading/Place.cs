using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Interview;
using CollabCare.Learn.Content.Reading.Projects;

namespace CollabCare.Learn.Content.Reading;

/// <summary>What a path says: the level and strand of a module, and the kind of file. Said once, by the path, so the front matter does not repeat it.</summary>
static partial class Place
{
    /// <summary>Address of a content file in the app, or null for files that are no page of their own.</summary>
    public static string? Address(string path, string id) => path switch
    {
        "skill.md" => "/guide",
        "levels.md" => "/levels",
        "careers.md" => "/careers",
        "sources.md" => "/sources",
        _ when IsRole(path) => $"/roles/{Path.GetFileNameWithoutExtension(path)}",
        _ when IsTool(path) => $"/tools/{Path.GetFileNameWithoutExtension(path)}",
        _ when IsGlossary(path) => "/glossary",
        _ when IsModule(path) => $"/modules/{id}",
        _ when IsReview(path) => $"/reviews/{path[..path.IndexOf('/', StringComparison.Ordinal)]}",
        _ when InterviewFiles.Has(path) => InterviewFiles.Address(path, id),
        _ when ProjectFiles.Has(path) => ProjectFiles.Address(path, id),
        _ => null,
    };

    /// <summary>What may stand beside <c>module.md</c>, and is read with it.</summary>
    public const string Quiz = "quiz.md", Scenario = "scenario.md", Seat = "seat.md", Cards = "cards.md", Gym = "gym.md";

    static readonly string[] BesideModule = [Quiz, Scenario, Seat, Cards, Gym];

    /// <summary>True for <c>level/strand/module/module.md</c>.</summary>
    public static bool IsModule(string path) => IsInModule(path, "module.md");

    /// <summary>True for a page that belongs to a module, such as <c>level/strand/module/quiz.md</c>.</summary>
    public static bool IsBesideModule(string path) => BesideModule.Any(name => IsInModule(path, name));

    /// <summary>Another page of the same folder.</summary>
    public static string Beside(string path, string name) => string.Concat(path.AsSpan(0, path.LastIndexOf('/') + 1), name);

    static bool IsInModule(string path, string name) =>
        path.EndsWith(name, StringComparison.Ordinal) && path.AsSpan(0, path.Length - name.Length).EndsWith("/") && ModuleFile().IsMatch(path);

    /// <summary>True for the skill guide and the two pages beside it, on levels and careers.</summary>
    public static bool IsGuide(string path) => path is "skill.md" or "levels.md" or "careers.md";

    /// <summary>The file whose id makes the address of a page: the brief for a project's pages, else the page itself.</summary>
    public static string HomeOf(string path) => ProjectFiles.Has(path) ? ProjectFiles.BriefOf(path) : path;

    /// <summary>True for a term table.</summary>
    public static bool IsGlossary(string path) => IsDirectlyIn("glossary/", path);

    /// <summary>True for a role page.</summary>
    public static bool IsRole(string path) => IsDirectlyIn("roles/", path);

    /// <summary>True for a tool page.</summary>
    public static bool IsTool(string path) => IsDirectlyIn("tools/", path);

    /// <summary>True for a level's cumulative review.</summary>
    public static bool IsReview(string path) => ReviewFile().IsMatch(path);

    /// <summary>True for the file that the format knows and that is not read: the page for authors.</summary>
    public static bool IsNotRead(string path) => path == "README.md";

    /// <summary>True for a page that is read.</summary>
    public static bool IsRead(string path) =>
        IsGuide(path) || path == "sources.md" || InterviewFiles.Has(path) || ProjectFiles.Has(path) || IsGlossary(path) || IsRole(path) || IsTool(path) || IsModule(path) || IsBesideModule(path) || IsReview(path);

    static bool IsDirectlyIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal) && path.IndexOf('/', folder.Length) < 0;

    /// <summary>Level and strand of a module's file; a null strand where the folder is no strand.</summary>
    public static (Level Level, Strand? Strand) LevelAndStrand(string path)
    {
        var parts = path.Split('/');
        return (Enum.Parse<Level>(parts[0], ignoreCase: true), Strand.Find(parts[1]));
    }

    [GeneratedRegex("^(beginner|intermediate|advanced)/[^/]+/[^/]+/[a-z]+\\.md$")]
    private static partial Regex ModuleFile();

    [GeneratedRegex("^(beginner|intermediate|advanced)/review\\.md$")]
    private static partial Regex ReviewFile();
}
