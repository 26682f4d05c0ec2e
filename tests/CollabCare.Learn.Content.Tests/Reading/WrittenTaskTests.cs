using System.Text.Json;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Tests.Checking;

namespace CollabCare.Learn.Content.Tests.Reading;

public class WrittenTaskTests
{
    static Quiz Quiz(string name)
    {
        using var tree = CaseFolder.Lay(name);
        return Checker.Check(tree.Path, CaseFolder.Today).Library.ShouldNotBeNull().Module("tool-b-huddles")!.Quiz!;
    }

    [Fact]
    public void Holds_what_is_to_be_written_and_a_strong_answer()
    {
        var task = Quiz("L10_A_written_task_is_read").Tasks.ShouldHaveSingleItem();

        task.Id.ShouldBe("tool-b-huddles-comp-01");
        task.Rubric.ShouldBe(Rubric.Sbar);
        task.Parts.ShouldBe(["Situation", "Background", "Assessment", "Recommendation"]);
        task.LimitWords.ShouldBe(60);
        task.ScenarioHtml.ShouldStartWith("<p>The record on 5 West");
        task.PromptHtml.ShouldBe("Write the four parts for her, in at most 60 words.");
        task.ExemplarHtml.ShouldStartWith("<p><strong>Situation:</strong> The record on 5 West is slow today.<br />\n<strong>Background:</strong>");
    }

    [Fact]
    public void Takes_the_parts_that_it_names() =>
        Quiz("L10_The_rubric_parts_takes_any_parts").Tasks.ShouldHaveSingleItem().Parts.ShouldBe(["Concern", "Goals", "Measure"]);

    [Fact]
    public void Does_not_give_its_exemplar_away_where_it_is_kept_or_sent() =>
        JsonSerializer.Serialize(Quiz("L10_A_written_task_is_read").Tasks).ShouldNotContain("paper lists");

    [Fact]
    public void Is_no_item_of_the_pool_and_gives_no_points()
    {
        var quiz = Quiz("L10_A_written_task_is_read");

        quiz.Items.ShouldNotContain(item => item.Type == ItemType.Write);
        quiz.Form.Items.ShouldBe(3);
        quiz.Form.Drawn.Items.ShouldBe(2);
        quiz.Form.Points.ShouldBe(2);
    }
}
