using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>L21: stems that are nearly the same, anywhere in the tree.</summary>
static class TwinChecks
{
    const double Threshold = 0.8;

    public static void Check(IReadOnlyList<WrittenItem> items, Findings findings)
    {
        // One warning an item is enough, however many twins it has.
        foreach (var (first, second) in NearTwins.Of([.. items.Select(i => i.Stem)], Threshold).GroupBy(p => p.Second).Select(g => g.Min()).Order())
        {
            var (one, other) = (items[first], items[second]);
            if (!ItemCheck.IsAnswered(other, QuizRules.NearTwin) && !ItemCheck.IsAnswered(one, QuizRules.NearTwin))
            {
                var (path, line) = one.Item.Source;
                findings.Warn(
                    QuizRules.NearTwin, other.Item.Source.Path, other.Item.Source.Line, 1,
                    $"The stem is nearly that of {one.Item.Id} ({path}, line {line}); tell another story.");
            }
        }
    }
}
