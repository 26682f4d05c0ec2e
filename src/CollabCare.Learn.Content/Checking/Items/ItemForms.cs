using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>The item rules that the reader keeps: without them there is no item to judge.</summary>
static class ItemForms
{
    public static ImmutableArray<Rule> All =>
    [
        new(Rules.Item(1), Severity.Error, "L01: an item has an id of its own: module, type, two digits."),
        new(Rules.Item(2), Severity.Error, "L02: an item names its objective, Bloom level, difficulty, section and sources."),
        new(Rules.Item(3), Severity.Error, "L03: an item has what its type needs, and nothing unknown."),
        new(
            Rules.Item(9), Severity.Error,
            "L09: a scenario goes on without a circle to endings with an outcome and a debrief, every part of it can be reached, its best way has four to "
            + "seven decisions and earns the most, something poor can be repaired, and a choice makes a difference."),
        new(
            Rules.Item(10), Severity.Error,
            "L10: a written task says what to write, in 40 to 400 words, on a rubric with parts that have names, and shows an exemplar within the limit."),
    ];
}
