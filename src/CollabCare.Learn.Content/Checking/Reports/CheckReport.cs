namespace CollabCare.Learn.Content.Checking.Reports;

/// <summary>How findings are written.</summary>
public enum ReportFormat
{
    /// <summary>A line each, as compilers write them, and a count.</summary>
    Text,

    /// <summary>A JSON object: counts, and the findings in a list.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which forges show beside the lines of a change.</summary>
    Sarif,
}

/// <summary>Writes findings for people and for programs.</summary>
public static class CheckReport
{
    /// <summary>Writes findings in a format, with a line end behind the last line.</summary>
    /// <param name="findings">In the order in which they are to stand.</param>
    /// <param name="format">The format.</param>
    /// <param name="root">The folder that paths begin at, as it is to be shown; SARIF turns it into an address.</param>
    /// <param name="to">Where to.</param>
    public static void Write(IReadOnlyList<Finding> findings, ReportFormat format, string root, TextWriter to)
    {
        var report = format switch
        {
            ReportFormat.Text => TextReport.Of(findings),
            ReportFormat.Json => JsonReport.Of(findings),
            _ => SarifReport.Of(findings, root),
        };
        to.Write(report);
    }
}
