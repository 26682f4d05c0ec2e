using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Scenarios;

/// <summary>A choice in its moment, by their ids.</summary>
public readonly record struct ChoiceAt(string Moment, string Choice);

/// <summary>
/// All ways through a scenario at once. Since a choice may be open only while a gauge shows enough, the ways are followed over pairs of moment and gauges
/// (ruling FF3), by dynamic programming: the most that can be earned on the way to each pair, moment after moment, none before those that lead to it.
/// </summary>
/// <param name="Moments">Moments that some way reaches.</param>
/// <param name="Choices">Choices that some way can take.</param>
/// <param name="Greatest">Emax: the greatest Σ(q × weight) over all ways from the start to an ending; 0 where no way ends.</param>
/// <param name="Best">Of the ways that take only choices with q = 1, the one that earns the most, the earlier in the file where two do; empty where none ends.</param>
/// <param name="BestEarns">What that way earns.</param>
/// <param name="IsWhole">False where there were more than <see cref="MostPairs" /> pairs, and the search was given up.</param>
public sealed record ScenarioSurvey(
    ImmutableHashSet<string> Moments, ImmutableHashSet<ChoiceAt> Choices, double Greatest, ImmutableArray<ChoiceAt> Best, double BestEarns, bool IsWhole)
{
    /// <summary>The most pairs of a moment and its gauges that are followed.</summary>
    public const int MostPairs = 20_000;

    /// <summary>Surveys a scenario.</summary>
    /// <exception cref="InvalidOperationException">Its moments lead round in a circle, or a choice leads to a moment that is not there.</exception>
    public static ScenarioSurvey Of(ScenarioKey key)
    {
        if (Circle(key) is { IsEmpty: false } circle)
            throw new InvalidOperationException($"The moments lead round in a circle: {string.Join(", ", circle)}.");

        var all = new Ways(key, _ => true);
        var best = new Ways(key, choice => choice.Quality >= 1);
        return new(all.Reached, all.Taken, all.End?.Earned ?? 0, best.End?.Way() ?? [], best.End?.Earned ?? 0, all.IsWhole && best.IsWhole);
    }

    /// <summary>Moments that lead round in a circle, in order; empty where none do.</summary>
    public static ImmutableArray<string> Circle(ScenarioKey key)
    {
        var order = InOrder(key).Select(moment => moment.Id).ToHashSet(StringComparer.Ordinal);
        var left = key.Moments.Where(moment => !order.Contains(moment.Id)).ToDictionary(moment => moment.Id, StringComparer.Ordinal);
        if (left.Count == 0)
            return [];

        // Whatever is left waits for another that is left, so that going from each to one that leads to it must come round.
        var before = left.Values.SelectMany(moment => moment.Choices.Select(choice => (choice.To, moment.Id))).Where(step => left.ContainsKey(step.To))
            .DistinctBy(step => step.To).ToDictionary(step => step.To, step => step.Id, StringComparer.Ordinal);
        var way = new List<string>();
        var been = new HashSet<string>(StringComparer.Ordinal);
        var at = left.Keys.First();
        for (; been.Add(at); at = before[at])
            way.Add(at);
        return [.. way.SkipWhile(id => id != at).Reverse()];
    }

    // Every moment behind all those that lead to it (Kahn); those in a circle, and behind one, are left out.
    private static List<MomentKey> InOrder(ScenarioKey key)
    {
        var moments = key.Moments.ToDictionary(moment => moment.Id, StringComparer.Ordinal);
        var waiting = moments.Keys.ToDictionary(id => id, _ => 0, StringComparer.Ordinal);
        foreach (var choice in key.Moments.SelectMany(moment => moment.Choices))
        {
            if (!waiting.TryGetValue(choice.To, out var before))
                throw new InvalidOperationException($"A choice leads to \"{choice.To}\", and there is no such moment.");
            waiting[choice.To] = before + 1;
        }

        var order = key.Moments.Where(moment => waiting[moment.Id] == 0).ToList();
        for (var i = 0; i < order.Count; i++)
        {
            foreach (var choice in order[i].Choices)
            {
                if (--waiting[choice.To] == 0)
                    order.Add(moments[choice.To]);
            }
        }

        return order;
    }

    /// <summary>How the best way to a pair of moment and gauges got there.</summary>
    private sealed record Arrival(double Earned, ImmutableSortedDictionary<string, int> Gauges, Arrival? Before, ChoiceAt By)
    {
        public ImmutableArray<ChoiceAt> Way()
        {
            var way = new List<ChoiceAt>();
            for (var at = this; at.Before is not null; at = at.Before)
                way.Add(at.By);
            way.Reverse();
            return [.. way];
        }
    }

    /// <summary>The ways that take only some choices.</summary>
    private sealed class Ways
    {
        private readonly HashSet<string> reached = new(StringComparer.Ordinal);
        private readonly HashSet<ChoiceAt> taken = [];
        private readonly Dictionary<string, Dictionary<string, Arrival>> arrivals = new(StringComparer.Ordinal);
        private readonly string[] watched;
        private int pairs;

        public Ways(ScenarioKey key, Predicate<ChoiceKey> may)
        {
            // A gauge that no choice asks for makes no difference to where one can go.
            watched = [.. key.Moments.SelectMany(moment => moment.Choices).Select(choice => choice.When?.Gauge).OfType<string>().Distinct()];
            Arrive(key.Start, new(0, key.Gauges, null, default));
            foreach (var moment in InOrder(key))
            {
                if (!arrivals.Remove(moment.Id, out var here))
                    continue;
                reached.Add(moment.Id);
                foreach (var arrival in here.Values)
                    Leave(moment, arrival, may);
            }
        }

        public ImmutableHashSet<string> Reached => [.. reached];

        public ImmutableHashSet<ChoiceAt> Taken => [.. taken];

        public bool IsWhole => pairs <= MostPairs;

        /// <summary>The best way to an ending, or null.</summary>
        public Arrival? End { get; private set; }

        private void Leave(MomentKey moment, Arrival arrival, Predicate<ChoiceKey> may)
        {
            if (moment.IsEnding && !(arrival.Earned <= End?.Earned))
                End = arrival;
            foreach (var choice in moment.Choices.Where(choice => may(choice) && choice.IsOpen(arrival.Gauges)))
            {
                var by = new ChoiceAt(moment.Id, choice.Id);
                taken.Add(by);
                var gauges = choice.Effects.Where(effect => watched.Contains(effect.Key))
                    .Aggregate(arrival.Gauges, (all, effect) => all.SetItem(effect.Key, all.GetValueOrDefault(effect.Key) + effect.Value));
                Arrive(choice.To, new(arrival.Earned + (choice.Quality * moment.Weight), gauges, arrival, by));
            }
        }

        private void Arrive(string moment, Arrival arrival)
        {
            if (!arrivals.TryGetValue(moment, out var here))
                here = arrivals[moment] = new(StringComparer.Ordinal);
            var state = string.Join(' ', watched.Select(gauge => arrival.Gauges.GetValueOrDefault(gauge)));
            var known = here.TryGetValue(state, out var before);
            if (known ? arrival.Earned > before!.Earned : ++pairs <= MostPairs)
                here[state] = arrival;
        }
    }
}
