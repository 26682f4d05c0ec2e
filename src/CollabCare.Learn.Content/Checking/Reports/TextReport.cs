using System.Text;

namespace CollabCare.Learn.Content.Checking.Reports;

static class TextReport
{
    public static string Of(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(finding).Append('\n');
        }

        var (errors, warnings) = (findings.Count(f => f.Severity == Severity.Error), findings.Count(f => f.Severity == Severity.Warning));
        return text.Append(findings.Count == 0 ? "" : "\n").Append(Number(errors, "error")).Append(", ").Append(Number(warnings, "warning")).Append(".\n").ToString();
    }

    static string Number(int count, string what) => $"{(count == 0 ? "No" : count)} {what}{(count == 1 ? "" : "s")}";
}
