using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Cards;

/// <summary>A card that has been read, its plain words and its line.</summary>
sealed record ReadCard(FactCard Card, string Front, string Back, int Line);

/// <summary>A module's cards, as they were read.</summary>
/// <param name="Path">Their file.</param>
/// <param name="Line">The line after the front matter.</param>
/// <param name="Cards">Those that could be read.</param>
/// <param name="IsWhole">True where every row could.</param>
sealed record ReadCards(string Path, int Line, ImmutableArray<ReadCard> Cards, bool IsWhole);

/// <summary>Reads <c>cards.md</c> beside a module: a table, and each row a card.</summary>
static partial class CardReader
{
    static readonly string[] Columns = ["Front", "Back", "Sources"];

    public static ReadCards Read(SourceFile file, FrontMatter front, Module module, ContentMarkup markup, Findings findings)
    {
        var id = front.Text("id", $"{module.Id}-cards");
        if (id.Length > 0 && id != $"{module.Id}-cards")
        {
            front.Report(Rules.Id, "id", $"The cards of {module.Id} must have the id {module.Id}-cards.");
        }

        front.End();
        var rows = TableReader.Read(file.Path, front.Body, front.BodyLine, findings, Columns);
        var cards = rows.Select(row => Card(file.Path, row, module, markup, findings)).OfType<ReadCard>().ToImmutableArray();
        return new(file.Path, front.BodyLine, cards, cards.Length > 0 && cards.Length == rows.Length);
    }

    static ReadCard? Card(string path, TableRow row, Module module, ContentMarkup markup, Findings findings)
    {
        var (cells, line) = (row.Cells, row.Line);
        if (Front().Match(cells[0]) is not { Success: true } match)
        {
            findings.Error(
                Rules.Cards, path, line, 1,
                "The front of a card ends with a word of its own, for ever, in small letters and digits with hyphens between: How many of ten? {#of-ten}");
            return null;
        }

        var (front, back) = (match.Groups["text"].Value.Trim(), cells[1]);
        if (front.Length == 0 || back.Length == 0)
        {
            findings.Error(Rules.Cards, path, line, 1, "A card needs a question and an answer; fill the first and second cells.");
            return null;
        }

        var card = new FactCard(
            $"{module.Id}-card-{match.Groups["word"].Value}", markup.Fragment(path, front, line, inline: true), markup.Fragment(path, back, line, inline: true),
            ReferenceReader.Keys(cells[2]));
        return new(card, markup.PlainText(front), markup.PlainText(back), line);
    }

    [GeneratedRegex("^(?<text>[^{}]*)\\{#(?<word>[a-z0-9]+(-[a-z0-9]+)*)\\}$")]
    private static partial Regex Front();
}
