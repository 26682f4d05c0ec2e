using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

public sealed partial record Form
{
    /// <summary>
    /// Draws a cumulative review (ruling FO12): a number of items from a level's banks, and all of the review's own. Of the drawn items each strand has at least
    /// <see cref="ReviewRules.EachStrand" />, or all that it holds. Of every strand, items never seen come before those seen longest ago; of equally fresh ones
    /// the types come in the shares that they have in the banks, so that one form is about as long as another, and the objective with the fewest on the form first.
    /// Chance decides between equals. Branching scenarios and written tasks are never drawn.
    /// </summary>
    /// <remarks>
    /// As in a quiz, the same banks, sightings and seed give the same form everywhere, whatever the order of the banks; items come shuffled with the judge items last.
    /// Banks that are too small give what they have. Must-know items are drawn like any other: they are must-know on the forms of their module.
    /// </remarks>
    /// <param name="banks">The items of the level's modules.</param>
    /// <param name="own">The review's own items.</param>
    /// <param name="drawn">How many items to draw.</param>
    /// <param name="lastSeen">Item id to the time when this learner last saw it, on any form; an item never seen is absent.</param>
    /// <param name="seed">Any number; kept with the attempt.</param>
    /// <exception cref="ArgumentException">
    /// The number to draw is negative or leaves a strand too few places, the banks and the review's own items hold an id twice, or the banks a scenario or a task.
    /// </exception>
    public static Form DrawReview(
        IReadOnlyList<BankItem> banks, IReadOnlyList<PoolItem> own, int drawn, IReadOnlyDictionary<string, DateTimeOffset> lastSeen, int seed)
    {
        PoolItem[] all = [.. banks.Select(bank => bank.Item), .. own];
        var draw = new ReviewDrawing(banks, drawn);
        if (all.GroupBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The review holds \"{twice}\" twice.", nameof(banks));

        var chance = new Chance(seed);
        var shuffled = chance.Shuffle(banks.OrderBy(bank => bank.Item.Id, StringComparer.Ordinal));
        var taken = draw.Draw(shuffled, item => lastSeen.GetValueOrDefault(item.Id, DateTimeOffset.MinValue));
        var inOrder = chance.Shuffle([.. taken, .. own.OrderBy(item => item.Id, StringComparer.Ordinal)]).OrderBy(item => item.Key.Type >= ItemType.Judge ? item.Key.Type : 0);
        return new([.. inOrder.Select(item => new FormItem(item.Id, [.. Shown(item, chance)]))]);
    }
}
