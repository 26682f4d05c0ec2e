using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Tests.Writing;

public sealed class StarChecksTests
{
    static readonly StarText Sound = new(
        "At a community hospital, 3 of 22 nurses used the tablet that I had brought.", "The tablet was mine; how nurses chart was not.",
        "I followed one nurse for an evening, and told five nurses what I had seen.", "By week two, 14 of 22 used it.", "Since then I walk an evening first.");

    [Fact]
    public void Asks_nothing_of_nothing() => StarChecks.Ask(new(null, "", " ", null, null)).ShouldBeEmpty();

    [Fact]
    public void Asks_nothing_where_it_finds_nothing() => StarChecks.Ask(Sound, TimeSpan.FromMinutes(3), "The unit's log").ShouldBeEmpty();

    [Theory]
    [InlineData("no-result", "")]
    [InlineData("no-number", "Use went up over the spring.")]
    [InlineData("no-source", "14 of 22 used it.")]
    public void Asks_what_came_of_it(string check, string result) => Checks(Sound with { Result = result }, "").ShouldBe([check]);

    [Theory]
    [InlineData("We worked hard on it, and our team made posters.", true)]
    [InlineData("We worked hard on it. I made posters.", false)]
    [InlineData("Posters were made.", false)]
    public void Asks_which_of_it_was_yours(string action, bool asks) => Checks(Sound with { Action = action }).Contains("we").ShouldBe(asks);

    [Theory]
    [InlineData("The nurses did not understand the benefit.", true)]
    [InlineData("The physicians were resistant.", true)]
    [InlineData("It was user error.", true)]
    [InlineData("The surgeon refused to look.", true)]
    [InlineData("The nurses did not have a second screen.", false)]
    [InlineData("The pharmacists were short of staff.", false)]
    [InlineData("I did not understand why the nurses stayed with paper.", false)]
    public void Asks_whether_a_clinician_would_agree(string situation, bool asks) => Checks(Sound with { Situation = situation }).Contains("blame").ShouldBe(asks);

    [Theory]
    [InlineData("I built an MVP to leverage it.", true)]
    [InlineData("I listened to the epicenter of it.", false)]
    public void Asks_how_a_charge_nurse_would_say_it(string action, bool asks) => Checks(Sound with { Action = action }).Contains("jargon").ShouldBe(asks);

    [Fact]
    public void Asks_what_could_go_where_it_is_longer_than_the_questions_own_time()
    {
        var text = Sound with { Situation = string.Join(' ', Enumerable.Repeat("word", 300)) };
        var asks = StarChecks.Ask(text, TimeSpan.FromMinutes(2), "log").ShouldHaveSingleItem();
        asks.Check.ShouldBe("too-long");
        asks.Asks.ShouldContain("The situation is furthest above its share");
        StarChecks.Ask(text, TimeSpan.FromMinutes(3), "log").ShouldBeEmpty();
    }

    [Fact]
    public void Asks_about_what_could_lead_to_a_patient() =>
        StarChecks.Ask(Sound with { Situation = "Her MRN was 48213377." }, null, "log").ShouldHaveSingleItem().Check.ShouldBe("patient-data");

    [Theory]
    [InlineData("", "")]
    [InlineData("I followed one nurse for an evening. By week two, 14 of 22 used it.", "")]
    [InlineData("I followed one nurse for an evening. I moved the button.", "no-result")]
    [InlineData("I followed 14 nurses for an evening. Since then more of them chart on it.", "no-number")]
    [InlineData("We moved the button. By week two, 14 of 22 used it.", "we")]
    [InlineData("The physicians were resistant. I moved the button. In the end 14 of 22 used it.", "blame")]
    [InlineData("I built an MVP. In the end 14 of 22 used it.", "jargon")]
    [InlineData("I looked at her; her MRN was 48213377. In the end 14 of 22 used it.", "patient-data")]
    public void Asks_of_an_answer_in_one_piece(string said, string checks) =>
        StarChecks.AskWhole(said, TimeSpan.FromMinutes(3), knowledge: false).Select(q => q.Check).ShouldBe(checks.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void Asks_what_could_go_where_an_answer_in_one_piece_takes_longer_than_there_was_time()
    {
        var said = $"{string.Join(' ', Enumerable.Repeat("word", 300))}. I asked. In the end 14 of 22 used it.";
        var asks = StarChecks.AskWhole(said, TimeSpan.FromMinutes(2), knowledge: false).ShouldHaveSingleItem();
        asks.Check.ShouldBe("too-long");
        asks.Asks.ShouldContain("there were 2:00 minutes");
        StarChecks.AskWhole(said, TimeSpan.FromMinutes(3), knowledge: false).ShouldBeEmpty();
    }

    [Fact]
    public void Asks_of_an_answer_about_knowledge_for_no_deed_and_no_result() =>
        StarChecks.AskWhole("We say deliverables for it.", TimeSpan.FromMinutes(1), knowledge: true).Select(q => q.Check).ShouldBe(["jargon"]);

    [Fact]
    public void Counts_words_and_shares()
    {
        var shares = new StarText("One two.", "Three – four", "five six seven eight", null, "").Shares;
        shares.Select(s => s.Words).ShouldBe([2, 2, 4, 0, 0]);
        shares.Select(s => s.Percent).ShouldBe([25, 25, 50, 0, 0]);
        SpokenTime.Of(260).ShouldBe(TimeSpan.FromMinutes(2));
        new StarText(null, null, null, null, null).Shares.ShouldAllBe(s => s.Percent == 0);
    }

    static List<string> Checks(StarText text, string source = "log") => [.. StarChecks.Ask(text, null, source).Select(q => q.Check)];
}
