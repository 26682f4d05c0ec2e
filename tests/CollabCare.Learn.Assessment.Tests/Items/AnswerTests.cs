using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class AnswerTests
{
    [Fact]
    public void A_refusal_says_what_kind_of_answer_came()
    {
        Refused(Select("AB", right: "A"), One("A")).ShouldBe("A question of the type select cannot take one chosen option.");
        Refused(Order("A B"), Many("A")).ShouldBe("A question of the type order cannot take a set of picked options.");
        Refused(Match(stems: 2), InOrder("AB")).ShouldBe("A question of the type match cannot take steps in places.");
        Refused(Judge("14"), Pairs("1A")).ShouldBe("A question of the type judge cannot take matched pairs.");
        Refused(Best("AB", right: 'A'), Ratings("14")).ShouldBe("A question of the type best cannot take ratings.");
        Refused(Best("AB", right: 'A'), new Played(["a"])).ShouldBe("A question of the type best cannot take a way through a scenario.");
    }

    private static string Refused(ItemKey key, Answer answer) => Should.Throw<AnswerException>(() => key.Mark(answer)).Message;
}
