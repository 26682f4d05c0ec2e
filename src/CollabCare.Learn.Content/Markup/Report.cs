using CollabCare.Learn.Content.Checking;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup;

/// <summary>Findings of one file, or of a piece of one, with the lines of the file.</summary>
/// <param name="path">The file.</param>
/// <param name="firstLine">The line of the file, from 1, on which the Markdown begins.</param>
/// <param name="findings">Takes them; null where nobody asks.</param>
sealed class Report(string path, int firstLine, Findings? findings)
{
    /// <summary>For words that are reported on elsewhere.</summary>
    public static readonly Report Nowhere = new("", 1, null);

    /// <summary>The file.</summary>
    public string Path => path;

    /// <summary>Reports an error where something stands.</summary>
    public void Error(string code, MarkdownObject at, string message) => Error(code, at.Line, at.Column, message);

    /// <summary>Reports an error at a line and a column of the Markdown, from 0.</summary>
    public void Error(string code, int line, int column, string message) => findings?.Error(code, path, firstLine + line, column + 1, message);
}
