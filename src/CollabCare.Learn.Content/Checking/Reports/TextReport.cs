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
        var count = $"{Number(errors, "error")}, {Number(warnings, "warning")}.\n";
        return text.Append(findings.Count == 0 ? "" : "\n").Append(char.ToUpperInvariant(count[0])).Append(count, 1, count.Length - 1).ToString();
    }

    static string Number(int count, string what) => $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}";
}
