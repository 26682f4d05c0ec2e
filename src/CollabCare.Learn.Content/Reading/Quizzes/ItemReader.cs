using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>
/// Makes an item of what its author wrote. What cannot be an item at all is an error here; what is an item, but a poor one, is for the item rules.
/// </summary>
sealed partial class ItemReader(string path, ItemHome home, ItemSource source, ItemErrors errors, ContentMarkup markup, Findings findings)
{
    /// <summary>The item, or null after reporting why it is none.</summary>
    public WrittenItem? Read(ItemType type)
    {
        var heading = new ItemHeading(source, errors, home.IsReview);
        if (source.Stem.IsEmpty)
        {
            errors.Add(Rules.Item(3), "The item has no stem; write what is asked between the heading and the list.");
            return null;
        }

        if (home.IsReview)
        {
            heading.CheckKnown();
        }
        else
        {
            heading.CheckKnown("topic", "key");
        }

        if (source["key"] is { } key && (type != ItemType.Judge || key is not ("provisional" or "panel")))
        {
            errors.Add(Rules.Item(3), "key", "Only a judge item has a key= on its heading: provisional, or panel once a panel has rated it.");
        }

        var (choices, stems) = new ChoiceReader(path, source, markup, errors, findings).Read(type);
        var leadIn = source.Stem[^1];
        var item = new Item
        {
            Id = source.Id!,
            Title = markup.PlainText(source.Title),
            Type = type,
            Objective = home.IsReview ? "" : heading.Objective(),
            Objectives = home.IsReview ? heading.Objectives() : [],
            Bloom = heading.Bloom(),
            Difficulty = heading.Difficulty(),
            See = heading.See(),
            Sources = heading.Sources(),
            Tags = heading.Tags,
            Topic = source["topic"],
            MustKnow = home.MustKnow.Contains(source.Id!),
            ScenarioHtml = string.Concat(source.Stem[..^1].Select(p => markup.Fragment(path, p.Text, p.Line, inline: false))),
            LeadInHtml = markup.Fragment(path, leadIn.Text, leadIn.Line, inline: true),
            Choices = [.. choices.Select(c => c.Choice)],
            Stems = [.. stems.Select(s => s.Stem)],
            Exactly = type == ItemType.Select && ExactlyN().IsMatch(leadIn.Text),
            Provisional = type == ItemType.Judge && (source["key"] ?? "provisional") == "provisional",
            KeepOrder = type is ItemType.Best or ItemType.Select && choices.All(c => c.Text.Length > 0 && char.IsAsciiDigit(c.Text[0])),
            WhyHtml = source.Why is { } why ? markup.Fragment(path, why.Text, why.Line, inline: false) : null,
            Hash = Hash(),
            Source = (path, source.Line),
        };
        if (!errors.Any)
        {
            CheckCanBeMarked(item);
        }

        return errors.Any ? null : new(
            item, source, Plain(source.Stem[..^1]), Plain([leadIn]), choices, [.. stems.Select(s => s.Text)],
            source.Why is null ? null : markup.PlainText(source.Why.Text));
    }

    void CheckCanBeMarked(Item item)
    {
        var keys = item.Choices.Count(c => c.Right);
        var (rule, problem) = item.Type switch
        {
            ItemType.Best when keys != 1 => (4, $"A best-answer item has exactly one [x]; this one has {keys}."),
            ItemType.Select when keys == 0 => (5, "A select item has two or three [x]; this one has none."),
            ItemType.Order when item.Choices.Select(c => c.Rank).Distinct().Count() < 2 => (6, "An order item needs a numbered list of four to seven steps."),
            ItemType.Match when item.Stems.IsEmpty => (7, "A match needs a table with four to six stems."),
            ItemType.Judge when item.Choices.All(c => c.Rank is null) => (8, "A judge item needs four or five actions, each with its key [1] to [4]."),
            _ => (0, null),
        };
        if (problem is not null)
        {
            errors.Add(Rules.Item(rule), problem);
        }
    }

    string Plain(IEnumerable<Paragraph> paragraphs) => string.Join(' ', paragraphs.Select(p => markup.PlainText(p.Text)));

    // Over the words as they were written, not over their HTML: a change of ours in how a page is drawn is no new version of an item.
    string Hash()
    {
        var words = new StringBuilder().Append(source.Id).Append('\n').Append(source.Title).Append('\n');
        var choices = source.Entries.Select(e => $"[{e.Mark}] {e.Text} {{#{e.Id}}}\n> {e.Feedback?.Text}");
        foreach (var part in source.Stem.Select(p => p.Text).Concat(choices).Append(source.Table).Append(source.Why?.Text))
        {
            words.Append(part?.Trim()).Append('\u0001');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }

    [GeneratedRegex("Choose exactly \\w+\\.\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ExactlyN();
}
