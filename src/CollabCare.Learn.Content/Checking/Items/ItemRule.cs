using System.Globalization;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>A rule about one item, with a number of the curriculum's table (2.9).</summary>
/// <param name="Number">4 for L04.</param>
/// <param name="Severity">An error, or a warning that a note can answer.</param>
/// <param name="Says">What it asks.</param>
/// <param name="Check">Looks at one item.</param>
sealed record ItemRule(int Number, Severity Severity, string Says, Action<ItemCheck> Check)
{
    /// <summary>The rule as the checker reports it.</summary>
    public Rule Rule { get; } = new(Rules.Item(Number), Severity, string.Create(CultureInfo.InvariantCulture, $"L{Number:00}: {Says}"));
}
