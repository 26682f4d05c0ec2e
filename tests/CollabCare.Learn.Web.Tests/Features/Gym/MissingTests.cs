using CollabCare.Learn.Content.Checking.Messages;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Gym;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Gym;

/// <summary>What the gym asks of a message: that of a weak one, and nothing of the exemplars.</summary>
public sealed class MissingTests(TestApp app) : IClassFixture<TestApp>
{
    Library Library
    {
        get
        {
            using var _ = app.Visit();
            using var scope = app.Services.CreateScope();
            return scope.ServiceProvider.GetRequiredService<Library>();
        }
    }

    [Fact]
    public void Every_exemplar_passes_and_would_be_stored()
    {
        var library = Library;
        var said = new List<string>();
        foreach (var gym in library.Situations())
        {
            var parts = Exemplars.Parts(gym.Task);
            said.AddRange(new MessageChecks(gym.Task, library.Terms).Look(parts).Where(n => n.What != Lack.Part || parts[^1].Text != "…").Select(n => $"{gym.Task.Id}: {n.Question}"));
            said.AddRange(MessageTexts.Look(gym, [.. parts.Select(p => p.Text)], invented: false).Texts
                .SelectMany(t => t.Identifiers.Select(i => $"{gym.Task.Id}: {i.Class} {t.Text.Substring(i.Start, i.Length)}")));
        }

        said.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("There is a fault", "It began today", "We think it is the link", "Thank you for your patience.", Lack.Ask)]
    [InlineData("There is a fault", "It began today", "We think it is the link", "Please read results in the chart by 08:00.", Lack.Owner)]
    [InlineData("There is a fault", "It began", "We think it is the link", "Rosa, please have your team read results in the chart.", Lack.Time)]
    [InlineData("There is a fault", "It began", "", "Rosa, please answer by 08:00.", Lack.Part)]
    [InlineData("There is a fault", "It began", "We think it is the link", "Rosa, please look into this by 08:00.", Lack.Vague)]
    [InlineData("There is a fault", "It was user error", "We think it is the link", "Rosa, please answer by 08:00.", Lack.Blame)]
    [InlineData("The XKQ is down", "It began", "We think it is the link", "Rosa, please answer by 08:00.", Lack.Jargon)]
    [InlineData("There is a fault", "It began", "Hold the insulin", "Rosa, please answer by 08:00.", Lack.Advice)]
    public void Names_what_an_sbar_lacks(string situation, string background, string assessment, string recommendation, Lack lack)
    {
        var library = Library;
        var noticed = new MessageChecks(library.Situation("tool-b-sbar-comp-01")!.Task, library.Terms)
            .Look([("Situation", situation), ("Background", background), ("Assessment", assessment), ("Recommendation", recommendation)]);
        noticed.ShouldContain(n => n.What == lack, string.Join("; ", noticed.Select(n => n.Question)));
        noticed.ShouldAllBe(n => n.Question.Contains('?'));
    }

    [Fact]
    public void Misses_the_synthesis_of_a_handoff()
    {
        var library = Library;
        var gym = library.Situation("tool-i-ipass-handoffs-comp-01")!;
        var parts = Exemplars.Parts(gym.Task).Select(p => p.Name.StartsWith("Synthesis", StringComparison.Ordinal) ? (p.Name, "OK, got it") : p).ToList();
        new MessageChecks(gym.Task, library.Terms).Look(parts).ShouldHaveSingleItem().What.ShouldBe(Lack.Synthesis);
    }

    [Fact]
    public void Hears_a_question_that_carries_its_answer()
    {
        var library = Library;
        var gym = library.Situation("tool-b-sbar-comp-03")!;
        var parts = Exemplars.Parts(gym.Task).Select(p => p.Name == "Assessment" ? (p.Name, "Would a print button help?") : p).ToList();
        new MessageChecks(gym.Task, library.Terms).Look(parts).ShouldHaveSingleItem().What.ShouldBe(Lack.Leading);
    }

    [Fact]
    public void Counts_words_against_the_limit()
    {
        var library = Library;
        var gym = library.Situation("tool-b-sbar-comp-01")!;
        var parts = Exemplars.Parts(gym.Task).Select(p => p.Name == "Background" ? (p.Name, string.Concat(Enumerable.Repeat("more ", 150))) : p).ToList();
        new MessageChecks(gym.Task, library.Terms).Look(parts).ShouldContain(n => n.What == Lack.Length && n.Question.Contains("the limit is 120", StringComparison.Ordinal));
    }

    [Fact]
    public void Has_a_situation_of_every_kind() => Library.Situations().Select(s => s.Kind).Distinct().ShouldBe(GymTask.Kinds);
}
