using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>One draw of a review under way: what each strand still has to get, and the share left to each type.</summary>
internal sealed class ReviewDrawing
{
    private readonly int places;
    private readonly Dictionary<string, int> owed;
    private readonly Dictionary<ItemType, double> shares;
    private readonly List<BankItem> taken = [];

    /// <exception cref="ArgumentException">The number to draw is negative or leaves a strand too few places, or the banks hold a scenario or a task.</exception>
    public ReviewDrawing(IReadOnlyList<BankItem> banks, int drawn)
    {
        if (drawn < 0)
            throw new ArgumentException($"A review cannot draw {drawn} items.", nameof(drawn));
        if (banks.FirstOrDefault(bank => bank.Item.Key.Type >= ItemType.Branch) is { } stranger)
            throw new ArgumentException($"A review draws no scenario and no written task, but the banks hold \"{stranger.Item.Id}\".", nameof(banks));

        places = Math.Min(drawn, banks.Count);
        owed = banks.CountBy(bank => bank.Strand, StringComparer.Ordinal).ToDictionary(strand => strand.Key, strand => Math.Min(ReviewRules.EachStrand, strand.Value), StringComparer.Ordinal);
        if (owed.Values.Sum() > places)
            throw new ArgumentException($"{owed.Count} strands with at least {ReviewRules.EachStrand} items each do not fit into {drawn}.", nameof(drawn));
        shares = banks.CountBy(bank => bank.Item.Key.Type).ToDictionary(type => type.Key, type => places * type.Value / (double)banks.Count);
    }

    /// <summary>The items drawn.</summary>
    /// <param name="shuffled">The banks, in an order that chance has made.</param>
    /// <param name="lastSeen">When the learner last saw an item; the earliest moment there is for one never seen.</param>
    public IEnumerable<PoolItem> Draw(IEnumerable<BankItem> shuffled, Func<PoolItem, DateTimeOffset> lastSeen)
    {
        var waiting = shuffled.ToList();
        while (taken.Count < places)
        {
            // First every strand gets its own, then the freshest of all.
            var next = waiting.Where(bank => owed.Values.Sum() == 0 || owed[bank.Strand] > 0)
                .OrderBy(bank => lastSeen(bank.Item))
                .ThenByDescending(bank => shares[bank.Item.Key.Type])
                .ThenBy(bank => taken.Count(other => other.Item.Objective == bank.Item.Objective))
                .First();
            waiting.Remove(next);
            taken.Add(next);
            owed[next.Strand] = Math.Max(0, owed[next.Strand] - 1);
            shares[next.Item.Key.Type]--;
        }

        return taken.Select(bank => bank.Item);
    }
}
