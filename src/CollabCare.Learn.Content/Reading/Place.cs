using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>What a path says: the level and strand of a module, and the kind of file. Said once, by the path, so the front matter does not repeat it.</summary>
static partial class Place
{
    /// <summary>Address of a content file in the app, or null for files that are no page of their own.</summary>
    public static string? Address(string path, string id) => path switch
    {
        "skill.md" => "/guide",
        "sources.md" => "/sources",
        _ when path.StartsWith("roles/", StringComparison.Ordinal) => $"/roles/{Path.GetFileNameWithoutExtension(path)}",
        _ when path.StartsWith("tools/", StringComparison.Ordinal) => $"/tools/{Path.GetFileNameWithoutExtension(path)}",
        _ when path.StartsWith("glossary/", StringComparison.Ordinal) => "/glossary",
        _ when IsModule(path) => $"/modules/{id}",
        _ when IsQuiz(path) => null,
        _ => null,
    };

    /// <summary>True for <c>level/strand/module/module.md</c>.</summary>
    public static bool IsModule(string path) => ModuleFile().IsMatch(path) && path.EndsWith("/module.md", StringComparison.Ordinal);

    /// <summary>True for <c>level/strand/module/quiz.md</c>.</summary>
    public static bool IsQuiz(string path) => ModuleFile().IsMatch(path) && path.EndsWith("/quiz.md", StringComparison.Ordinal);

    /// <summary>True for a term table.</summary>
    public static bool IsGlossary(string path) => path.StartsWith("glossary/", StringComparison.Ordinal);

    /// <summary>True for a role page.</summary>
    public static bool IsRole(string path) => path.StartsWith("roles/", StringComparison.Ordinal);

    /// <summary>True for a tool page.</summary>
    public static bool IsTool(string path) => path.StartsWith("tools/", StringComparison.Ordinal);

    /// <summary>Level and strand of a module's file; a null strand where the folder is no strand.</summary>
    public static (Level Level, Strand? Strand) LevelAndStrand(string path)
    {
        var parts = path.Split('/');
        return (Enum.Parse<Level>(parts[0], ignoreCase: true), Strand.Find(parts[1]));
    }

    [GeneratedRegex("^(beginner|intermediate|advanced)/[^/]+/[^/]+/[a-z]+\\.md$")]
    private static partial Regex ModuleFile();
}
