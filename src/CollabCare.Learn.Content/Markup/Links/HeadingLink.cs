using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Markup.Links;

/// <summary>A link to a heading.</summary>
/// <param name="Path">The page that should have it.</param>
/// <param name="Written">The page as the author wrote it; empty for the link's own page.</param>
/// <param name="Anchor">The heading's slug.</param>
/// <param name="Line">Where the link stands, from 0.</param>
/// <param name="Column">Where the link stands, from 0.</param>
sealed record HeadingLink(string Path, string Written, string Anchor, int Line, int Column)
{
    /// <summary>Reports the link where its page does not have the heading.</summary>
    /// <param name="anchors">The page's anchors; null where it makes its own, as the glossary does.</param>
    /// <param name="report">Takes what is wrong.</param>
    public void Check(IReadOnlySet<string>? anchors, Report report)
    {
        if (anchors is not null && !anchors.Contains(Anchor))
        {
            var near = anchors.OrderBy(a => Words.EditDistance(a, Anchor)).ThenBy(a => a, StringComparer.Ordinal).FirstOrDefault();
            var mend = near is null ? "it has no headings at all." : $"the nearest is '#{near}'.";
            report.Error(Rules.Link, Line, Column, $"{(Written.Length == 0 ? "This page" : $"'{Written}'")} has no heading '#{Anchor}'; {mend}");
        }
    }
}
