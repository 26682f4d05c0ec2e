using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L18: choices are shuffled for each attempt, but numbers keep the file's order (ruling LI1), so there they must rise.</summary>
static partial class OptionOrder
{
    public static readonly ItemRule Rule = new(18, Severity.Warning, "options that all begin with a number stand in rising order.", check =>
    {
        if (!check.Item.KeepOrder)
        {
            return;
        }

        var numbers = check.Written.Choices.Select(c => Number().Match(c.Text).Value)
            .Select(n => decimal.Parse(n, NumberStyles.Number, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Zip(numbers.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            check.Say(
                check.Written.Choices[0].Line,
                $"These options are shown in this order, and their numbers do not rise: {string.Join(", ", numbers)}; sort them.");
        }
    });

    [GeneratedRegex("^\\d{1,9}(,\\d{3})*(\\.\\d{1,9})?")]
    private static partial Regex Number();
}
