namespace CollabCare.Learn.Content.Checking;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; never counted.</summary>
    Note,

    /// <summary>Needs a look, or a note in the file that says why it stays.</summary>
    Warning,

    /// <summary>The tree cannot be used until it is mended.</summary>
    Error,
}

/// <summary>One thing that is wrong in the tree, said to its author.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">A stable code, <c>CL</c> and four digits; the rule stands in <see cref="Rules" />.</param>
/// <param name="Path">Path from the tree's root, with forward slashes.</param>
/// <param name="Line">Line, from 1; 0 for a whole file or folder.</param>
/// <param name="Column">Column, from 1; 0 where none applies.</param>
/// <param name="Message">What is wrong, and the mend.</param>
public sealed record Finding(Severity Severity, string Code, string Path, int Line, int Column, string Message)
{
    /// <summary>The finding as compilers write it: <c>path(line,column): error CL0012: message</c>.</summary>
    public override string ToString() =>
        $"{Path}({Line},{Column}): {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
