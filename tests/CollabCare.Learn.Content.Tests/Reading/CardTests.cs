using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Tests.Checking;

namespace CollabCare.Learn.Content.Tests.Reading;

public class CardTests
{
    [Fact]
    public void A_card_keeps_the_id_of_its_word()
    {
        using var tree = CaseFolder.Lay("Cards_have_nothing_wrong");

        var cards = Checker.Check(tree.Path, CaseFolder.Today).Library.ShouldNotBeNull().Module("tool-b-huddles")!.Cards;

        cards.Select(c => c.Id).ShouldBe(["tool-b-huddles-card-three-minutes", "tool-b-huddles-card-what-belongs", "tool-b-huddles-card-standing"]);
        (cards[1].Front, cards[1].Back).ShouldBe(("What belongs in a huddle?", "What changes the plan today, and nothing that can wait."));
        cards[1].Sources.ShouldBe(["skill-guide", "ahrq-ts3"]);
    }
}
