namespace CollabCare.Learn.Web.Hosting;

/// <summary>Where content and data stand: beside each other at the project's root when run from a clone, beside the app when published.</summary>
public sealed class Folders
{
    Folders(string content, string data) => (Content, Data) = (content, data);

    /// <summary>The content tree.</summary>
    public string Content { get; }

    /// <summary>Database and keys.</summary>
    public string Data { get; }

    /// <summary>The database's file.</summary>
    public string Database => Path.Combine(Data, "learn.db");

    /// <summary>The keys that protect cookies and tokens.</summary>
    public string Keys => Path.Combine(Data, "keys");

    public static Folders Of(LearnSettings settings, string contentRoot)
    {
        var root = ProjectRoot(contentRoot) ?? AppContext.BaseDirectory;
        return new(Path.GetFullPath(settings.ContentFolder, root), Path.GetFullPath(settings.DataFolder, root));
    }

    static string? ProjectRoot(string from)
    {
        for (var at = new DirectoryInfo(from); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CollabCare.Learn.sln")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
