using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Tests.Markup;

public sealed partial class TermTests
{
    static IEnumerable<string> Marked(string text, params string[] terms) =>
        Button().Matches(SpecWorld.Page(text, terms.Select(t => SpecWorld.Term(t, null, "A meaning.", null))).Page.Html).Select(m => m.Groups[1].Value);

    [Theory]
    [InlineData("D/C or DC", "D/C", "D/C")]
    [InlineData("the H&P note", "H&P", "H&amp;P")]
    [InlineData("q4h, not Q4H", "q4h", "q4h")]
    [InlineData("TACHY- is fast", "Tachy-", "TACHY-")]
    [InlineData("root hem/o means", "Hem/o", "hem/o")]
    [InlineData("two therapies", "Therapy", "therapies")]
    [InlineData("check-backs help", "Check-back", "check-backs")]
    [InlineData("MgSO4 and", "MSO4 and MgSO4", "MgSO4")]
    [InlineData("RNs; RN", "RN", "RNs")]
    [InlineData("(EHR)", "EHR", "EHR")]
    [InlineData("an EHR’s screen", "EHR", "EHR")]
    [InlineData("**EHR**", "EHR", "EHR")]
    [InlineData("PT/OT", "PT", "PT")]
    public void Is_found(string text, string term, string marked) => Marked(text, term).ShouldBe([marked]);

    [Theory]
    [InlineData("tachycardia", "Tachy-")]
    [InlineData("tachy-cardia", "Tachy-")]
    [InlineData("appendicitis and a-itis", "-itis")]
    [InlineData("or", "OR")]
    [InlineData("it", "IT")]
    [InlineData("the R&D team", "D")]
    [InlineData("in the U.S. today", "U")]
    [InlineData("D/C", "C")]
    [InlineData("non-acute", "Acute")]
    [InlineData("EHRx", "EHR")]
    [InlineData("café", "Caf")]
    [InlineData("`EHR` and [EHR](https://example.org)", "EHR")]
    public void Is_not_found(string text, string term) => Marked(text, term).ShouldBeEmpty();

    [Fact]
    public void Is_marked_once_also_across_drawn_blocks_and_lists() =>
        Marked("- One EHR\n- Two EHR\n\n::: sbar EHR\n\n- **Situation:** EHR\n- **Background:** b\n- **Assessment:** c\n- **Recommendation:** d\n\n:::", "EHR")
            .ShouldBe(["EHR"]);

    [Fact]
    public void Cards_have_ids_of_their_own()
    {
        var html = SpecWorld.Page("## Term ehr chart\n\nEHR, RA, nurse, charge nurse.").Page.Html;
        var ids = Id().Matches(html).Select(m => m.Groups[1].Value).ToList();

        ids.Count.ShouldBe(5);
        ids.ShouldBeUnique();
    }

    [GeneratedRegex("<button[^>]*>([^<]*)")]
    private static partial Regex Button();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
