using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>
/// People down, items across; a hole where somebody was not asked. Holes are left out pair by pair, as psych's alpha(x, use = "pairwise") does.
/// Items that do not vary are left out of alpha, as psych leaves them out: they can say nothing of consistency.
/// </summary>
public sealed class ScoreTable
{
    private readonly double?[][] rows;
    private readonly int[] varying;
    private readonly double?[,] covariances;

    /// <summary>Takes the table, and works out how the items vary together.</summary>
    /// <param name="rows">One row a person, all equally long.</param>
    /// <exception cref="ArgumentException">The rows are not equally long.</exception>
    public ScoreTable(IEnumerable<IReadOnlyList<double?>> rows)
    {
        this.rows = [.. rows.Select(row => row.ToArray())];
        Items = this.rows.Length == 0 ? 0 : this.rows[0].Length;
        if (this.rows.Any(row => row.Length != Items))
            throw new ArgumentException("Every row of a table has a place for every item.", nameof(rows));
        varying = [.. Enumerable.Range(0, Items).Where(item => Sample.Varies(Column(item)))];
        covariances = new double?[Items, Items];
        foreach (var (one, other) in varying.SelectMany(one => varying.Where(other => other >= one).Select(other => (one, other))))
            covariances[one, other] = covariances[other, one] = Covariance(one, other);
    }

    /// <summary>How many people.</summary>
    public int People => rows.Length;

    /// <summary>How many items.</summary>
    public int Items { get; }

    /// <summary>The scores on one item, without the holes.</summary>
    /// <param name="item">From 0.</param>
    public ImmutableArray<double> Column(int item) => [.. rows.Select(row => row[item]).OfType<double>()];

    /// <summary>Each person's mean over the items asked; people asked nothing are left out. psych's total, unless it is told to add up.</summary>
    public ImmutableArray<double> Means => [.. rows.Select(row => Sample.Mean([.. row.OfType<double>()])).OfType<double>()];

    /// <summary>
    /// Raw alpha, k/(k − 1) · (1 − tr C / ΣC), with C the covariances of the k items that vary: Cronbach, "Coefficient alpha and the internal structure
    /// of tests", Psychometrika 16 (1951); raw_alpha of psych's alpha(). At most 1 without holes, and negative where items go against each other.
    /// Null under two items that vary, when two items have fewer than two people in common, and when the total does not vary.
    /// </summary>
    public double? Alpha =>
        varying.Length < 2 || Sum(varying) is not { } all || Math.Abs(all) < 1e-12 ? null
            : (1 - varying.Sum(item => covariances[item, item]!.Value) / all) * varying.Length / (varying.Length - 1);

    /// <summary>
    /// The correlation of an item with the sum of the others, (Σⱼ cᵢⱼ) / √(cᵢᵢ · ΣC₋ᵢ), in [−1, 1] without holes: r.drop of psych's alpha().
    /// Null when the item or the sum of the others does not vary, and when two items have fewer than two people in common.
    /// </summary>
    /// <param name="item">From 0.</param>
    public double? ItemRest(int item)
    {
        int[] others = [.. varying.Where(other => other != item)];
        if (!varying.Contains(item) || Sum(others) is not { } rest || rest < 1e-12 || others.Any(other => covariances[item, other] is null))
            return null;
        return others.Sum(other => covariances[item, other]!.Value) / Math.Sqrt(covariances[item, item]!.Value * rest);
    }

    private double? Covariance(int one, int other)
    {
        var both = rows.Where(row => row[one] is not null && row[other] is not null).ToArray();
        return Pairs.Covariance([.. both.Select(row => row[one]!.Value)], [.. both.Select(row => row[other]!.Value)]);
    }

    private double? Sum(int[] items)
    {
        double? sum = 0;
        foreach (var one in items)
        {
            foreach (var other in items)
                sum += covariances[one, other];
        }

        return sum;
    }
}
