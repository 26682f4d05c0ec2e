using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Tests.Map;

/// <summary>
/// The skill guide that the course began with is taught, fact by fact: <c>skill-guide.csv</c> says where each fact lives and in which words,
/// <c>skill-guide-care.csv</c> where the course says more than the guide, or says it otherwise.
/// </summary>
public partial class SkillGuideTests
{
    static readonly string[] Facts = [.. Enumerable.Range(1, 51).Select(n => string.Create(CultureInfo.InvariantCulture, $"S{n:00}"))];

    static readonly string[] PlacesOfCare =
    [
        "The second S of I-PASS in full",
        "Where recognition and affiliation stand among the currencies",
        "What shadowing needs",
        "A survey alone is weak evidence",
        "\"Gold standard\" is an opinion, with a trial and its limits",
        "The infection control nurse by the present name",
    ];

    public static TheoryData<string> Rows => [.. RealContent.Table("skill-guide.csv"), .. RealContent.Table("skill-guide-care.csv")];

    static IEnumerable<(string Fact, string Page)> Homes => RealContent.Table("skill-guide.csv").Select(Cells).Select(c => (c[0], c[1])).Distinct();

    /// <summary>What pages with a <c>guide:</c> in their front matter say of themselves.</summary>
    static IEnumerable<(string Fact, string Page)> Named =>
        RealContent.Library.Modules.Select(m => (m.Page, m.GuideFacts))
            .Concat(RealContent.Library.Projects.Select(p => (p.Page, p.GuideFacts)))
            .Concat(new[] { RealContent.Library.Guide, RealContent.Library.Levels!, RealContent.Library.Careers! }.Select(g => (g.Page, g.GuideFacts)))
            .SelectMany(p => p.GuideFacts, (p, fact) => (fact, p.Page.Path));

    [Fact]
    public void Each_of_the_51_facts_has_a_home_and_no_row_knows_another() => Homes.Select(h => h.Fact).Distinct().ShouldBe(Facts);

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_page_teaches_the_fact_in_the_words_of_the_row(string row)
    {
        var (page, phrase) = Cells(row) switch { [_, var p, var words] => (p, words), _ => throw new FormatException($"A row has three cells: {row}") };

        Words.Count(phrase).ShouldBeInRange(3, 12, "fewer words show nothing, and more are a copy");
        PlainWords(page).ShouldContain(phrase, Case.Sensitive, page);
    }

    [Fact]
    public void No_row_stands_twice() => RealContent.Table("skill-guide.csv").Concat(RealContent.Table("skill-guide-care.csv")).ShouldBeUnique();

    [Fact]
    public void A_page_names_a_fact_where_a_row_places_it_and_nowhere_else() =>
        Homes.Where(h => !IsQuestion(h.Page)).ShouldBe(Named, ignoreOrder: true);

    [Fact]
    public void A_question_is_home_to_a_fact_that_one_of_its_modules_names()
    {
        var questions = Homes.Where(h => IsQuestion(h.Page)).ToList();

        questions.ShouldNotBeEmpty();
        foreach (var (fact, page) in questions)
        {
            var question = RealContent.Library.Interview.Question(Path.GetFileName(page).Split('-')[0]).ShouldNotBeNull(page);
            question.Modules.ShouldContain(id => RealContent.Library.Module(id)!.GuideFacts.Contains(fact), $"{fact} of {page}");
        }
    }

    [Fact]
    public void Where_the_guide_needs_care_six_times_the_course_takes_it() =>
        RealContent.Table("skill-guide-care.csv").Select(r => Cells(r)[0]).Distinct().ShouldBe(PlacesOfCare);

    static bool IsQuestion(string page) => page.StartsWith("interview/questions/", StringComparison.Ordinal);

    /// <summary>A page as somebody reads it: no front matter, no link targets, no keys of sources, no signs of emphasis or of tables, one space between words.</summary>
    static string PlainWords(string page)
    {
        var body = File.ReadAllText(Path.Combine(RealContent.Root, page)).Split("---\n", 3)[2];
        var words = Keys().Replace(Links().Replace(body, "$1"), "").Replace("*", "", StringComparison.Ordinal).Replace('|', ' ');
        return Spaces().Replace(words, " ");
    }

    static string[] Cells(string row) => [.. Cell().Matches(row).Select(m => m.Groups[1].Success ? m.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : m.Groups[2].Value)];

    [GeneratedRegex("""(?<=^|,)(?:"((?:[^"]|"")*)"|([^,"]*))(?=,|$)""")]
    private static partial Regex Cell();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex(@" \[[a-z0-9, -]+\]")]
    private static partial Regex Keys();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
