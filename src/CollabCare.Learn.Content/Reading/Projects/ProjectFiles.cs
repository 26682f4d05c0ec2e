using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Reading.Projects;

/// <summary>The files of <c>projects/&lt;project&gt;/</c>.</summary>
static partial class ProjectFiles
{
    /// <summary>True for every file of a project that is read.</summary>
    public static bool Has(string path) => File().IsMatch(path);

    /// <summary>True for the brief, from which a project begins.</summary>
    public static bool IsBrief(string path) => Has(path) && Named(path) == "brief";

    /// <summary>True for a page of a desk pack that learners may read.</summary>
    public static bool IsPack(string path) => Has(path) && path.Contains("/desk-pack/", StringComparison.Ordinal) && Named(path) != "answers";

    /// <summary>True for what learners must not see.</summary>
    public static bool IsSecret(string path) => Has(path) && !IsPack(path) && Named(path) is not ("brief" or "rubric");

    /// <summary>The folder of a project, from any of its files.</summary>
    public static string FolderOf(string path) => string.Join('/', path.Split('/').Take(2));

    /// <summary>The brief of a project, from any of its files.</summary>
    public static string BriefOf(string path) => FolderOf(path) + "/brief.md";

    /// <summary>Its address in the app.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The id of the project.</param>
    public static string Address(string path, string id) => Named(path) switch
    {
        _ when IsPack(path) => $"/projects/{id}/desk-pack/{Named(path)}",
        "set" => $"/projects/{id}/calibration",
        "brief" or "rubric" => $"/projects/{id}",
        "mentor-guide" => $"/projects/{id}/mentor",
        var part => $"/projects/{id}/mentor?show={part}",
    };

    /// <summary>
    /// The body of a file, as a page that begins with its title, and the line on which that begins. A page of a pack may begin with the line that says that
    /// all is invented, above its title or without one.
    /// </summary>
    public static (string Body, int Line) Page(string path, FrontMatter front)
    {
        if (IsBrief(path))
        {
            return (front.Body, front.BodyLine);
        }

        var lines = front.Body.Split('\n');
        var at = Array.FindIndex(lines, l => l.StartsWith("# ", StringComparison.Ordinal));
        var title = at >= 0 ? lines[at] : $"# {(front.Has("title") ? front.OptionalText("title") : Named(path))}";
        if (at >= 0)
        {
            lines[at] = "";
        }

        return (title + "\n" + string.Join('\n', lines), front.BodyLine - 1);
    }

    static string Named(string path) => Path.GetFileNameWithoutExtension(path);

    [GeneratedRegex("^projects/[^/]+/((brief|rubric|mentor-guide|exemplar|calibration/set)|desk-pack/[^/]+)\\.md$")]
    private static partial Regex File();
}
