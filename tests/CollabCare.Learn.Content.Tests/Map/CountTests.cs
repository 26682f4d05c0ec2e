using System.Globalization;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Tests.Map;

/// <summary>The content that ships is as much as the map of the curriculum says: <c>blueprint.csv</c> holds its forms, <c>terms.txt</c> its terms.</summary>
public class CountTests
{
    static Library Library => RealContent.Library;

    public static TheoryData<string> Blueprint => [.. RealContent.Table("blueprint.csv")];

    [Theory]
    [MemberData(nameof(Blueprint))]
    public void A_module_asks_what_the_blueprint_says_from_a_pool_of_twice_that(string row)
    {
        var cells = row.Split(',');
        var module = Library.Module(cells[0]).ShouldNotBeNull();
        var quiz = module.Quiz.ShouldNotBeNull();
        ItemType[] types = [ItemType.Best, ItemType.Select, ItemType.Order, ItemType.Match, ItemType.Judge];
        foreach (var (type, count) in types.Zip(cells[1..6].Select(c => int.Parse(c, CultureInfo.InvariantCulture))))
        {
            quiz.Form.Counts.GetValueOrDefault(type).ShouldBe(count, $"{type} on the form of {module.Id}");
            quiz.Items.Count(i => i.Type == type).ShouldBe(2 * count, $"{type} in the pool of {module.Id}");
        }

        (module.Scenario is null ? 0 : 1).ShouldBe(int.Parse(cells[6], CultureInfo.InvariantCulture), $"scenario of {module.Id}");
        quiz.Tasks.Length.ShouldBe(int.Parse(cells[7], CultureInfo.InvariantCulture), $"written tasks of {module.Id}");
    }

    [Fact]
    public void Thirty_modules_stand_at_three_levels_in_seven_strands()
    {
        RealContent.Table("blueprint.csv").Select(r => r.Split(',')[0]).ShouldBe(Library.Modules.Select(m => m.Id), ignoreOrder: true);
        Library.Modules.CountBy(m => m.Level).ShouldBe([new(Level.Beginner, 10), new(Level.Intermediate, 11), new(Level.Advanced, 9)], ignoreOrder: true);
        Library.Modules.Select(m => m.Strand).Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public void The_banks_hold_633_items_of_which_622_stand_in_quizzes()
    {
        var choosing = Library.Modules.Sum(m => m.Quiz!.Items.Length);
        var written = Library.Modules.Sum(m => m.Quiz!.Tasks.Length);
        var scenarios = Library.Modules.Count(m => m.Scenario is not null);

        (choosing, written, scenarios).ShouldBe((610, 12, 11));
        (choosing + written).ShouldBe(622);
        (choosing + written + scenarios).ShouldBe(633);
    }

    [Fact]
    public void Three_of_the_scenarios_or_more_can_be_replayed_from_another_seat() => Library.Modules.Count(m => m.Scenario?.Seat is not null).ShouldBeGreaterThanOrEqualTo(3);

    [Fact]
    public void There_are_120_fact_cards_or_more_and_some_for_each_module()
    {
        Library.Modules.Sum(m => m.Cards.Length).ShouldBeGreaterThanOrEqualTo(120);
        Library.Modules.ShouldAllBe(m => m.Cards.Length > 0);
    }

    [Fact]
    public void Every_term_of_the_map_is_in_the_glossary_and_eight_forms_are_never_to_be_written()
    {
        var known = Library.Terms.Select(t => t.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var wanted = File.ReadAllLines(RealContent.Map("terms.txt"));

        wanted.Length.ShouldBe(290);
        wanted.Where(t => !known.Contains(t) && !known.Contains(t.Split(" (")[0])).ShouldBeEmpty();
        Library.Terms.Count(t => t.Unsafe).ShouldBe(8);
    }

    [Fact]
    public void A_term_with_several_meanings_has_one_row_a_meaning_each_with_its_setting()
    {
        string[] several = ["AMA", "CC", "CDA", "CP", "D/C", "HCP", "OR", "PCT", "PI", "PT", "RA", "Calibration", "Intern"];
        foreach (var name in several)
        {
            var rows = Library.Terms.Where(t => t.Name == name).ToList();
            rows.Count.ShouldBeGreaterThanOrEqualTo(2, name);
            rows.ShouldAllBe(t => t.Setting != null);
            rows.Select(t => t.Setting).ShouldBeUnique();
        }
    }

    [Fact]
    public void Nine_tools_have_a_worksheet_each()
    {
        Library.Tools.Length.ShouldBe(9);
        Library.Tools.ShouldAllBe(t => t.Worksheet.Length > 0);
    }

    [Fact]
    public void Nine_projects_have_a_desk_pack_an_exemplar_and_a_rubric_with_a_safety_criterion_and_six_have_a_calibration_set()
    {
        Library.Projects.Select(p => p.Code).ShouldBe(["P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"]);
        Library.Projects.ShouldAllBe(p => p.DeskPack.Length > 1 && p.Mentor != null && p.Mentor.Exemplar.Html.Length > 0 && p.Mentor.Answers.Html.Length > 0);
        Library.Projects.ShouldAllBe(p => p.Rubric.Any(c => c.Safety) && p.Rubric.All(c => c.Anchors.Length == 4 && c.Anchors.All(a => a.Length > 0)));
        Library.Projects.Count(p => p.Mentor!.Calibration is not null).ShouldBe(6);
    }

    [Fact]
    public void The_bank_has_42_questions_and_at_least_twelve_have_an_answer_at_each_level()
    {
        Library.Interview.Questions.Length.ShouldBe(42);
        Library.Interview.Questions.ShouldAllBe(q => q.Probes.Length > 0 && q.Wordings.Length > 0);
        var answered = Library.Interview.Questions.Where(q => q.Answers is not null).ToList();
        answered.Count.ShouldBeGreaterThanOrEqualTo(12);
        answered.ShouldAllBe(q => q.Answers!.Answers.Select(a => a.Level).SequenceEqual(new[] { 1, 2, 3, 4 }));
    }

    [Fact]
    public void The_guide_the_levels_and_the_careers_have_a_page_each()
    {
        Library.Guide.Page.Html.ShouldNotBeEmpty();
        Library.Levels.ShouldNotBeNull();
        Library.Careers.ShouldNotBeNull();
    }
}
