using System.Collections.Immutable;
using Bogus;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>What somebody answers: the right answer to what is known, else one that goes wrong in a way that people go wrong.</summary>
static class Answering
{
    /// <param name="knows">Chance to know the answer, 0 to 1, for an item of middling difficulty.</param>
    /// <param name="bold">Prefers a choice that could hurt.</param>
    public static Answer Answer(Item item, double knows, bool bold, Randomizer chance)
    {
        if (item.Scenario is { } scenario)
        {
            return Play(scenario, knows, bold, chance);
        }

        var harder = item.Difficulty switch { "easy" => 0.08, "hard" => -0.1, _ => 0 };
        return chance.Double() < knows + harder ? item.Key.FullAnswer() : Wrong(item, bold, chance);
    }

    /// <summary>A way through a scenario, where each moment goes well or not by itself.</summary>
    public static Played Play(Scenario scenario, double knows, bool bold, Randomizer chance)
    {
        var run = scenario.Key.Begin();
        while (!run.IsOver)
        {
            var open = run.Open.ToList();
            var others = open.Where(c => c.Quality < 1).ToList();
            var critical = open.Where(c => c.Critical).ToList();
            var pick = others.Count == 0 || (open.Any(c => c.Quality >= 1) && chance.Double() < knows) ? open.MaxBy(c => c.Quality)!
                : chance.ListItem(bold && critical.Count > 0 ? critical : others);
            run = run.Choose(pick.Id);
        }

        return new([.. run.Passed.Select(p => p.Choice)]);
    }

    /// <summary>An answer, and how sure its giver says to be: mostly surer of what is known, the bold always certain, and one in four says nothing.</summary>
    public static (Answer Answer, Certainty? Sure) AnswerAndCertainty(Item item, double knows, bool bold, Randomizer chance)
    {
        var answer = Answer(item, knows, bold, chance);
        var fits = chance.Double() + (item.Key.Mark(answer).Fraction >= 1 ? 0.35 : 0);
        Certainty sure = bold || fits > 0.85 ? Certainty.Certain : fits > 0.4 ? Certainty.FairlySure : Certainty.Guess;
        return (answer, chance.Bool(0.25f) ? null : sure);
    }

    static Answer Wrong(Item item, bool bold, Randomizer chance) => item.Key.FullAnswer() switch
    {
        ChosenOne => new ChosenOne(Tempting(item.Choices.Where(c => !c.Right), bold, chance)),
        ChosenMany => Almost(item, bold, chance),
        Placed placed => new Placed(Swapped(placed.Places, chance)),
        Matched matched => new Matched(Swapped(matched.Pairs, chance)),
        Rated rated => new Rated(rated.Ratings.ToImmutableSortedDictionary(r => r.Key, r => Shifted(r.Value, item, r.Key, bold, chance))),
        var other => throw new InvalidOperationException($"Nobody here knows how to get a {other.GetType().Name} wrong."),
    };

    static string Tempting(IEnumerable<Choice> wrong, bool bold, Randomizer chance)
    {
        var all = wrong.ToList();
        var critical = all.Where(c => c.Critical).ToList();
        return chance.ListItem(bold && critical.Count > 0 ? critical : all).Id;
    }

    // One that belongs is left out, one that does not is taken in, so that "choose exactly three" still holds.
    static ChosenMany Almost(Item item, bool bold, Randomizer chance)
    {
        var right = item.Choices.Where(c => c.Right).Select(c => c.Id).ToImmutableSortedSet();
        var wrong = item.Choices.Where(c => !c.Right).ToList();
        var without = right.Remove(chance.ArrayElement([.. right]));
        return new(wrong.Count > 0 && (item.Exactly || without.IsEmpty || chance.Bool(0.6f)) ? without.Add(Tempting(wrong, bold, chance)) : without);
    }

    static ImmutableSortedDictionary<string, T> Swapped<T>(ImmutableSortedDictionary<string, T> given, Randomizer chance)
    {
        var (one, other) = (chance.ArrayElement([.. given.Keys]), chance.ArrayElement([.. given.Keys]));
        return given.SetItem(one, given[other]).SetItem(other, given[one]);
    }

    static int Shifted(int key, Item item, string action, bool bold, Randomizer chance) =>
        bold && item.Choices.First(c => c.Id == action).Critical ? 4 : Math.Clamp(key + chance.ArrayElement([-1, 0, 0, 1]), 1, 4);
}
