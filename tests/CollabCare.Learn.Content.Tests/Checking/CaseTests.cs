using System.Globalization;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Tests.Checking;

/// <summary>Every folder of <c>Cases</c>.</summary>
public class CaseTests
{
    public static TheoryData<string> Names => [.. CaseFolder.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Says_what_is_expected_and_nothing_else(string name)
    {
        using var tree = CaseFolder.Lay(name);

        var said = string.Concat(Checker.Check(tree.Path, CaseFolder.Today).Findings.Select(f => f + "\n"));

        var expected = Path.Combine(CaseFolder.Root, name, "expected.txt");
        if (Environment.GetEnvironmentVariable("WRITE_EXPECTED") == "1")
        {
            File.WriteAllText(expected, said);
        }

        said.ShouldBe(File.ReadAllText(expected));
    }

    [Theory]
    [InlineData("L25_An_item_reads_at_its_levels_grade")]
    [InlineData("L32_A_form_does_not_only_ask_to_remember")]
    [InlineData("An_overdue_check_is_a_warning")]
    public void Says_the_same_where_numbers_and_dates_are_written_otherwise(string name)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // It flows into the threads that read.
            CultureInfo.CurrentCulture = new("ar-SA");
            Says_what_is_expected_and_nothing_else(name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_item_rule_of_the_curriculum_is_checked_but_the_one_that_is_left_to_reviewers() =>
        // L36, an image's alternative text, holds for every page: CL0010.
        Enumerable.Range(1, 37).Where(number => Rules.All.All(rule => rule.Code != Rules.Item(number))).ShouldBe([34, 36]);

    [Fact]
    public void Every_rule_has_a_case_that_breaks_it()
    {
        var broken = CaseFolder.Names.SelectMany(n => File.ReadLines(Path.Combine(CaseFolder.Root, n, "expected.txt"))).ToList();

        // Broken where no file of a case can break it: a link or bytes made at run time (TreeTests).
        Rules.All.Where(rule => !broken.Any(line => line.Contains($" {rule.Code}: ", StringComparison.Ordinal))).Select(r => r.Code).ShouldBeEmpty();
    }
}
