namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>Paths inside the tree.</summary>
static class TreePath
{
    /// <summary>The path from the tree's root of what a file names, or null where that leads out of the tree.</summary>
    public static string? Resolve(string from, string relative)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in Uri.UnescapeDataString(relative).Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("." or ""))
            {
                parts.Add(part);
            }
        }

        return string.Join('/', parts);
    }

    /// <summary>How a file names another.</summary>
    public static string From(string from, string to)
    {
        var here = from.Split('/')[..^1];
        var there = to.Split('/');
        var shared = here.Zip(there[..^1]).TakeWhile(p => p.First == p.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", here.Length - shared).Concat(there[shared..]));
    }
}
