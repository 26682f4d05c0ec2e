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

    [GeneratedRegex("class=\"bar-(most|least)\"[^>]*? width=\"([^\"]*)\"")]
    private static partial Regex Bar();
}
