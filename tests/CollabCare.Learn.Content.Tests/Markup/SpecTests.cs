using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>
/// Runs every example of every spec file beside the code. An example is a fence of four backticks named <c>example</c> (or <c>page</c>, with its own title, or
/// <c>fragment</c>, a piece of a quiz), the HTML that it gives in a fence named <c>html</c>, and what is found in one named <c>findings</c>. Line breaks
/// between tags and the insides of icons do not count.
/// To write what the examples give into the specs, to be read before it is committed: <c>WRITE_SPECS=1
/// dotnet test</c>.
/// </summary>
public sealed partial class SpecTests
{
    static readonly string Folder = Path.Combine(Root(), "src", "CollabCare.Learn.Content", "Markup");

    public static TheoryData<string, int> Examples()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Folder, "*.spec.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (Match example in Example().Matches(File.ReadAllText(file)))
            {
                data.Add(Path.GetFileName(file), example.Index);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Gives_what_the_spec_says(string file, int at)
    {
        var path = Directory.GetFiles(Folder, file, SearchOption.AllDirectories).Single();
        var example = Example().Match(File.ReadAllText(path), at);

        var (html, findings) = Run(example);

        Plain(html).ShouldBe(Plain(example.Groups["html"].Value));
        findings.ShouldBe(example.Groups["findings"].Value.Trim());
    }

    [Fact]
    public void Every_spec_has_examples_and_every_example_its_outcome()
    {
        if (Environment.GetEnvironmentVariable("WRITE_SPECS") == "1")
        {
            WriteSpecs();
        }

        var files = Directory.GetFiles(Folder, "*.spec.md", SearchOption.AllDirectories);
        files.Length.ShouldBeGreaterThan(6);
        foreach (var file in files)
        {
            Example().Matches(File.ReadAllText(file)).ShouldAllBe(m => m.Groups["html"].Success, file);
        }
    }

    static (string Html, string Findings) Run(Match example)
    {
        var markdown = example.Groups["markdown"].Value.TrimEnd('\n');
        var (html, findings) = example.Groups["kind"].Value switch
        {
            "fragment" => SpecWorld.Fragment(markdown),
            "page" => Html(SpecWorld.Whole(markdown)),
            _ when markdown.StartsWith("# ", StringComparison.Ordinal) => Html(SpecWorld.Whole(markdown)),
            _ => Html(SpecWorld.Page(markdown)),
        };
        return (html, string.Join('\n', findings.Select(f => $"{f.Code} line {f.Line}: {f.Message}")));

        static (string, IReadOnlyList<Finding>) Html((Model.Page Page, IReadOnlyList<Finding> Findings) page) => (page.Page.Html, page.Findings);
    }

    static void WriteSpecs()
    {
        foreach (var file in Directory.GetFiles(Folder, "*.spec.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, Example().Replace(File.ReadAllText(file), example =>
            {
                var (html, findings) = Run(example);
                return $"````{example.Groups["kind"].Value}\n{example.Groups["markdown"].Value}````\n\n````html\n{Readable(Icon().Replace(html, "<svg/>"))}\n````\n"
                    + (findings.Length == 0 ? "" : $"\n````findings\n{findings}\n````\n");
            }));
        }
    }

    // One tag of structure a line.
    static string Readable(string html) => Structure().Replace(html, "\n<$1").Replace("\n\n", "\n", StringComparison.Ordinal).Trim('\n');

    static string Plain(string html) => Icon().Replace(html.Replace("\n", "", StringComparison.Ordinal), "<svg/>");

    static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("````(?<kind>example|page|fragment)\n(?<markdown>.*?)````\n(?:\n````html\n(?<html>.*?)````\n)?(?:\n````findings\n(?<findings>.*?)````\n)?", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("<svg[^>]*>.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Icon();

    [GeneratedRegex("<((?:li|tr|thead|tbody|/tbody|/table|div|dl|/dl|dt|figcaption|ol|ul|p class)\\b)")]
    private static partial Regex Structure();
}
