using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>One person's first graded answer to an item (ruling FO11), as the statistics need it.</summary>
/// <param name="Score">s in [0, 1].</param>
/// <param name="Rest">What the same attempt earned on its other items, in percent of their points, 0–100; null where the form had no other.</param>
/// <param name="Seconds">How long the item was in front of the person; null where nobody took the time.</param>
/// <param name="At">When the attempt ended.</param>
/// <param name="Picks">What was chosen; see <see cref="Pick" />.</param>
public sealed record ItemResponse(double Score, double? Rest, int? Seconds, DateTimeOffset At, ImmutableArray<Pick> Picks);

/// <summary>
/// One thing of an answer. Best and select: no part, the option. Judge: the action and its rating. Order: the step and its place.
/// Match: the stem and its option. An empty value says that it was left open.
/// </summary>
/// <param name="Part">What was asked about; empty where an item asks one thing.</param>
/// <param name="Value">What was chosen for it.</param>
public readonly record struct Pick(string Part, string Value);

/// <summary>A third of the people by what they earned on the rest of the form.</summary>
public enum Third
{
    /// <summary>The lower third.</summary>
    Lower,

    /// <summary>The middle third.</summary>
    Middle,

    /// <summary>The upper third.</summary>
    Upper,
}

/// <summary>
/// Cuts people into thirds by their rest of the form. A person's place is the middle of the places of all who have as much, (2·below + as much) / 2n:
/// lower under 1/3, upper over 2/3. So equals stay together, the order of the list does not matter, and with ties the thirds are not equally large.
/// </summary>
public static class Thirds
{
    /// <summary>The third of each value, in their order.</summary>
    /// <param name="values">Finite numbers.</param>
    public static ImmutableArray<Third> Of(IReadOnlyCollection<double> values)
    {
        var below = 0;
        var places = new Dictionary<double, double>();
        foreach (var equal in values.GroupBy(value => Math.Round(value, 9)).OrderBy(group => group.Key))
        {
            var count = equal.Count();
            places[equal.Key] = (2 * below + count) / (2d * values.Count);
            below += count;
        }

        return [.. values.Select(value => places[Math.Round(value, 9)] switch { < 1 / 3d => Third.Lower, > 2 / 3d => Third.Upper, _ => Third.Middle })];
    }
}
