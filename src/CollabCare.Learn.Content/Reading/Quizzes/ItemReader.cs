using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Makes an item of what its author wrote. What cannot be an item at all is an error here; what is an item, but a poor one, is for the item rules.</summary>
sealed partial class ItemReader(string path, Module module, ItemSource source, ContentMarkup markup, Findings findings)
{
    static readonly ImmutableHashSet<string> Known = ["objective", "bloom", "difficulty", "see", "sources", "tags", "topic", "key", "note", "rubric", "limit"];
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    bool _sound = true;

    public Item? Read()
    {
        var (id, type) = IdAndType();
        if (type is null || type >= ItemType.Branch)
        {
            return null;
        }

        foreach (var unknown in source.Attributes.Keys.Where(k => !Known.Contains(k)))
        {
            Error(Rules.UnknownKey, source.Line, $"The attribute '{unknown}' is not known; known are {string.Join(", ", Known.Order())}.");
        }

        foreach (var line in source.Stray)
        {
            Error(Rules.ItemForm, line, "This line belongs to no option and is no feedback; indent feedback by two spaces and begin it with >.");
        }

        if (source.Stem.IsEmpty)
        {
            Error(Rules.ItemForm, source.Line, "The item has no stem; write what is asked between the heading and the list.");
            return null;
        }

        var (choices, stems) = type switch
        {
            ItemType.Match => Match(),
            ItemType.Order => (Steps(), []),
            ItemType.Judge => (Actions(), []),
            _ => (Options(type.Value), ImmutableArray<Stem>.Empty),
        };
        var leadIn = source.Stem[^1];
        var item = new Item
        {
            Id = id,
            Title = markup.PlainText(source.Title),
            Type = type.Value,
            Objective = Required("objective", "o1"),
            Bloom = Enum.TryParse<Bloom>(Required("bloom", "apply"), ignoreCase: true, out var bloom) ? bloom : Bad<Bloom>("bloom", "remember, understand, apply, analyze, evaluate or create"),
            Difficulty = Required("difficulty", "mid"),
            See = Required("see", "anchor-of-a-section"),
            Sources = Split(Required("sources", "\"skill-guide\"")),
            Tags = Split(source["tags"] ?? ""),
            Topic = source["topic"],
            MustKnow = module.MustKnow.Contains(id),
            ScenarioHtml = source.Stem.Length > 1
                ? string.Concat(source.Stem[..^1].Select(p => markup.Fragment(path, p.Text, p.Line, inline: false)))
                : "",
            LeadInHtml = markup.Fragment(path, leadIn.Text, leadIn.Line, inline: true),
            Choices = choices,
            Stems = stems,
            Exactly = ExactlyN().IsMatch(leadIn.Text),
            Provisional = type == ItemType.Judge && (source["key"] ?? "provisional") == "provisional",
            KeepOrder = type is ItemType.Best or ItemType.Select && choices.All(c => c.Text.Length > 0 && char.IsAsciiDigit(c.Text[0])),
            WhyHtml = source.Why is { } why ? markup.Fragment(path, why.Text, why.Line, inline: false) : null,
            Source = (path, source.Line),
        };
        if (!_sound || !CanBeMarked(item))
        {
            return null;
        }

        return item with { Hash = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(item))) };
    }

    (string Id, ItemType? Type) IdAndType()
    {
        var id = source.Id ?? "";
        var match = ItemId().Match(id);
        if (id.Length == 0 || !match.Success)
        {
            Error(Rules.Item(1), source.Line, $"The item needs an id, such as {{#{module.Id}-sba-01}}; here it is '{id}'.");
            return (id, null);
        }

        if (match.Groups["module"].Value != module.Id)
        {
            Error(Rules.Item(1), source.Line, $"The item's id must begin with its module's, {module.Id}-.");
        }

        var type = Enum.GetValues<ItemType>().Cast<ItemType?>().FirstOrDefault(t => t!.Value.Code() == match.Groups["code"].Value);
        return (id, type);
    }

    ImmutableArray<Choice> Options(ItemType type)
    {
        foreach (var entry in source.Entries.Where(e => e.Mark is not (" " or "x" or "!")))
        {
            Error(Rules.ItemForm, entry.Line, $"[{entry.Mark}] is no mark of a {(type == ItemType.Best ? "best-answer" : "select-all")} item; write [x] for a key, [ ] for the others, [!] for a critical wrong one.");
        }

        return [.. source.Entries.Select(e => ChoiceOf(e, right: e.Mark == "x", rank: null, critical: e.Mark == "!"))];
    }

    ImmutableArray<Choice> Steps() =>
        [.. source.Entries.Select(e => ChoiceOf(e, right: false, rank: int.TryParse(e.Mark, CultureInfo.InvariantCulture, out var place) ? place : Bad<int>("list", "a numbered list"), critical: false))];

    ImmutableArray<Choice> Actions() => [.. source.Entries.Select(Action)];

    Choice Action(Entry entry)
    {
        if (entry.Mark == "-")
        {
            return ChoiceOf(entry, false, null, false);
        }

        var critical = entry.Mark.EndsWith('!');
        if (int.TryParse(entry.Mark.TrimEnd('!'), CultureInfo.InvariantCulture, out var key) && key is >= 1 and <= 4)
        {
            if (critical && key != 1)
            {
                Error(Rules.Item(8), entry.Line, "A critical action must have the key 1; write [1!].");
            }

            return ChoiceOf(entry, false, key, critical);
        }

        Error(Rules.Item(8), entry.Line, $"[{entry.Mark}] is no key; write [1] harmful, [2] weak, [3] useful, [4] strong, or [-] for discussion.");
        return ChoiceOf(entry, false, null, false);
    }

    (ImmutableArray<Choice> Options, ImmutableArray<Stem> Stems) Match()
    {
        if (source.Table.Length == 0)
        {
            Error(Rules.Item(3), source.Line, "A match needs a table with two columns: what is matched, and to what.");
            return ([], []);
        }

        var rows = TableReader.Read(path, source.Table, source.TableLine, findings);
        var options = new Dictionary<string, Choice>(StringComparer.Ordinal);
        var stems = ImmutableArray.CreateBuilder<Stem>();
        foreach (var (cells, line) in rows)
        {
            if (cells.Length != 2)
            {
                Error(Rules.Item(3), line, "A match has two columns.");
                continue;
            }

            var optionId = Words.ShortHash(cells[1]);
            options.TryAdd(optionId, new(optionId, markup.Fragment(path, cells[1], line, true), markup.PlainText(cells[1]), null, false, null, false));
            if (cells[0].Length > 0)
            {
                stems.Add(new(Words.ShortHash("stem " + cells[0]), markup.Fragment(path, cells[0], line, true), optionId));
            }
        }

        if (stems.Select(s => s.Id).Distinct().Count() < stems.Count)
        {
            Error(Rules.Item(3), source.TableLine, "Two stems have the same words; say them apart.");
        }

        return ([.. options.Values], stems.ToImmutable());
    }

    Choice ChoiceOf(Entry entry, bool right, int? rank, bool critical)
    {
        var id = entry.Id ?? Words.ShortHash(entry.Text);
        if (!_ids.Add(id))
        {
            Error(Rules.Item(3), entry.Line, "Two options of this item have the same words or the same id; say them apart.");
        }

        return new(
            id, markup.Fragment(path, entry.Text, entry.Line, inline: true), markup.PlainText(entry.Text),
            entry.Feedback is { } feedback ? markup.Fragment(path, feedback.Text, feedback.Line, inline: false) : null, right, rank, critical);
    }

    bool CanBeMarked(Item item)
    {
        var keys = item.Choices.Count(c => c.Right);
        var (code, problem) = item.Type switch
        {
            ItemType.Best when keys != 1 => (4, $"A best-answer item has exactly one key; this one has {keys}."),
            ItemType.Select when keys < 2 => (5, $"A select-all item has two or three keys; this one has {keys}."),
            ItemType.Order when item.Choices.Select(c => c.Rank).Distinct().Count() < 2 => (6, "An order item needs a numbered list of four to seven steps."),
            ItemType.Match when item.Stems.IsEmpty => (7, "A match needs four to six stems."),
            ItemType.Judge when item.Choices.All(c => c.Rank is null) => (8, "A judge item needs four or five actions, each with its key [1] to [4]."),
            _ => (0, null),
        };
        if (problem is not null)
        {
            Error(Rules.Item(code), source.Line, problem);
        }

        return problem is null;
    }

    string Required(string attribute, string example)
    {
        if (source[attribute] is { Length: > 0 } value)
        {
            return value;
        }

        Error(Rules.Item(2), source.Line, $"The attribute '{attribute}' is missing from the heading; add {attribute}={example}.");
        return "";
    }

    T Bad<T>(string attribute, string wanted)
        where T : struct
    {
        if (source[attribute] is not null || attribute == "list")
        {
            Error(Rules.Item(3), source.Line, $"'{source[attribute]}' is no {attribute}; write {wanted}.");
        }

        return default;
    }

    void Error(string code, int line, string message)
    {
        _sound = false;
        findings.Error(code, path, line, 1, message);
    }

    static ImmutableArray<string> Split(string words) => [.. words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("^(?<module>[a-z0-9-]+)-(?<code>sba|ms|ord|mat|sjt|br|comp)-\\d{2}$")]
    private static partial Regex ItemId();

    [GeneratedRegex("Choose exactly \\w+\\.\\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex ExactlyN();
}
