using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>One draw under way: the places still free, and the items taken.</summary>
/// <param name="counts">Places of each type.</param>
/// <param name="shuffled">The pool, in an order that chance has made.</param>
/// <param name="lastSeen">When the learner last saw an item; the earliest moment there is for one never seen.</param>
internal sealed class Drawing(FormCounts counts, IEnumerable<PoolItem> shuffled, Func<PoolItem, DateTimeOffset> lastSeen)
{
    private readonly List<PoolItem> waiting = [.. shuffled.OrderBy(lastSeen)];
    private readonly List<PoolItem> taken = [];
    private readonly Dictionary<ItemType, int> free = counts.Counts.ToDictionary();

    public IReadOnlyList<PoolItem> Draw()
    {
        foreach (var item in waiting.Where(item => item.MustKnow).ToArray())
            Take(item);
        foreach (var (objective, type) in TypeOfEachObjective())
            Take(waiting.First(item => item.Objective == objective && item.Key.Type == type));
        foreach (var type in counts.Counts.Keys)
        {
            while (free[type] > 0 && Next(type) is { } item)
                Take(item);
        }

        return taken;
    }

    // Of equally fresh items, one of the objective with the fewest on the form: that keeps forms even, gives each objective the
    // second answer without which nothing can be said of it, and does not spend all the items of one objective on one form.
    private PoolItem? Next(ItemType type) => waiting.Where(item => item.Key.Type == type)
        .OrderBy(lastSeen).ThenBy(item => taken.Count(other => other.Objective == item.Objective))
        .FirstOrDefault();

    private void Take(PoolItem item)
    {
        waiting.Remove(item);
        taken.Add(item);
        free[item.Key.Type]--;
    }

    /// <summary>
    /// A type for each objective that no must-know item covers, such that as many objectives as possible find a place. Taking the first
    /// item that fits is not enough: it can spend the only place of a type on an objective that has items of another type too. So an
    /// objective that finds no place asks one that has a place to move to another type (augmenting paths for a bipartite matching).
    /// </summary>
    private Dictionary<string, ItemType> TypeOfEachObjective()
    {
        var types = new Dictionary<string, ItemType>(StringComparer.Ordinal);
        foreach (var objective in waiting.Select(item => item.Objective).Except(taken.Select(item => item.Objective)).ToArray())
            Place(objective, []);
        return types;

        bool Place(string objective, HashSet<ItemType> asked)
        {
            foreach (var type in waiting.Where(item => item.Objective == objective).Select(item => item.Key.Type).Distinct())
            {
                if (free.GetValueOrDefault(type) == 0 || !asked.Add(type))
                    continue;
                var holders = types.Where(holder => holder.Value == type).Select(holder => holder.Key).ToArray();
                if (holders.Length < free[type] || holders.Any(holder => Place(holder, asked)))
                {
                    types[objective] = type;
                    return true;
                }
            }

            return false;
        }
    }
}
