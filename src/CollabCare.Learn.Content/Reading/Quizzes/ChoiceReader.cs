using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Reads what can be chosen, placed, matched or rated in one item.</summary>
sealed class ChoiceReader(string path, ItemSource source, ContentMarkup markup, ItemErrors errors, Findings findings)
{
    readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public (ImmutableArray<WrittenChoice> Choices, ImmutableArray<(Stem Stem, string Text)> Stems) Read(ItemType type) => type switch
    {
        ItemType.Match => Match(),
        ItemType.Order => ([.. Steps()], []),
        ItemType.Judge => ([.. source.Entries.Select(Action)], []),
        _ => ([.. source.Entries.Select(Option)], []),
    };

    WrittenChoice Option(Entry entry)
    {
        if (entry.Mark is not (" " or "x" or "!"))
        {
            errors.Add(
                Rules.Item(3), entry.Line, 3,
                $"[{entry.Mark}] is no mark of an option; write [x] for a key, [ ] for the others, [!] for a critical wrong one.");
        }

        return Choice(entry, right: entry.Mark == "x", rank: null, critical: entry.Mark == "!");
    }

    IEnumerable<WrittenChoice> Steps()
    {
        var last = 0;
        foreach (var entry in source.Entries)
        {
            if (!int.TryParse(entry.Mark, NumberStyles.None, CultureInfo.InvariantCulture, out var place) || (place != last && place != last + 1))
            {
                errors.Add(
                    Rules.Item(6), entry.Line, 1,
                    $"This should be step {last + 1}; number the steps 1, 2, 3, and write steps that may swap as bullets below one number.");
            }

            last = place;
            yield return Choice(entry, right: false, place, critical: false);
        }
    }

    WrittenChoice Action(Entry entry)
    {
        if (entry.Mark == "-")
        {
            return Choice(entry, right: false, rank: null, critical: false);
        }

        var critical = entry.Mark.EndsWith('!');
        if (!int.TryParse(entry.Mark.TrimEnd('!'), NumberStyles.None, CultureInfo.InvariantCulture, out var key) || key is < 1 or > 4)
        {
            errors.Add(Rules.Item(8), entry.Line, 3, $"[{entry.Mark}] is no key; write [1] harmful, [2] weak, [3] useful, [4] strong, or [-] for discussion.");
            return Choice(entry, right: false, rank: null, critical: false);
        }

        if (critical && key != 1)
        {
            errors.Add(Rules.Item(8), entry.Line, 3, "A critical action has the key 1; write [1!].");
        }

        return Choice(entry, right: false, key, critical);
    }

    (ImmutableArray<WrittenChoice> Options, ImmutableArray<(Stem Stem, string Text)> Stems) Match()
    {
        if (source.Table.Length == 0)
        {
            errors.Add(Rules.Item(7), "A match needs a table with two columns: what is matched, and to what.");
            return ([], []);
        }

        var options = new Dictionary<string, WrittenChoice>(StringComparer.Ordinal);
        var stems = ImmutableArray.CreateBuilder<(Stem Stem, string Text)>();
        foreach (var (cells, line) in TableReader.Read(path, source.Table, source.TableLine, findings))
        {
            if (cells.Length != 2 || cells[1].Length == 0)
            {
                errors.Add(
                    Rules.Item(7), line, 1, cells.Length == 2 ? "This row has no option; fill its second cell." : "The table of a match has two columns.");
                continue;
            }

            var id = Words.ShortHash(cells[1]);
            options.TryAdd(
                id, new(new(id, markup.Fragment(path, cells[1], line, inline: true), markup.PlainText(cells[1]), null, false, null, false), null, line));
            if (cells[0].Length > 0)
            {
                var stem = new Stem(Words.ShortHash("stem " + cells[0]), markup.Fragment(path, cells[0], line, inline: true), id);
                if (stems.Any(s => s.Stem.Id == stem.Id))
                {
                    errors.Add(Rules.Item(7), line, 1, "Two stems have the same words; say them apart.");
                }

                stems.Add((stem, markup.PlainText(cells[0])));
            }
        }

        return ([.. options.Values], stems.ToImmutable());
    }

    WrittenChoice Choice(Entry entry, bool right, int? rank, bool critical)
    {
        var id = entry.Id ?? Words.ShortHash(entry.Text);
        if (!_ids.Add(id))
        {
            errors.Add(Rules.Item(3), entry.Line, 1, "Two choices of this item have the same words or the same id; say them apart.");
        }

        var feedback = entry.Feedback is { } words ? markup.Fragment(path, words.Text, words.Line, inline: false) : null;
        return new(
            new(id, markup.Fragment(path, entry.Text, entry.Line, inline: true), markup.PlainText(entry.Text), feedback, right, rank, critical),
            entry.Feedback is null ? null : markup.PlainText(entry.Feedback.Text), entry.Line);
    }
}
