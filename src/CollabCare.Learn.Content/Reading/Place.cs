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
        _ when InterviewFiles.Has(path) => InterviewFiles.Address(path, id),
        _ when ProjectFiles.Has(path) => ProjectFiles.Address(path, id),
        _ => null,
    };

    /// <summary>True for <c>level/strand/module/module.md</c>.</summary>
    public static bool IsModule(string path) => ModuleFile().IsMatch(path) && path.EndsWith("/module.md", StringComparison.Ordinal);

    /// <summary>True for <c>level/strand/module/quiz.md</c>.</summary>
    public static bool IsQuiz(string path) => ModuleFile().IsMatch(path) && path.EndsWith("/quiz.md", StringComparison.Ordinal);

    /// <summary>The module's page beside a quiz.</summary>
    public static string ModuleOf(string quiz) => string.Concat(quiz.AsSpan(0, quiz.LastIndexOf('/')), "/module.md");

    /// <summary>The quiz beside a module's page.</summary>
    public static string QuizOf(string module) => string.Concat(module.AsSpan(0, module.LastIndexOf('/')), "/quiz.md");

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

    /// <summary>True for a file that the format knows and that is not read: the page for authors, and kinds of content that are still to come.</summary>
    public static bool IsNotRead(string path) => path == "README.md" || NotRead().IsMatch(path);

    /// <summary>True for a page that is read.</summary>
    public static bool IsRead(string path) =>
        IsGuide(path) || path == "sources.md" || InterviewFiles.Has(path) || ProjectFiles.Has(path) || IsGlossary(path) || IsRole(path) || IsTool(path) || IsModule(path) || IsQuiz(path);

    static bool IsDirectlyIn(string folder, string path) => path.StartsWith(folder, StringComparison.Ordinal) && path.IndexOf('/', folder.Length) < 0;

    /// <summary>Level and strand of a module's file; a null strand where the folder is no strand.</summary>
    public static (Level Level, Strand? Strand) LevelAndStrand(string path)
    {
        var parts = path.Split('/');
        return (Enum.Parse<Level>(parts[0], ignoreCase: true), Strand.Find(parts[1]));
    }

    [GeneratedRegex("^(beginner|intermediate|advanced)/[^/]+/[^/]+/[a-z]+\\.md$")]
    private static partial Regex ModuleFile();

    [GeneratedRegex("^(beginner|intermediate|advanced)/([^/]+/[^/]+/(scenario|cards)|review)\\.md$")]
    private static partial Regex NotRead();
}
