using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>A level's review, its front matter, and its own items as they were written.</summary>
/// <param name="Review">The review.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Items">The items that could be read.</param>
/// <param name="IsWhole">True where every item could; counting is idle where not.</param>
sealed record WrittenReview(CumulativeReview Review, FrontMatter Front, ImmutableArray<WrittenItem> Items, bool IsWhole);

/// <summary>Reads <c>review.md</c> of a level: what it draws, and its own items.</summary>
static class ReviewReader
{
    public static WrittenReview Read(SourceFile file, FrontMatter front, ContentMarkup markup, Findings findings)
    {
        var level = Enum.Parse<Level>(file.Path.Split('/')[0], ignoreCase: true);
        var wanted = $"review-{level.ToString().ToLowerInvariant()}";
        var id = front.Text("id", wanted);
        if (id.Length > 0 && id != wanted)
        {
            front.Report(Rules.Id, "id", $"The review of this level must have the id {wanted}.");
        }

        var review = new CumulativeReview
        {
            Id = wanted,
            Title = front.Text("title", $"{level} review"),
            Summary = front.Text("summary", "One sentence on what it holds."),
            Level = level,
            Drawn = front.Number("draw", 1, 100),
            LimitMinutes = TimeLimit.Read(front) ?? 0,
            Standing = StandingReader.Read(front),
            Path = file.Path,
            Items = [],
        };
        front.End();

        var (items, isWhole) = (ImmutableArray.CreateBuilder<WrittenItem>(), true);
        foreach (var source in ItemSplitter.Split(file.Path, front.Body, front.BodyLine, findings))
        {
            var errors = new ItemErrors(file.Path, source, findings);
            if (Read(file.Path, new(wanted, [], IsReview: true), source, errors, markup, findings) is { } item)
            {
                items.Add(item);
            }

            isWhole &= !errors.Any;
        }

        return new(review with { Items = [.. items.Select(i => i.Item)] }, front, items.ToImmutable(), isWhole);
    }

    static WrittenItem? Read(string path, ItemHome home, ItemSource source, ItemErrors errors, ContentMarkup markup, Findings findings)
    {
        new ItemHeading(source, errors, home.IsReview).CheckId(home.Id, mustFit: true);
        if (ItemHeading.TypeOf(source.Id) is not { } type)
        {
            return null;
        }

        if (type != ItemType.Best)
        {
            errors.Add(Rules.ReviewForm, "An item of a review's own is of the type best (sba); write it so, or move it to a module's quiz.");
            return null;
        }

        foreach (var (line, column, message) in source.Lost)
        {
            errors.Add(Rules.ItemForm, line, column, message);
        }

        return new ItemReader(path, home, source, errors, markup, findings).Read(type);
    }
}
