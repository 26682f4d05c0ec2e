using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Tests.Markup;

public sealed partial class DrawnTests
{
    static string Pathway(params string[] waits) => "::: pathway T\n| Stage | Who acts | What happens | Hands over to | Tools | Wait |\n| --- | --- | --- | --- | --- | --- |\n"
        + string.Concat(waits.Select((w, i) => $"| s{i} | {(i % 2 == 0 ? "Nurse" : "Pharmacist")} | x | y | z | {w} |\n")) + ":::\n";

    [Theory]
    [InlineData("soon")]
    [InlineData("40–10 min")]
    [InlineData("10–10 min")]
    [InlineData("0 min")]
    [InlineData("5")]
    [InlineData("5 minutes or so")]
    [InlineData("-5 min")]
    [InlineData("5 min–2 h")]
    [InlineData("900 weeks")]
    [InlineData("99999999999 h")]
    public void A_time_that_cannot_be_drawn_is_refused(string wait) =>
        SpecWorld.Page(Pathway(wait)).Findings.ShouldHaveSingleItem().Message.ShouldContain($"'{wait}'");

    [Theory]
    [InlineData("10–40 min", "1 hour")]
    [InlineData("10-40 min", "1 hour")]
    [InlineData("2 h", "2 hours")]
    [InlineData("1.5 h", "2 hours")]
    [InlineData("1–3 days", "1 week")]
    [InlineData("1 day", "1 day")]
    [InlineData("2 weeks", "2 weeks")]
    public void A_time_is_drawn_on_a_line_that_holds_it(string wait, string line)
    {
        var (page, findings) = SpecWorld.Page(Pathway(wait));

        findings.ShouldBeEmpty();
        page.Html.ShouldContain($"one full line is {line}.");
    }

    [Fact]
    public void Bars_are_as_long_as_their_times()
    {
        var html = SpecWorld.Page(Pathway("10–30 min", "30–60 min", "–")).Page.Html;
        var list = html[html.IndexOf("<ol", StringComparison.Ordinal)..];

        Bar().Matches(list).Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            .ShouldBe([("most", "50%"), ("least", "16.667%"), ("most", "100%"), ("least", "50%")]);
    }

    [Fact]
    public void Where_minutes_meet_days_a_bar_runs_over_several_lines_of_one_length()
    {
        var html = SpecWorld.Page(Pathway("30 min", "2–7 days")).Page.Html;
        var list = html[html.IndexOf("<ol", StringComparison.Ordinal)..];

        html.ShouldContain("one full line is 1 day.");
        Bar().Matches(list).Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ShouldBe(
            [("most", "2.083%"), ("least", "2.083%"), .. Enumerable.Repeat(new[] { ("most", "100%"), ("least", "100%") }, 2).SelectMany(x => x),
                .. Enumerable.Repeat(("most", "100%"), 5)]);
    }

    [Theory]
    [InlineData("Triage nurse", "role-nurse")]
    [InlineData("CNA", "role-nurse")]
    [InlineData("Patient care technician", "role-nurse")]
    [InlineData("Nurse practitioner", "role-physician")]
    [InlineData("PA", "role-physician")]
    [InlineData("Attending", "role-physician")]
    [InlineData("Intern", "role-physician")]
    [InlineData("Cardiologist", "role-physician")]
    [InlineData("Pharmacist", "role-allied")]
    [InlineData("Physical therapist", "role-allied")]
    [InlineData("Case manager", "role-allied")]
    [InlineData("Patient and family", "role-patient")]
    [InlineData("Bed office", "role-system")]
    [InlineData("Patient transport", "role-system")]
    [InlineData("Internal audit", "role-system")]
    [InlineData("You", "role-you")]
    public void Who_acts_has_a_colour(string who, string role) =>
        SpecWorld.Page($"::: steps T\n| Step | Who | What happens | Takes | Wait before |\n| --- | --- | --- | --- | --- |\n| a | {who} | x | – | – |\n:::").Page.Html
            .ShouldContain($"<li class=\"step {role}\">");

    [Fact]
    public void A_long_way_breaks_into_rows_of_lanes_that_a_screen_reader_passes_over()
    {
        var html = SpecWorld.Page(Pathway([.. Enumerable.Repeat("1 h", 14)])).Page.Html;

        html.ShouldContain("<div class=\"map\" aria-hidden=\"true\">");
        Regex.Count(html, "<svg viewBox=\"0 0 728 ").ShouldBe(2);
        Regex.Count(html, "<li class=\"stage ").ShouldBe(14);
        html.ShouldNotContain("style=");
    }

    [Fact]
    public void Labels_of_a_matrix_never_lie_on_each_other()
    {
        var places = new[] { "low", "mid", "high" };
        var html = SpecWorld.Page(Matrix([.. Enumerable.Range(0, 40).Select(i => (places[i * i % 3], places[i % 4 % 3]))])).Page.Html;

        // A label is as tall as its lines, and a number needs 36 on a phone, where it stands alone.
        var labels = Label().Matches(html).Select(m =>
        {
            var (x, middle, lines) = (Number(m, "x"), Number(m, "y"), m.Groups["name"].Captures.Count);
            return (x, Top: middle - Math.Max(18, lines * 7), Bottom: middle + Math.Max(18, lines * 7));
        }).ToList();
        labels.Count.ShouldBe(40);
        foreach (var column in labels.GroupBy(l => l.x))
        {
            column.OrderBy(l => l.Top).Zip(column.OrderBy(l => l.Top).Skip(1)).ShouldAllBe(pair => pair.First.Bottom <= pair.Second.Top);
        }

        labels.GroupBy(l => l.x).Count().ShouldBe(3);
        Number(Regex.Match(html, "viewBox=\"0 0 498 (?<h>\\d+)\""), "h").ShouldBeGreaterThan(labels.Max(l => l.Bottom));

        static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public void A_matrix_places_an_idea_by_its_two_axes()
    {
        var html = SpecWorld.Page(Matrix(("low", "low"), ("high", "low"), ("low", "high"))).Page.Html;
        var at = Label().Matches(html).Select(m => (X: m.Groups["x"].Value, Y: m.Groups["y"].Value)).ToList();

        // From the top: the second idea, then the other two side by side.
        at.Select(a => a.X).ShouldBe(["90", "90", "374"]);
        at.Select(a => a.Y).ShouldBe(["50", "234", "234"]);
    }

    [Fact]
    public void An_authors_words_in_a_picture_are_escaped()
    {
        var html = SpecWorld.Page("::: matrix T\n| Idea | A & B | C | Why |\n| --- | --- | --- | --- |\n| x < y & \\<b> | low | mid | – |\n:::").Page.Html;

        html.ShouldContain(">x &lt; y &amp; &lt;b&gt;</text>");
        html.ShouldContain(">A &amp; B →</text>");
        html.ShouldNotContain("<b>");
    }

    static string Matrix(params (string Up, string Across)[] ideas) =>
        "::: matrix T\n| Idea | Clinical utility | Technical feasibility | Why |\n| --- | --- | --- | --- |\n"
        + string.Concat(ideas.Select((p, i) => $"| {string.Concat(Enumerable.Repeat("Some idea ", (i % 5) + 1))}{i} | {p.Up} | {p.Across} | – |\n")) + ":::\n";

    [GeneratedRegex(
        "<circle cx=\"(?<x>\\d+)\" cy=\"(?<y>\\d+)\"[^>]*/><text[^>]*>\\d+</text></g>(?:<text class=\"spot-name\"[^>]*>(?<name>[^<]*)</text>)+")]
    private static partial Regex Label();

    [GeneratedRegex("class=\"bar-(most|least)\"[^>]*? width=\"([^\"]*)\"")]
    private static partial Regex Bar();
}
