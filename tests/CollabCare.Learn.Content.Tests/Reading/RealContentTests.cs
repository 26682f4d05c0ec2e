using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Tests.Checking;
using CollabCare.Learn.Content.Tests.Map;

namespace CollabCare.Learn.Content.Tests.Reading;

/// <summary>The content that ships.</summary>
public class RealContentTests
{

    public static TheoryData<string> Quizzes => [.. RealContent.Library.Modules.Where(m => m.Quiz is not null).Select(m => m.Id)];

    public static TheoryData<string> Scenarios => [.. RealContent.Library.Modules.Where(m => m.Scenario is not null).Select(m => m.Id)];

    static Module Module(string id) => RealContent.Library.Module(id).ShouldNotBeNull();

    [Fact]
    public void Opens_without_errors_and_without_warnings()
    {
        RealContent.Result.Findings.Where(f => f.Severity != Severity.Note).ShouldBeEmpty();
    }

    [Fact]
    public void Read_again_it_is_the_same_version() => Checker.Check(RealContent.Root, CaseFolder.Today).Library!.Version.ShouldBe(RealContent.Library.Version);

    [Fact]
    public void Errors_do_not_come_with_time() => Checker.Check(RealContent.Root, CaseFolder.Today.AddYears(20)).Library!.Version.ShouldBe(RealContent.Library.Version);

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void A_quiz_answered_rightly_is_passed_with_every_point(string id)
    {
        foreach (var (form, quiz) in Forms(id))
        {
            var mark = Marked(quiz, form, i => i.Key.FullAnswer());

            mark.Passed.ShouldBeTrue();
            mark.Percent.ShouldBe(100);
            mark.OutOf.ShouldBe(quiz.Form.Points);
        }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void A_quiz_answered_wrongly_is_failed(string id)
    {
        foreach (var (form, quiz) in Forms(id))
        {
            Marked(quiz, form, Wrong).Passed.ShouldBeFalse();
            Marked(quiz, form, _ => null).Percent.ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(Quizzes))]
    public void A_must_know_item_answered_wrongly_fails_the_form(string id)
    {
        foreach (var (form, quiz) in Forms(id))
        {
            foreach (var item in quiz.Items.Where(i => i.MustKnow))
            {
                form.Items.ShouldContain(i => i.ItemId == item.Id);
                Marked(quiz, form, i => i == item ? Wrong(i) : i.Key.FullAnswer()).Passed.ShouldBeFalse();
            }
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_scenario_played_at_its_best_earns_everything_and_ends_well(string id)
    {
        var scenario = Module(id).Scenario!;

        var run = scenario.Key.Play(ScenarioSurvey.Of(scenario.Key).Best.Select(at => at.Choice));

        run.Mark().Fraction.ShouldBe(1);
        scenario.Moment(run.At)!.Ending!.Outcome.ShouldBe(Outcome.Good);
    }

    static IEnumerable<(Form Form, Quiz Quiz)> Forms(string id)
    {
        var quiz = Module(id).Quiz!;
        var pool = quiz.Items.Select(i => new PoolItem(i.Id, i.Key, i.Objective, i.MustKnow, i.KeepOrder)).ToList();
        return Enumerable.Range(1, 20).Select(seed => (Form.Draw(pool, quiz.Form, ImmutableDictionary<string, DateTimeOffset>.Empty, seed), quiz));
    }

    static FormMark Marked(Quiz quiz, Form form, Func<Item, Answer?> answer)
    {
        var items = form.Items.Select(shown => quiz.Items.Single(item => item.Id == shown.ItemId)).ToList();
        if (quiz.Form.HasScenario)
        {
            items.Add(Module(quiz.Id[..^"-quiz".Length]).Scenario!.Item);
        }

        return FormMark.Of(items.Select(i => new MarkedItem(i.Id, i.Type, i.Key.Mark(answer(i)), i.MustKnow)), quiz.PassMark);
    }

    static Answer Wrong(Item item) => item.Key switch
    {
        BestKey key => new ChosenOne(key.Choices.First(c => c != key.Right)),
        SelectKey key => new ChosenMany([.. key.Choices.Where(c => !key.Right.Contains(c)).Take(key.Right.Count)]),
        OrderKey { Choices: var steps } => new Placed(
            steps.ToImmutableSortedDictionary(step => step, step => steps.Length - steps.IndexOf(step), StringComparer.Ordinal)),
        MatchKey key => new Matched(key.Pairs.ToImmutableSortedDictionary(p => p.Key, p => key.Options.First(o => o != p.Value), StringComparer.Ordinal)),
        BranchKey => new Played([]),
        JudgeKey key => new Rated(key.Keys.ToImmutableSortedDictionary(k => k.Key, k => 5 - k.Value, StringComparer.Ordinal)),
        _ => throw new InvalidOperationException(),
    };
}
