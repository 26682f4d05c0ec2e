using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;

namespace CollabCare.Learn.Assessment.Interview;

/// <summary>A question that may be asked.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Competency">Its competency's id.</param>
/// <param name="Level">Its level.</param>
/// <param name="Times">How often this person met it.</param>
/// <param name="LastMet">When last; null where never.</param>
public sealed record BankQuestion(string Id, string Competency, Level Level, int Times, DateTimeOffset? LastMet);

/// <summary>What somebody wants to practise.</summary>
/// <param name="Count">How many questions, at least 1.</param>
/// <param name="Competencies">Ids of the competencies; empty for all.</param>
/// <param name="Level">Of this level only; null for any.</param>
/// <param name="LeastMet">What has been met least comes first.</param>
/// <param name="Own">The question of one's own choice, which is asked first and whenever it was met; null for none.</param>
public sealed record PracticeWish(int Count, ImmutableArray<string> Competencies, Level? Level, bool LeastMet, string? Own = null);

/// <summary>Draws the questions of a practice alone.</summary>
public static class QuestionSet
{
    /// <summary>How many questions the coverage rule is for.</summary>
    public const int Full = 6;

    /// <summary>How many of the advanced level a set has at most, unless that level was asked for.</summary>
    public const int MostAdvanced = 2;

    /// <summary>How long a question rests after it was met.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromDays(14);

    /// <summary>What a full set covers: one question each from these, and one of any competency (curriculum 4.4, "a set of six").</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> Coverage =
        [["handling-resistance", "influence"], ["problem-solving"], ["role-knowledge"], ["ethics-and-privacy"], ["evidence", "communication"]];

    /// <summary>
    /// Draws them: the same for the same bank, wish, moment and seed. A full set over all competencies follows <see cref="Coverage" />; any other goes round the competencies, each once before one comes twice.
    /// Where everything that fits still rests, the question that was met longest ago is taken: better that than none.
    /// </summary>
    /// <param name="bank">The questions.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="now">The moment.</param>
    /// <param name="seed">What chance comes from.</param>
    /// <returns>Ids, in the order of asking; fewer than wanted where the bank has fewer that fit.</returns>
    public static ImmutableArray<string> Draw(IReadOnlyCollection<BankQuestion> bank, PracticeWish wish, DateTimeOffset now, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(wish.Count);
        var fits = bank.Where(q => (wish.Competencies.IsEmpty || wish.Competencies.Contains(q.Competency)) && (wish.Level is null || q.Level == wish.Level)).OrderBy(q => q.Id, StringComparer.Ordinal);
        var queue = new Chance(seed).Shuffle(fits).OrderBy(q => q.LastMet > now - Rest ? q.LastMet : DateTimeOffset.MinValue).ThenBy(q => wish.LeastMet ? q.Times : 0).ThenBy(q => wish.LeastMet ? q.LastMet : null).ToList();
        var drawn = new List<BankQuestion>();
        if (bank.FirstOrDefault(q => q.Id == wish.Own) is { } own)
            Take(own);

        if (wish.Count == Full && wish.Competencies.IsEmpty)
        {
            foreach (var group in Coverage.Where(group => !drawn.Exists(q => group.Contains(q.Competency))))
                TakeFirst(q => group.Contains(q.Competency));
        }

        while (drawn.Count < wish.Count && (TakeFirst(q => drawn.TrueForAll(d => d.Competency != q.Competency)) || TakeFirst(LeastTaken) || TakeFirst(_ => true)))
        {
        }

        return [.. drawn.Take(wish.Count).Select(q => q.Id)];

        bool LeastTaken(BankQuestion question) => drawn.Count(d => d.Competency == question.Competency) <= queue.Min(q => drawn.Count(d => d.Competency == q.Competency));

        bool TakeFirst(Func<BankQuestion, bool> which)
        {
            var full = wish.Level != Level.Advanced && drawn.Count(q => q.Level == Level.Advanced) >= MostAdvanced;
            var next = queue.Find(q => which(q) && !(full && q.Level == Level.Advanced));
            if (next is not null)
                Take(next);
            return next is not null;
        }

        void Take(BankQuestion question)
        {
            drawn.Add(question);
            queue.RemoveAll(q => q.Id == question.Id);
        }
    }
}
