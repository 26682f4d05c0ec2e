using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L17: length gives nothing away. Options that are all short, such as numbers, are let be (ruling LI12).</summary>
static class OptionLengths
{
    const int Short = 20;
    const double Ratio = 1.5;
    const double Longer = 1.2;

    public static readonly ItemRule Rule = new(
        17, Severity.Warning, "the longest option is at most half as long again as the shortest, and the key is not the longest by a fifth.", Check);

    static void Check(ItemCheck check)
    {
        if (check.Item.Type is not (ItemType.Best or ItemType.Select))
        {
            return;
        }

        var byLength = check.Written.Choices.OrderBy(c => c.Text.Length).ToList();
        var (shortest, longest) = (byLength[0].Text.Length, byLength[^1].Text.Length);
        if (longest <= Short)
        {
            return;
        }

        if (longest > Ratio * shortest)
        {
            check.Say(byLength[^1].Line, $"The longest option has {longest} characters and the shortest {shortest}; bring them within {Ratio} times.");
        }
        else if (byLength[^1].Choice.Right && longest > Longer * byLength.Where(c => !c.Choice.Right).Select(c => c.Text.Length).DefaultIfEmpty(longest).Max())
        {
            check.Say(byLength[^1].Line, "The key is the longest option by more than a fifth, which gives it away; shorten it.");
        }
    }
}
