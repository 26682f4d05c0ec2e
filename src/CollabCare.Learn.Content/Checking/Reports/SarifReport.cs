using System.Text.Json;
using System.Text.Json.Nodes;

namespace CollabCare.Learn.Content.Checking.Reports;

/// <summary>SARIF 2.1.0 (OASIS): one run, its rules, and a result for each finding.</summary>
static class SarifReport
{
    public static string Of(IReadOnlyList<Finding> findings, string root)
    {
        var rules = Rules.All.OrderBy(r => r.Code, StringComparer.Ordinal).ToList();
        var places = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(p => p.Code, p => p.index, StringComparer.Ordinal);
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "CollabCare Learn check",
                        ["rules"] = new JsonArray([.. rules.Select(RuleOf)]),
                    },
                },
                ["originalUriBaseIds"] = new JsonObject { ["CONTENT"] = new JsonObject { ["uri"] = Folder(root) } },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. findings.Select(f => Result(f, places))]),
            }),
        };
        return log.ToJsonString(new JsonSerializerOptions(JsonReport.Options)) + "\n";
    }

    static JsonObject RuleOf(Rule rule) => new()
    {
        ["id"] = rule.Code,
        ["shortDescription"] = new JsonObject { ["text"] = rule.Says },
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(rule.Severity) },
    };

    static JsonObject Result(Finding finding, Dictionary<string, int> places)
    {
        var place = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = Uri(finding.Path), ["uriBaseId"] = "CONTENT" } };
        if (finding.Line > 0)
        {
            place["region"] = new JsonObject { ["startLine"] = finding.Line, ["startColumn"] = Math.Max(1, finding.Column) };
        }

        var result = new JsonObject
        {
            ["ruleId"] = finding.Code,
            ["level"] = Level(finding.Severity),
            ["message"] = new JsonObject { ["text"] = finding.Message },
            ["locations"] = new JsonArray(new JsonObject { ["physicalLocation"] = place }),
        };
        if (places.TryGetValue(finding.Code, out var index))
        {
            result["ruleIndex"] = index;
        }

        return result;
    }

    static string Level(Severity severity) => severity.ToString().ToLowerInvariant();

    static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    static string Folder(string root) => new Uri(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)) + "/").AbsoluteUri;
}
