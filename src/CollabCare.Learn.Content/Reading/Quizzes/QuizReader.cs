using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

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
        var limit = TimeLimit.Read(front);
        TimeLimit.Check(front, limit, formCounts.Minutes);
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
        var (items, tasks, isWhole) = (ImmutableArray.CreateBuilder<WrittenItem>(), ImmutableArray.CreateBuilder<ReadTask>(), true);
        foreach (var source in ItemSplitter.Split(file.Path, front.Body, front.BodyLine, findings))
        {
            var errors = new ItemErrors(file.Path, source, findings);
            Read(source, errors);
            isWhole &= !errors.Any;
        }

        var quiz = new Quiz(id, file.Path, formCounts, limit ?? 0, pass, [.. items.Select(i => i.Item)]) { Tasks = [.. tasks.Select(t => t.Task)] };
        return new(quiz, front, items.ToImmutable(), tasks.ToImmutable(), isWhole);

        void Read(ItemSource source, ItemErrors errors)
        {
            new ItemHeading(source, errors).CheckId(module.Id, mustFit: fits);
            var type = ItemHeading.TypeOf(source.Id);
            if (type == ItemType.Branch)
            {
                errors.Add(Rules.ItemForm, "A scenario has a file of its own; move this one to scenario.md, beside the quiz.");
            }

            if (type is null or ItemType.Branch)
            {
                return;
            }

            foreach (var (line, column, message) in source.Lost)
            {
                errors.Add(Rules.ItemForm, line, column, message);
            }

            if (type == ItemType.Write)
            {
                tasks.AddIfRead(new TaskReader(file.Path, source, errors, markup).Read());
            }
            else
            {
                items.AddIfRead(new ItemReader(file.Path, ItemHome.Of(module), source, errors, markup, findings).Read(type.Value));
            }
        }
    }

    static void AddIfRead<T>(this ImmutableArray<T>.Builder all, T? one)
        where T : class
    {
        if (one is not null)
        {
            all.Add(one);
        }
    }
}
