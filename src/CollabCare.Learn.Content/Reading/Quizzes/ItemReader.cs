using System.Collections.Frozen;
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
sealed partial class ItemReader(string path, Module module, bool idsMustFit, ItemSource source, ContentMarkup markup, Findings findings)
{
    static readonly ImmutableArray<string> Attributes = ["objective", "bloom", "difficulty", "see", "sources", "tags", "topic", "key", "note"];
    static readonly ImmutableArray<string> Tags = ["blame", "unsafe-abbrev"];
    static readonly FrozenDictionary<string, Bloom> Blooms =
        Enum.GetValues<Bloom>().ToFrozenDictionary(b => b.ToString().ToLowerInvariant(), b => b, StringComparer.Ordinal);

    readonly ItemErrors _errors = new(path, source, findings);

    /// <summary>True where something kept the item from being read.</summary>
    public bool Failed => _errors.Any;

    /// <summary>The item, or null after reporting why it is none.</summary>
    public WrittenItem? Read()
    {
        if (Type() is not { } type)
        {
            return null;
        }

        if (type >= ItemType.Branch)
        {
            const string LeftOut = "Written tasks and scenarios are not read from a quiz yet; the item is left out.";
            findings.Add(new(Severity.Note, Rules.ItemForm, path, source.Line, 1, LeftOut));
            return null;
        }

        foreach (var (line, column, message) in source.Lost)
        {
            _errors.Add(Rules.ItemForm, line, column, message);
        }

        if (source.Stem.IsEmpty)
        {
            _errors.Add(Rules.Item(3), "The item has no stem; write what is asked between the heading and the list.");
            return null;
        }

        CheckAttributes(type);
        var bloom = OneOf("bloom", "apply", Blooms.Keys);
        var (choices, stems) = new ChoiceReader(path, source, markup, _errors, findings).Read(type);
        var leadIn = source.Stem[^1];
        var item = new Item
        {
            Id = source.Id!,
            Title = markup.PlainText(source.Title),
            Type = type,
            Objective = Required("objective", "o1"),
            Bloom = Blooms.GetValueOrDefault(bloom),
            Difficulty = OneOf("difficulty", "mid", ["easy", "mid", "hard"]),
            See = Required("see", "anchor-of-a-section"),
            Sources = Split(Required("sources", "\"skill-guide\"")),
            Tags = Split(source["tags"] ?? ""),
            Topic = source["topic"],
            MustKnow = module.MustKnow.Contains(source.Id!),
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
        if (!_errors.Any)
        {
            CheckCanBeMarked(item);
        }

        return _errors.Any ? null : new(
            item, source, Plain(source.Stem[..^1]), Plain([leadIn]), choices, [.. stems.Select(s => s.Text)],
            source.Why is null ? null : markup.PlainText(source.Why.Text));
    }

    ItemType? Type()
    {
        var id = source.Id ?? "";
        var match = ItemId().Match(id);
        if (!match.Success)
        {
            _errors.Add(
                Rules.Item(1),
                id.Length == 0
                    ? $"The item has no id; put one behind its title, such as {{#{module.Id}-sba-01 …}}."
                    : $"'{id}' is no item id; write the module's id, the type (sba, ms, ord, mat, sjt) and two digits, such as {module.Id}-sba-01.");
            return null;
        }

        if (match.Groups["module"].Value != module.Id && idsMustFit)
        {
            _errors.Add(Rules.Item(1), $"The item's id must begin with its module's, {module.Id}-.");
        }

        return Enum.GetValues<ItemType>().First(t => t.Code() == match.Groups["code"].Value);
    }

    void CheckAttributes(ItemType type)
    {
        foreach (var (name, attribute) in source.Attributes.Where(a => !Attributes.Contains(a.Key)))
        {
            var mend = Words.Nearest(name, Attributes) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", Attributes)}.";
            _errors.Add(Rules.Item(3), source.Line, attribute.Column, $"The attribute '{name}' is not known; {mend}");
        }

        foreach (var tag in Split(source["tags"] ?? "").Where(t => !Tags.Contains(t)))
        {
            _errors.Add(Rules.Item(3), "tags", $"The tag '{tag}' is not known; known are {string.Join(" and ", Tags)}.");
        }

        if (source["key"] is { } key && (type != ItemType.Judge || key is not ("provisional" or "panel")))
        {
            _errors.Add(Rules.Item(3), "key", "Only a judge item has a key= on its heading: provisional, or panel once a panel has rated it.");
        }
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
            _errors.Add(Rules.Item(rule), problem);
        }
    }

    string Required(string attribute, string example)
    {
        if (source[attribute] is { Length: > 0 } value)
        {
            return value;
        }

        _errors.Add(Rules.Item(2), $"The attribute '{attribute}' is missing from the heading; add {attribute}={example}.");
        return "";
    }

    string OneOf(string attribute, string example, IEnumerable<string> words)
    {
        var value = Required(attribute, example);
        if (value.Length > 0 && !words.Contains(value))
        {
            _errors.Add(Rules.Item(2), attribute, $"'{value}' is no {attribute}; write one of {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        }

        return value;
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

    static ImmutableArray<string> Split(string words) => [.. words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("^(?<module>[a-z0-9-]+)-(?<code>sba|ms|ord|mat|sjt|br|comp)-\\d{2}$")]
    private static partial Regex ItemId();

    [GeneratedRegex("Choose exactly \\w+\\.\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ExactlyN();
}
