using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;

namespace CollabCare.Learn.Assessment.Interview;

/// <summary>A sample answer with agreed ratings.</summary>
/// <param name="QuestionId">Its question.</param>
/// <param name="Level">The question's level.</param>
/// <param name="AnswerLevel">How good the answer is as a whole, 1–4.</param>
/// <param name="Times">How often this person has rated it.</param>
public sealed record Sample(string QuestionId, Level Level, int AnswerLevel, int Times);

/// <summary>Draws the sample answers on which somebody practises rating (curriculum 4.5: six answers, two a level).</summary>
public static class SampleSet
{
    /// <summary>How many answers.</summary>
    public const int Count = 6;

    /// <summary>
    /// Two answers to questions of each level, each to another question; every level of answer once and none more than twice, so that nobody can rate by the middle. What was rated least comes first.
    /// </summary>
    /// <param name="samples">All there are.</param>
    /// <param name="seed">What chance comes from.</param>
    /// <returns>Six, in the order of rating; fewer where there are not two questions of each level.</returns>
    public static ImmutableArray<Sample> Draw(IReadOnlyCollection<Sample> samples, int seed)
    {
        var chance = new Chance(seed);
        var queue = chance.Shuffle(samples.OrderBy(s => s.QuestionId, StringComparer.Ordinal).ThenBy(s => s.AnswerLevel)).OrderBy(s => s.Times).ToList();
        var drawn = new List<Sample>();
        foreach (var level in chance.Shuffle<Level>([Level.Beginner, Level.Beginner, Level.Intermediate, Level.Intermediate, Level.Advanced, Level.Advanced]))
        {
            // The level of answer that came least so far.
            if (queue.Where(s => s.Level == level && drawn.TrueForAll(d => d.QuestionId != s.QuestionId)).OrderBy(s => drawn.Count(d => d.AnswerLevel == s.AnswerLevel)).FirstOrDefault() is { } next)
                drawn.Add(next);
        }

        return [.. drawn];
    }
}
