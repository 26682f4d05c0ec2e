using System.Text.Json;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Checking.Reports;

namespace CollabCare.Learn.Content.Tests.Checking;

public class ReportTests
{
    static readonly Finding[] Found =
    [
        new(Severity.Error, "CL0012", "roles/head nurse.md", 8, 11, "'ahrq' does not stand in sources.md; did you mean 'ahrq-ts3'?"),
        new(Severity.Warning, "CL0023", "notes.txt", 0, 0, "Nothing reads this file."),
        new(Severity.Note, "CL0025", "glossary/tools.md", 14, 1, "No page and no item uses these terms yet: Huddle."),
    ];

    static string Write(IReadOnlyList<Finding> findings, ReportFormat format)
    {
        using var to = new StringWriter();
        CheckReport.Write(findings, format, "/srv/content", to);
        return to.ToString();
    }

    [Fact]
    public void Text_has_a_line_for_each_and_counts_no_notes() => Write(Found, ReportFormat.Text).ShouldBe(
        """
        roles/head nurse.md(8,11): error CL0012: 'ahrq' does not stand in sources.md; did you mean 'ahrq-ts3'?
        notes.txt(0,0): warning CL0023: Nothing reads this file.
        glossary/tools.md(14,1): note CL0025: No page and no item uses these terms yet: Huddle.

        1 error, 1 warning.

        """);

    [Fact]
    public void Text_says_so_where_nothing_is_wrong() => Write([], ReportFormat.Text).ShouldBe("No errors, no warnings.\n");

    [Fact]
    public void Json_counts_and_lists()
    {
        using var json = JsonDocument.Parse(Write(Found, ReportFormat.Json));

        json.RootElement.GetProperty("errors").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("warnings").GetInt32().ShouldBe(1);
        var first = json.RootElement.GetProperty("findings")[0];
        first.GetProperty("severity").GetString().ShouldBe("error");
        first.GetProperty("line").GetInt32().ShouldBe(8);
    }

    [Fact]
    public void Sarif_names_its_rules_and_places()
    {
        using var json = JsonDocument.Parse(Write(Found, ReportFormat.Sarif));

        json.RootElement.GetProperty("version").GetString().ShouldBe("2.1.0");
        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("originalUriBaseIds").GetProperty("CONTENT").GetProperty("uri").GetString().ShouldBe("file:///srv/content/");
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var results = run.GetProperty("results");
        results.GetArrayLength().ShouldBe(3);
        foreach (var result in results.EnumerateArray())
        {
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        }

        var place = results[0].GetProperty("locations")[0].GetProperty("physicalLocation");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("roles/head%20nurse.md");
        place.GetProperty("region").GetProperty("startLine").GetInt32().ShouldBe(8);
        results[1].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _).ShouldBeFalse();
    }

    [Fact]
    public void No_two_rules_share_a_code() => Rules.All.Select(r => r.Code).ShouldBeUnique();
}
