using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Reads <c>quiz.md</c> beside a module.</summary>
static class QuizReader
{
    static readonly FrozenDictionary<string, ItemType> ItemWords =
        Enum.GetValues<ItemType>().ToFrozenDictionary(t => t.ToString().ToLowerInvariant(), t => t, StringComparer.Ordinal);

    public static WrittenQuiz Read(SourceFile file, FrontMatter front, Module module, ContentMarkup markup, Findings findings)
    {
        var id = front.Text("id", $"{module.Id}-quiz");
        if (id.Length > 0 && id != $"{module.Id}-quiz")
        {
            front.Report(Rules.Id, "id", $"The quiz of {module.Id} must have the id {module.Id}-quiz.");
        }

        var counts = ImmutableSortedDictionary.CreateBuilder<ItemType, int>();
        if (front.Mapping("form") is { } form)
        {
            foreach (var (word, number, line) in form.Numbers())
            {
                if (ItemWords.TryGetValue(word, out var type))
                {
                    counts[type] = number;
                }
                else
                {
                    findings.Error(
                        Rules.ItemForm, file.Path, line, 1, $"'{word}' is no type of item; write best, select, order, match, judge, branch or write.");
                }
            }
        }

        var formCounts = new FormCounts(counts.ToImmutable());
        var limit = Limit(front, formCounts);
        var pass = PassMark.Of(module.Level);
        if (front.Has("pass"))
        {
            pass = front.Number("pass", 50, 100);
            if (front.OptionalText("pass-note") is null)
            {
                front.Report(
                    Rules.WrongType, "pass", $"The level decides the pass mark ({PassMark.Of(module.Level)}); an override needs pass-note: with the reason.");
            }
        }

        front.End();

        // Where the quiz names another module than it stands with, that has been said, and is not said again of every item.
        var fits = id == $"{module.Id}-quiz";
        var items = ItemSplitter.Split(file.Path, front.Body, front.BodyLine, findings)
            .Select(source => new ItemReader(file.Path, module, idsMustFit: fits, source, markup, findings))
            .Select(reader => (Item: reader.Read(), reader.Failed)).ToList();
        var read = items.Select(i => i.Item).OfType<WrittenItem>().ToImmutableArray();
        return new(new(id, file.Path, formCounts, limit, pass, [.. read.Select(i => i.Item)]), front, read, items.All(i => !i.Failed));
    }

    static int Limit(FrontMatter front, FormCounts form)
    {
        var words = front.Text("limit", "25 min");
        if (words.Length == 0)
        {
            return 25;
        }

        if (!words.EndsWith(" min", StringComparison.Ordinal) || !int.TryParse(words[..^4], out var limit) || limit is < 5 or > 240)
        {
            front.Report(Rules.WrongType, "limit", $"'{words}' is no time limit; write whole minutes, such as limit: 25 min.");
            return 25;
        }

        var wanted = (int)(Math.Round(form.Minutes * 1.5 / 5, MidpointRounding.AwayFromZero) * 5);
        if (form.Minutes > 0 && limit != wanted)
        {
            front.Report(
                Rules.WrongType, "limit",
                Invariant($"The form takes {form.Minutes:0.#} minutes, so the limit is {wanted} min (half as much again, to the nearest 5)."));
        }

        return limit;
    }
}
