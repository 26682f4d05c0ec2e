using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L04 to L08: how many choices and keys each type has.</summary>
static partial class Counts
{
    const double HighestFlat = 0.6;
    static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six"];

    public static readonly ItemRule Best = new(4, Severity.Error, "a best-answer item has three or four options and exactly one key.", check =>
    {
        if (check.Item.Type == ItemType.Best && check.Item.Choices.Length is not (3 or 4))
        {
            check.Say($"A best-answer item has three options, or four if all of them work; this one has {check.Item.Choices.Length}.");
        }
    });

    public static readonly ItemRule Select = new(
        5, Severity.Error, "a select item has four to six options, two or three keys, enough distractors, and says how many to choose.", CheckSelect);

    public static readonly ItemRule Order = new(6, Severity.Error, "an order item has four to seven steps and at least four ordered pairs.", check =>
    {
        if (check.Item.Key is OrderKey key && (check.Item.Choices.Length is < 4 or > 7 || key.OrderedPairs < 4))
        {
            check.Say(
                $"An order item has four to seven steps and at least four pairs with an order; this one has {check.Item.Choices.Length} steps and "
                + $"{key.OrderedPairs} pairs.");
        }
    });

    public static readonly ItemRule Match = new(7, Severity.Error, "a match has four to six stems and at least two more options than stems.", check =>
    {
        if (check.Item.Type != ItemType.Match)
        {
            return;
        }

        var (stems, options) = (check.Item.Stems.Length, check.Item.Choices.Length);
        if (stems is < 4 or > 6)
        {
            check.Say($"A match has four to six stems; this one has {stems}.");
        }

        if (options < stems + 2)
        {
            check.Say($"A match with {stems} stems needs {stems + 2} different options or more; this one has {options}. Add rows with an empty first cell.");
        }
    });

    public static readonly ItemRule Judge = new(
        8, Severity.Error, "a judge item has four or five marked actions on both sides of the scale, and no flat rating earns more than 0.6.", CheckJudge);

    static void CheckSelect(ItemCheck check)
    {
        if (check.Item.Type != ItemType.Select)
        {
            return;
        }

        var (options, keys) = (check.Item.Choices.Length, check.Item.Choices.Count(c => c.Right));
        if (options is < 4 or > 6 || keys is not (2 or 3))
        {
            check.Say($"A select item has four to six options and two or three keys; this one has {options} and {keys}.");
        }
        else if (3 * (options - keys) < 2 * keys)
        {
            check.Say($"With {keys} keys there must be {(2 * keys + 2) / 3} wrong options or more, so that picking all earns a third at most; add one.");
        }

        if (check.Item.Exactly)
        {
            var said = ExactlyN().Match(check.Written.LeadIn).Groups["n"].Value.ToLowerInvariant();
            var number = int.TryParse(said, out var n) ? n : Array.IndexOf(Numbers, said);
            if (number != keys)
            {
                check.Say(check.Written.LeadInLine, $"The stem asks for exactly {said}, and the number of keys is {keys}; make them agree.");
            }
        }
        else if (!check.Written.LeadIn.TrimEnd().EndsWith("Select all that apply.", StringComparison.OrdinalIgnoreCase))
        {
            check.Say(
                check.Written.LeadInLine, $"The stem does not say how many to choose; end it with \"Select all that apply.\" or \"Choose exactly {keys}.\"");
        }
    }

    static void CheckJudge(ItemCheck check)
    {
        if (check.Item.Key is not JudgeKey key)
        {
            return;
        }

        if (key.Keys.Count is not (4 or 5))
        {
            check.Say($"A judge item has four or five actions with a key; this one has {key.Keys.Count}.");
        }

        if (key.Keys.Values.All(k => k <= 2) || key.Keys.Values.All(k => k >= 3))
        {
            check.Say("All actions stand on one side of the scale; have at least one of 1 or 2 and one of 3 or 4.");
        }

        foreach (var flat in Enumerable.Range(1, 4).Where(rating => key.FlatValue(rating) > HighestFlat))
        {
            check.Say(
                Invariant(
                    $"Who rates every action {flat} earns {key.FlatValue(flat):0.00}; spread the keys until no flat rating earns more than {HighestFlat:0.0}."));
        }
    }

    [GeneratedRegex("Choose exactly (?<n>\\w+)\\.\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ExactlyN();
}
