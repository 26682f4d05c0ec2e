using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>One person's first graded answer to an item, whatever the item's words were that day (ruling FO11).</summary>
public sealed record FirstAnswer(Guid PersonId, Guid AttemptId, string ItemId, string Hash, ItemResponse Response);

/// <summary>Reads first graded answers. An item left open counts as it was marked, with 0; practice and open attempts count for nothing.</summary>
public static class FirstAnswers
{
    /// <summary>Attempts that count and may hold a module's items: those of its own quiz, and of the reviews, which draw from many modules' pools.</summary>
    static IQueryable<Attempt> Holding(this IQueryable<Attempt> attempts, string moduleId) =>
        attempts.Where(a => !a.Practice && a.EndedAt != null && (a.ModuleId == moduleId || a.ModuleId.StartsWith(Attempt.Reviews)));

    /// <summary>The first answer of each person to each of a module's items.</summary>
    public static async Task<List<FirstAnswer>> OfAsync(LearnDb db, string moduleId, IReadOnlyDictionary<string, Item> items, CancellationToken cancellationToken)
    {
        var holding = db.Attempts.Holding(moduleId);
        var attempts = await holding.Select(a => new { a.Id, a.PersonId, a.EndedAt, a.Points, a.OutOf }).ToDictionaryAsync(a => a.Id, cancellationToken);
        // An attempt's items lie side by side. Asked for by their names, each would be fetched from somewhere else.
        var rows = await db.AttemptItems.Where(i => holding.Select(a => a.Id).Contains(i.AttemptId))
            .Select(i => new { i.AttemptId, i.ItemId, i.ItemHash, i.Answer, i.Fraction, i.Seconds }).ToListAsync(cancellationToken);
        var first = rows.Where(r => items.ContainsKey(r.ItemId) && attempts.ContainsKey(r.AttemptId)).Select(r => (Row: r, Attempt: attempts[r.AttemptId]))
            .GroupBy(r => (r.Attempt.PersonId, r.Row.ItemId)).Select(own => own.MinBy(r => r.Attempt.EndedAt));
        var picks = new Dictionary<(string, string?), ImmutableArray<Pick>>();
        return
        [
            .. first.Select(both =>
            {
                var (row, attempt) = both;
                var item = items[row.ItemId];
                var score = row.Fraction ?? 0;
                var rest = Rest(attempt.Points ?? 0, attempt.OutOf ?? 0, item.Type.Weight(), score);
                return new FirstAnswer(attempt.PersonId, attempt.Id, row.ItemId, row.ItemHash, new(score, rest, row.Seconds, attempt.EndedAt!.Value, PicksOf(row.ItemHash, row.Answer, item)));
            }),
        ];

        // Thousands of people give the same few answers.
        ImmutableArray<Pick> PicksOf(string hash, string? answer, Item item)
        {
            if (!picks.TryGetValue((hash, answer), out var known))
            {
                picks[(hash, answer)] = known = Picks(item, TakenItem.Read(answer));
            }

            return known;
        }
    }

    /// <summary>What an answer chose; what it left open is there with an empty value.</summary>
    public static ImmutableArray<Pick> Picks(Item item, Answer? answer) => (item.Type, answer) switch
    {
        (ItemType.Order, _) => [.. item.Choices.Select(c => new Pick(c.Id, answer is Placed placed && placed.Places.TryGetValue(c.Id, out var place) ? $"{place}" : ""))],
        (ItemType.Judge, _) => [.. item.Choices.Select(c => new Pick(c.Id, answer is Rated rated && rated.Ratings.TryGetValue(c.Id, out var rating) ? $"{rating}" : ""))],
        (ItemType.Match, _) => [.. item.Stems.Select(s => new Pick(s.Id, answer is Matched matched && matched.Pairs.TryGetValue(s.Id, out var option) ? option : ""))],
        (ItemType.Branch, _) => [],
        (_, ChosenOne { IsBlank: false } one) => [new("", one.Choice)],
        (_, ChosenMany { IsBlank: false } many) => [.. many.Choices.Select(c => new Pick("", c))],
        _ => [new("", "")],
    };

    // The attempt's other items, in percent of their points.
    static double? Rest(double points, int outOf, int weight, double score) => outOf > weight ? 100 * (points - (weight * score)) / (outOf - weight) : null;
}
