using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L22: a question does not end in a word that only some of its options can follow.</summary>
static partial class GrammarCues
{
    public static readonly ItemRule Rule = new(22, Severity.Warning, "a question does not end in a, an, is or are where only some options can follow.", check =>
    {
        if (check.Item.Type is not (ItemType.Best or ItemType.Select) || End().Match(check.Written.LeadIn) is not { Success: true, Groups: var groups })
        {
            return;
        }

        var end = groups["word"].Value.ToLowerInvariant();
        var fitting = check.Written.Choices.Count(c => CanFollow(end, c.Text));
        if (fitting > 0 && fitting < check.Written.Choices.Length)
        {
            check.Say(check.Written.LeadInLine, $"The question ends in \"{end}\", and only {fitting} of {check.Written.Choices.Length} options can follow it; end it so that each can.");
        }
    });

    // An option of which one cannot tell can follow anything: a number and letters by themselves are read aloud in more than one way.
    static bool CanFollow(string end, string option) => end switch
    {
        "a" => !VowelSound().IsMatch(option) || Letters().IsMatch(option),
        "an" => !ConsonantSound().IsMatch(option) || Letters().IsMatch(option),
        "is" => WordLists.Plural.At(option) is null,
        _ => WordLists.Singular.At(option) is null,
    };

    [GeneratedRegex(@"\b(?<word>a|an|is|are)[\s.:?_…]*$", RegexOptions.IgnoreCase)]
    private static partial Regex End();

    [GeneratedRegex("^[A-Z]{2}")]
    private static partial Regex Letters();

    [GeneratedRegex("^(?:[aei][a-z]|o(?!ne)[a-z]|u(?!n[ai]|s[aeu]|ti)[a-z]|h(?:our|onest|onor))", RegexOptions.IgnoreCase)]
    private static partial Regex VowelSound();

    [GeneratedRegex("^(?:[b-df-gj-np-tv-z][a-z]|h(?!our|onest|onor)[a-z]|one|u(?:n[ai]|s[aeu]|ti))", RegexOptions.IgnoreCase)]
    private static partial Regex ConsonantSound();
}
