using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>A review as it is being written.</summary>
public sealed record ReviewText(ImmutableDictionary<string, CriterionRating> Ratings, ImmutableArray<NewComment> Comments, string Summary, bool Invented)
{
    /// <summary>The most characters of a comment, of evidence, of the summary.</summary>
    public const int LongestComment = 2_000;
    public const int LongestEvidence = 600;
    public const int LongestQuote = 600;

    /// <summary>The most comments on one submission.</summary>
    public const int MostComments = 40;

    public static readonly ReviewText Empty = new([], [], "", false);

    public static ReviewText Read(string json) => JsonSerializer.Deserialize<ReviewText>(json)!;

    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>The criteria that are rated, with what is needed to decide.</summary>
    public ImmutableArray<RatedCriterion> Rated(Sheet sheet) =>
        [.. sheet.Criteria.Where(c => Ratings.GetValueOrDefault(c.Name) is { Level: > 0 }).Select(c => new RatedCriterion(Ratings[c.Name].Level, c.Safety))];

    /// <summary>What keeps it from being sent, each with the field that mends it. A 1 on a safety criterion stops the review, and nothing else need be rated.</summary>
    public IEnumerable<(string Field, string Sentence)> Missing(Sheet sheet)
    {
        var stops = ProjectRating.Stops(Rated(sheet));
        for (var at = 0; at < sheet.Criteria.Length; at++)
        {
            var (criterion, rating) = (sheet.Criteria[at], Ratings.GetValueOrDefault(sheet.Criteria[at].Name));
            if (rating is not { Level: > 0 })
            {
                if (!stops)
                {
                    yield return ($"criterion-{at}", $"{criterion.Name}: choose a level");
                }

                continue;
            }

            if (string.IsNullOrWhiteSpace(rating.Evidence))
            {
                yield return ($"evidence-{at}", $"{criterion.Name}: say where in the work you saw it");
            }

            if (rating.Level < ProjectRating.Meets && string.IsNullOrWhiteSpace(rating.Comment))
            {
                yield return ($"comment-{at}", $"{criterion.Name}: say what would make it a 3");
            }
        }
    }
}

/// <summary>A comment that is not sent yet.</summary>
public sealed record NewComment(string PartId, int Row, int Column, int Start, string Quote, CommentKind Kind, string Text);

/// <summary>Finding the stretch that a comment is about.</summary>
public static class Quotes
{
    /// <summary>Where some words stand in a part: cell, offset, and the words as they stand there. White space may differ. Null where they do not stand there.</summary>
    /// <param name="first">The cell to look in first, row and column.</param>
    public static (int Row, int Column, int Start, string Quote)? Find(Cells cells, string words, (int Row, int Column)? first)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        var pattern = new Regex(string.Join("\\s+", parts.Select(Regex.Escape)), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        var places = Enumerable.Range(0, cells.Rows.Length).SelectMany(r => Enumerable.Range(0, cells.Rows[r].Length).Select(c => (Row: r, Column: c))).OrderBy(p => p != first);
        foreach (var (row, column) in places)
        {
            if (pattern.Match(cells.At(row, column)) is { Success: true } match)
            {
                return (row, column, match.Index, match.Value);
            }
        }

        return null;
    }
}
