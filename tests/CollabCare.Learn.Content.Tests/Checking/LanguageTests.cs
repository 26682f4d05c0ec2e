using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Tests.Checking;

public class LanguageTests
{
    [Theory]
    [InlineData("nurse", 1)]
    [InlineData("the", 1)]
    [InlineData("table", 2)]
    [InlineData("scale", 1)]
    [InlineData("patient", 2)]
    [InlineData("pharmacist", 3)]
    [InlineData("pharmacy", 3)]
    [InlineData("asked", 1)]
    [InlineData("started", 2)]
    [InlineData("changes", 2)]
    [InlineData("makes", 1)]
    [InlineData("charge", 1)]
    [InlineData("hospital", 3)]
    [InlineData("medication", 4)]
    [InlineData("radio", 3)]
    [InlineData("science", 2)]
    [InlineData("agreement", 3)]
    [InlineData("being", 2)]
    [InlineData("actual", 3)]
    [InlineData("question", 2)]
    [InlineData("nurse's", 1)]
    [InlineData("14:10", 1)]
    [InlineData("EHR", 1)]
    public void Counts_the_syllables_of_a_word(string word, int syllables) => Syllables.In(word).ShouldBe(syllables);

    [Fact]
    public void Grades_by_words_a_sentence_and_syllables_a_word() =>
        // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8·1 − 15.59.
        new ReadingGrade([]).Of(["The cat sat on the mat."]).ShouldBe(-1.45, 0.001);

    [Fact]
    public void A_term_of_the_glossary_is_one_word_of_one_syllable() =>
        new ReadingGrade(
            ["Medication reconciliation", "Hospitalist"]).Of(["The hospitalists sat on medication reconciliation."]).ShouldBe((0.39 * 5) + 11.8 - 15.59, 0.001);

    [Fact]
    public void Each_text_ends_a_sentence() => new ReadingGrade([]).Of(["The cat sat", "on the mat"]).ShouldBe((0.39 * 3) + 11.8 - 15.59, 0.001);

    [Fact]
    public void Finds_the_twins_that_comparing_each_with_each_finds()
    {
        var random = new Random(7);
        string[] words = ["nurse", "asks", "for", "the", "chart", "at", "noon", "bed", "board", "shows", "two", "more"];
        var texts = Enumerable.Range(
            0, 150).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(4, 9)).Select(_ => words[random.Next(words.Length)]))).ToList();
        texts.AddRange(texts.Take(40).Select(t => t + " now"));

        var expected =
            from a in Enumerable.Range(0, texts.Count)
            from b in Enumerable.Range(a + 1, texts.Count - a - 1)
            let one = Trigrams(texts[a])
            let other = Trigrams(texts[b])
            let shared = one.Intersect(other).Count()
            where shared > 0.8 * (one.Count + other.Count - shared)
            select (a, b);

        NearTwins.Of(texts, 0.8).Order().ShouldBe(expected.Order());
    }

    static HashSet<string> Trigrams(string text) => [.. Enumerable.Range(0, text.Length - 2).Select(i => text.Substring(i, 3))];

    [Theory]
    [InlineData("He calls it “user error”, and \"just a nurse\".", "He calls it \"\", and \"\".")]
    [InlineData("The nurse's list isn't long.", "The nurse's list isn't long.")]
    public void What_is_quoted_is_not_said(string text, string left) => Quotes.Removed(text).ShouldBe(left);

    [Theory]
    [InlineData("", 0)]
    [InlineData("At 07:10, on 5 West – two beds.", 7)]
    [InlineData("**Situation:** 1,200 of I-PASS/SBAR …", 4)]
    public void Words_against_a_limit_are_what_spaces_set_apart(string text, int words) => Words.Spaced(text).ShouldBe(words);
}
