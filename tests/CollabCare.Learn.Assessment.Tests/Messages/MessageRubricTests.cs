using CollabCare.Learn.Assessment.Messages;

namespace CollabCare.Learn.Assessment.Tests.Messages;

public class MessageRubricTests
{
    [Fact]
    public void Four_criteria_are_rated_in_order() => MessageRubric.Criteria.Select(c => c.Name).ShouldBe(["Complete", "Clear and short", "Judgement", "Ask and loop"]);

    [Fact]
    public void Every_level_of_a_criterion_has_words_of_its_own()
    {
        MessageRubric.Criteria.ShouldAllBe(c => c.Anchors.Length == 4);
        MessageRubric.Criteria.SelectMany(c => c.Anchors).ShouldBeUnique();
        MessageRubric.Criteria.SelectMany(c => c.Anchors).ShouldAllBe(words => words.Length > 0);
    }
}
