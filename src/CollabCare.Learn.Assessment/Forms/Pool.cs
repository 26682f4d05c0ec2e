namespace CollabCare.Learn.Assessment.Forms;

/// <summary>What a pool must hold for its forms to be drawn as promised.</summary>
public static class Pool
{
    /// <summary>
    /// Why an item cannot be taken out of a pool, as a sentence; null when it can. It can when it is no must-know item, when enough of its type remain for a form
    /// and when another item tests its objective.
    /// </summary>
    /// <param name="pool">The items that forms are drawn from now.</param>
    /// <param name="counts">How many of each type a form holds.</param>
    /// <param name="itemId">The item.</param>
    public static string? WhyNotWithout(IReadOnlyCollection<PoolItem> pool, FormCounts counts, string itemId)
    {
        if (pool.FirstOrDefault(item => item.Id == itemId) is not { } leaving)
            return null;
        var (left, needed) = (pool.Count(item => item.Key.Type == leaving.Key.Type) - 1, counts.Counts.GetValueOrDefault(leaving.Key.Type));
        if (leaving.MustKnow)
            return "It has to be right to pass, so it stands on every form. Take it off the module’s must-know list first.";
        if (left < needed)
            return $"A form needs {needed} items of its type, and {left} would be left. Write another one first.";
        return pool.Any(item => item.Id != itemId && item.Objective == leaving.Objective) ? null
            : $"No other item tests objective {leaving.Objective}. Write another one first.";
    }
}
