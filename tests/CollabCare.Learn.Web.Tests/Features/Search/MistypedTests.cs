using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Search;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Search;

/// <summary>One wrong, missing, extra or swapped letter in a word of five letters or more still finds the thing among the first three.</summary>
public sealed class MistypedTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("acuitty", "Acuity")]
    [InlineData("acutiy", "Acuity")]
    [InlineData("allied heatlh", "Allied health")]
    [InlineData("atending", "Attending")]
    [InlineData("atttending physician", "Attending physician")]
    [InlineData("advancd practice provider", "Advanced practice provider")]
    [InlineData("bedsid nurse", "Bedside nurse")]
    [InlineData("behavoural question", "Behavioural question")]
    [InlineData("bording", "Boarding")]
    [InlineData("care patway", "Care pathway")]
    [InlineData("case manger", "Case manager")]
    [InlineData("cenus", "Census")]
    [InlineData("chrage nurse", "Charge nurse")]
    [InlineData("chekc-back", "Check-back")]
    [InlineData("closed-loop comunication", "Closed-loop communication")]
    [InlineData("consutl", "Consult")]
    [InlineData("debreif", "Debrief")]
    [InlineData("discharg", "Discharge")]
    [InlineData("dowtime", "Downtime")]
    [InlineData("electvie", "Elective")]
    [InlineData("escallation", "Escalation")]
    [InlineData("felow", "Fellow")]
    [InlineData("flowshet", "Flowsheet")]
    [InlineData("gempa", "Gemba")]
    [InlineData("handof", "Handoff")]
    [InlineData("hnadoff", "Handoff")]
    [InlineData("hospitallist", "Hospitalist")]
    [InlineData("hudle", "Huddle")]
    [InlineData("infection preventonist", "Infection preventionist")]
    [InlineData("informed consetn", "Informed consent")]
    [InlineData("inpateint", "Inpatient")]
    [InlineData("isolaton precautions", "Isolation precautions")]
    [InlineData("just cultrue", "Just culture")]
    [InlineData("magent", "Magnet")]
    [InlineData("multidiscplinary rounds", "Multidisciplinary rounds")]
    [InlineData("nurse manageer", "Nurse manager")]
    [InlineData("nursing asistant", "Nursing assistant")]
    [InlineData("observtion status", "Observation status")]
    [InlineData("parmacist", "Pharmacist")]
    [InlineData("pharamcist", "Pharmacist")]
    [InlineData("prior authorizaton", "Prior authorization")]
    [InlineData("protocl", "Protocol")]
    [InlineData("readmision", "Readmission")]
    [InlineData("resdient", "Resident")]
    [InlineData("sandbxo", "Sandbox")]
    [InlineData("stakholder map", "Stakeholder map")]
    [InlineData("structred interview", "Structured interview")]
    [InlineData("telemtery", "Telemetry")]
    [InlineData("trage", "Triage")]
    [InlineData("verbla order", "Verbal order")]
    [InlineData("vitla signs", "Vital signs")]
    [InlineData("teamstpps", "TeamSTEPPS")]
    public void Finds_what_was_meant(string typed, string meant)
    {
        var found = Index().Find(typed);
        found.Hits.Take(3).Select(h => h.Piece.Name).ShouldContain(meant);
    }

    [Fact]
    public void Finds_every_term_role_tool_and_module_whatever_letter_slips()
    {
        var index = Index();
        var library = app.Services.GetRequiredService<Library>();
        var names = library.Terms.Select(t => t.Name).Concat(library.Modules.Select(m => m.Title)).Concat(library.Roles.Select(r => r.Title)).Distinct();
        var known = library.Terms.SelectMany(t => FoldedWords.Of($"{t.Name} {t.Meaning}")).Concat(library.Roles.SelectMany(r => r.Also.SelectMany(a => FoldedWords.Of(a)))).ToHashSet(StringComparer.Ordinal);
        var tried = 0;
        List<string> lost = [];
        foreach (var name in names)
        {
            var word = FoldedWords.Of(name).Where(w => w.Length >= 5 && w.All(char.IsLetter)).MaxBy(w => w.Length);
            if (word is null)
            {
                continue;
            }

            var folded = string.Join(' ', FoldedWords.Of(name));

            // A slip that makes another word of the course is no slip to whoever reads it: "tech" may well be meant.
            foreach (var slip in Slips(word).Where(s => !known.Contains(s)))
            {
                var typed = folded.Replace(word, slip, StringComparison.Ordinal);
                tried++;
                if (typed.Length <= SearchLibrary.Most && !index.Find(typed).Hits.Take(3).Any(h => h.Piece.Name == name))
                {
                    lost.Add($"{typed} ({name})");
                }
            }
        }

        tried.ShouldBeGreaterThan(350);
        lost.ShouldBeEmpty($"{lost.Count} of {tried}");
    }

    // One slip of each kind, each at another place of the word, the same at every run.
    static IEnumerable<string> Slips(string word)
    {
        var at = (word.Sum(c => c) % (word.Length - 1)) + 1;
        yield return word.Remove(at, 1);
        yield return word.Insert(at, "x");
        yield return word.Remove(at, 1).Insert(at, word[at] == 'e' ? "o" : "e");
        yield return word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..];
    }

    SearchIndex Index()
    {
        app.Visit().Dispose();
        return app.Services.GetRequiredService<SearchIndex>();
    }
}
