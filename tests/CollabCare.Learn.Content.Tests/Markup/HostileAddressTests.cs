using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>
/// Addresses that run, read or hide something, in every way in which Markdown can hold an address and in every disguise that a browser sees through.
/// </summary>
public sealed class HostileAddressTests
{
    static readonly string[] Addresses =
        ["javascript:alert(1)", "vbscript:msgbox", "data:text/html,x", "file:///etc/passwd", "//evil.example/x", "blob:x",
            "view-source:https://evil.example", "https://user@evil.example"];

    static readonly (string Name, Func<string, string> Of)[] Disguises =
    [
        ("plain", a => a),
        ("upper case", a => a.ToUpperInvariant()),
        ("an entity for its first letter", a => $"&#x{(int)a[0]:x};{a[1..]}"),
        ("an entity for its colon", a => a.Replace(":", "&colon;", StringComparison.Ordinal)),
        ("a tab inside", a => $"{a[..2]}&Tab;{a[2..]}"),
        ("a line end inside", a => $"{a[..2]}&#10;{a[2..]}"),
        ("a control sign before", a => "&#1;" + a),
        ("a wide space before", a => "&#x3000;" + a),
        ("backslashes", a => a.Replace("/", "\\\\", StringComparison.Ordinal)),
    ];

    static readonly (string Name, Func<string, string> Of)[] Ways =
    [
        ("link", a => $"[words]({a})"),
        ("link in angle brackets", a => $"[words](<{a}>)"),
        ("image", a => $"![words]({a})"),
        ("defined link", a => $"[words][w]\n\n[w]: {a}"),
        ("short defined link", a => $"[words]\n\n[words]: <{a}>"),
        ("defined image", a => $"![words][w]\n\n[w]: {a}"),
        ("autolink", a => $"<{a}>"),
        ("link around an image", a => $"[![words]({a})]({a})"),
        ("link in a table", a => $"| words |\n| --- |\n| [words]({a}) |"),
        ("link in a heading", a => $"## [words]({a})"),
        ("link in a drawn block",
            a => $"::: sbar T\n\n- **Situation:** [words]({a})\n- **Background:** b\n- **Assessment:** c\n- **Recommendation:** d\n\n:::"),
    ];

    public static TheoryData<string, string> Attacks()
    {
        var data = new TheoryData<string, string>();
        foreach (var (way, inWay) in Ways)
        {
            foreach (var (disguise, disguised) in Disguises)
            {
                foreach (var address in Addresses.Where(a => disguise == "plain" || a.StartsWith('j') || a.StartsWith('/')))
                {
                    data.Add($"{way}, {disguise}, {address}", inWay(disguised(address)));
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Is_refused_and_leads_nowhere(string attack, string markdown)
    {
        var (page, findings) = SpecWorld.Page(markdown);

        Allowed.Breaches(page.Html).ShouldBeEmpty(attack);
        page.Html.ShouldNotContain("evil.example\"", Case.Insensitive, attack);
        if (page.Html.Contains("href=", StringComparison.Ordinal) || page.Html.Contains("src=", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{attack} gave {page.Html}");
        }

        // An autolink that is none, because of what is in it, is words or HTML; everything else says what is wrong.
        findings.ShouldAllBe(f => f.Severity == Severity.Error);
        if (!markdown.StartsWith('<'))
        {
            findings.ShouldContain(f => f.Code == "CL0009", attack);
        }
    }
}
