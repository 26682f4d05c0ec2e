namespace CollabCare.Learn.Web.Tests;

/// <summary>The app on a copy of the real content, which a test may change.</summary>
public class ContentCopy : TestApp
{
    readonly DirectoryInfo _content = Directory.CreateTempSubdirectory("learn-content-");

    public ContentCopy()
    {
        var real = RealContent();
        foreach (var file in Directory.EnumerateFiles(real, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, In(Path.GetRelativePath(real, file)));
        }

        Settings["Learn:ContentFolder"] = _content.FullName;
    }

    /// <summary>The full path of a file of the copy; its folder is made.</summary>
    public string In(string path)
    {
        var full = Path.Combine(_content.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_content.FullName))
        {
            Delete(_content.FullName);
        }
    }

    static string RealContent()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "CollabCare.Learn.sln")))
            {
                return Path.Combine(at.FullName, "content");
            }
        }

        throw new InvalidOperationException("The tests do not run inside the project.");
    }
}
