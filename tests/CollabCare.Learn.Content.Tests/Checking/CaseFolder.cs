using System.Runtime.CompilerServices;
using System.Text;

namespace CollabCare.Learn.Content.Tests.Checking;

/// <summary>A folder of <c>Cases</c>; its README says what is in one.</summary>
public static class CaseFolder
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    static readonly string[] OfTheCase = ["edits.txt", "expected.txt"];

    public static string Root { get; } = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Cases");

    public static IEnumerable<string> Names =>
        Directory.EnumerateDirectories(Root).Select(d => Path.GetFileName(d)!).Where(n => !n.StartsWith('_')).Order(StringComparer.Ordinal);

    /// <summary>The good tree with a case laid over it, in a folder of its own that goes away with it.</summary>
    public static TemporaryFolder Lay(string? name = null)
    {
        var tree = new TemporaryFolder();
        Copy(Path.Combine(Root, "_good"), tree.Path);
        if (name is not null)
        {
            Lay(name, tree.Path);
        }

        return tree;
    }

    // A case may stand on another folder, which its edits name first.
    static void Lay(string name, string tree)
    {
        var edits = Path.Combine(Root, name, "edits.txt");
        if (File.Exists(edits) && File.ReadLines(edits).FirstOrDefault() is ['%', ' ', .. var below])
        {
            Lay(below, tree);
        }

        Copy(Path.Combine(Root, name), tree);
        Edit(edits, tree);
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(f => !OfTheCase.Contains(Path.GetFileName(f))))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    static void Edit(string edits, string tree)
    {
        var (path, old, fresh) = ("", new StringBuilder(), new StringBuilder());
        foreach (var line in File.Exists(edits) ? File.ReadLines(edits).Append("@ ") : [])
        {
            if (line.StartsWith("- ", StringComparison.Ordinal) && fresh.Length == 0)
            {
                old.Append(line[2..]).Append('\n');
            }
            else if (line is "+" or ['+', ' ', ..])
            {
                fresh.Append(line.Length > 1 ? line[2..] : "").Append('\n');
            }
            else
            {
                Replace(Path.Combine(tree, path), old.ToString(), fresh.ToString());
                path = line.StartsWith("@ ", StringComparison.Ordinal) ? line[2..] : path;
                old = new(line.StartsWith("- ", StringComparison.Ordinal) ? line[2..] + "\n" : "");
                fresh.Clear();
            }
        }
    }

    static void Replace(string file, string old, string fresh)
    {
        if (old.Length == 0 && fresh.Length == 0)
        {
            return;
        }

        var text = File.ReadAllText(file);
        if (old.Length > 0)
        {
            (text.Split(old).Length - 1).ShouldBe(1, $"These lines must stand once in {file}:\n{old}");
        }

        File.WriteAllText(file, old.Length == 0 ? text + fresh : text.Replace(old, fresh, StringComparison.Ordinal));
    }

    static string ThisFile([CallerFilePath] string path = "") => path;
}
