using System.Diagnostics;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Tests.Writing;

/// <summary>The tripwire. What it finds and misses of the third that no rule was tuned on stands in the output of a plain <c>dotnet test</c>.</summary>
public sealed class TripwireTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("date-of-birth", 30)]
    [InlineData("patient-name", 50)]
    [InlineData("record-number", 30)]
    [InlineData("phone", 20)]
    [InlineData("e-mail", 20)]
    [InlineData("social-security-or-member-number", 20)]
    [InlineData("address", 20)]
    [InlineData("care-date", 20)]
    [InlineData("age-over-89", 15)]
    [InlineData(LabelledSentence.Innocent, 200)]
    public void Is_measured_on_enough_sentences_of_each_class(string name, int least) =>
        LabelledSentences.All.Count(s => s.Class == name).ShouldBeGreaterThanOrEqualTo(least);

    [Fact]
    public void Is_measured_on_400_sentences_each_of_which_holds_its_phrase()
    {
        LabelledSentences.All.Count.ShouldBeGreaterThanOrEqualTo(400);
        LabelledSentences.All.Select(s => s.Text).ShouldBeUnique();
        LabelledSentences.All.Where(s => !s.Text.Contains(s.Phrase, StringComparison.Ordinal) || s.Phrase.Length == 0 == (s.Class != LabelledSentence.Innocent)).ShouldBeEmpty();
    }

    [Fact]
    public void Finds_19_of_20_and_is_right_four_times_in_five_on_the_third_that_no_rule_was_tuned_on()
    {
        output.WriteLine(Table("Tuning", LabelledSentences.All.Where(s => !s.IsHeldOut)).Words);
        var (held, words) = Table("Tripwire, held-out third", LabelledSentences.All.Where(s => s.IsHeldOut));
        output.WriteLine(words);

        // The output of a test that passed is in no console; a message is.
        TestContext.Current.SendDiagnosticMessage(words);
        held.Recall.ShouldBeGreaterThanOrEqualTo(0.95);
        held.Precision.ShouldBeGreaterThanOrEqualTo(0.8);
    }

    // What the labelled file has no class for.
    [Theory]
    [InlineData("ip-address", "The patient’s tablet sent it from 203.0.113.7 at night", "203.0.113.7")]
    [InlineData("web-address", "her fundraiser is facebook.com/rosa.alvarez.84", "facebook.com/rosa.alvarez.84")]
    [InlineData("web-address", "see https://chart.example.org/patients/48213 for the list", "https://chart.example.org/patients/48213")]
    [InlineData("account-number", "he paid by card 4111 1111 1111 1111 at the desk", "4111 1111 1111 1111")]
    [InlineData("license-number", "driver's license D1234567 was copied", "D1234567")]
    [InlineData("vehicle", "the family car, plate 7ABC123, blocks the bay", "7ABC123")]
    [InlineData("device", "his pacemaker serial PZX448812 is on the form", "PZX448812")]
    [InlineData("biometric", "the reader kept the patient's fingerprint", "patient's fingerprint")]
    [InlineData("photograph", "I attached a photo of the patient", "photo of the patient")]
    [InlineData("other-code", "participant number 0042 withdrew", "0042")]
    public void Knows_the_other_kinds_of_Safe_Harbor(string name, string text, string phrase)
    {
        var found = Tripwire.Look(text);
        var at = text.IndexOf(phrase, StringComparison.Ordinal);
        found.ShouldContain(f => f.Class == name && f.Start < at + phrase.Length && at < f.Start + f.Length, string.Join(", ", found.Select(f => f.Class)));
    }

    [Theory]
    [InlineData("Never take a photo of the patient")]
    [InlineData("The fingerprint reader on the cabinet failed twice")]
    [InlineData("Version 10.4.2.1 is on the test server")]
    [InlineData("https://www.ahrq.gov/teamstepps tells more")]
    [InlineData("Rosa, please have your team read lab results in the chart until I confirm. Update at 03:30, fixed or not.")]
    [InlineData("")]
    public void Lets_plain_work_pass(string text) => Tripwire.Look(text).ShouldBeEmpty();

    [Fact]
    public void Marks_each_place_once_and_in_order()
    {
        const string text = "MRN 00482917, DOB 3/4/1961, and her daughter at 212-555-0164.";
        var found = Tripwire.Look(text);
        found.Select(f => f.Class).ShouldBe(["record-number", "date-of-birth", "phone"]);
        found.Select(f => text.Substring(f.Start, f.Length)).ShouldBe(["00482917", "3/4/1961", "212-555-0164"]);
    }

    [Fact]
    public void Teaches_what_it_is_why_it_may_not_leave_and_what_to_write_instead() =>
        LabelledSentences.All.Where(s => !s.IsHeldOut).SelectMany(s => Tripwire.Look(s.Text)).Select(f => f.Lesson).Distinct()
            .ShouldAllBe(l => l.What.Length > 0 && l.Why.EndsWith('.') && l.Instead.Length > 0);

    // No text keeps it busy, the kind included that makes careless patterns run for hours.
    [Theory]
    [InlineData("1/1/61 ")]
    [InlineData("Maria Lopez ")]
    [InlineData("0")]
    [InlineData("a")]
    [InlineData("MRN ")]
    [InlineData("a.a@")]
    [InlineData("12 Elm ")]
    [InlineData("one two three ")]
    [InlineData("1-")]
    public void Looks_at_fifty_thousand_characters_in_bounded_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 50_000 / piece.Length));
        Tripwire.Look("warm up: MRN 00482917, Maria Lopez in bed 4");
        var time = Stopwatch.StartNew();
        Tripwire.Look(text);
        output.WriteLine($"\"{piece}\" × {50_000 / piece.Length}: {time.ElapsedMilliseconds} ms");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    static (Score Total, string Words) Table(string part, IEnumerable<LabelledSentence> sentences)
    {
        var all = sentences.ToList();
        var total = Score.Of(all);
        string[] lines =
        [
            $"{part}: {all.Count} sentences, recall {total.Recall:0.000}, precision {total.Precision:0.000}",
            .. all.GroupBy(s => s.Class).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => Line(g.Key, Score.Of(g))),
            Line("all", total),
        ];
        return (total, string.Join(Environment.NewLine, lines));

        static string Line(string name, Score score) => $"  {name,-34} TP {score.Found,3}  FN {score.Missed,3}  FP {score.False,3}  TN {score.Silent,3}";
    }
}
