namespace CollabCare.Learn.Content.Checking;

/// <summary>The codes of the checker, each said once.</summary>
public static class Rules
{
    /// <summary>A file or folder that cannot be read, or leads out of the tree.</summary>
    public const string Tree = "CL0001";

    /// <summary>Front matter that is missing or is not YAML.</summary>
    public const string FrontMatter = "CL0002";

    /// <summary>A key of the front matter that is not known.</summary>
    public const string UnknownKey = "CL0003";

    /// <summary>A key of the front matter that is missing.</summary>
    public const string MissingKey = "CL0004";

    /// <summary>A value of the wrong type.</summary>
    public const string WrongType = "CL0005";

    /// <summary>An id that is not well formed, or that does not fit its place.</summary>
    public const string Id = "CL0006";

    /// <summary>An id that stands twice.</summary>
    public const string DuplicateId = "CL0007";

    /// <summary>A page whose shape is wrong: no title, two titles, a section that must be there.</summary>
    public const string Shape = "CL0008";

    /// <summary>A link, image or anchor that leads nowhere, or whose scheme is not allowed.</summary>
    public const string Link = "CL0009";

    /// <summary>An image without an alternative text.</summary>
    public const string AlternativeText = "CL0010";

    /// <summary>Modules that come after each other, or after one that is not there or is of a higher level.</summary>
    public const string After = "CL0011";

    /// <summary>A source key that does not stand in sources.md, or a citation that the front matter does not list.</summary>
    public const string Source = "CL0012";

    /// <summary>An objective without two items, or an item without an objective.</summary>
    public const string Objective = "CL0013";

    /// <summary>A drawn block that cannot be drawn.</summary>
    public const string Drawn = "CL0014";

    /// <summary>Raw HTML, which is not allowed.</summary>
    public const string Html = "CL0015";

    /// <summary>A table of terms, sources or cards whose columns are not as they should be.</summary>
    public const string Table = "CL0016";

    /// <summary>A status that does not fit: published without a reviewer.</summary>
    public const string Standing = "CL0017";

    /// <summary>A check that is overdue.</summary>
    public const string Overdue = "CL0018";

    /// <summary>A reading grade above the level's.</summary>
    public const string ReadingGrade = "CL0019";

    /// <summary>"(verify)" left in.</summary>
    public const string Verify = "CL0020";

    /// <summary>A must-know item that is not one, or has no topic.</summary>
    public const string MustKnow = "CL0021";

    /// <summary>An item whose form cannot be read.</summary>
    public const string ItemForm = "CL0022";

    /// <summary>The code of an item rule of the curriculum, L01 to L37: L04 is CL0104.</summary>
    public static string Item(int number) => $"CL{100 + number:0000}";
}
