using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>The curriculum's rules that look at a whole quiz, module or tree.</summary>
static class QuizRules
{
    public static readonly Rule NearTwin = new(Rules.Item(21), Severity.Warning, "L21: no stem is nearly the same as another (trigram similarity above 0.8).");
    public static readonly Rule Volatile = new(
        Rules.Item(30), Severity.Error, "L30: what rests on a source of volatility H is checked again within six months.");
    public static readonly Rule Objectives = new(Rules.Item(31), Severity.Error, "L31: every objective has two items or more, and every item an objective.");
    public static readonly Rule Shares = new(
        Rules.Item(32), Severity.Warning,
        "L32: on the worst possible draw, at most 30, 15 or 5 % of the items ask to remember, and 60 % of the points rest on a scenario.");

    public static readonly Rule MustKnow = new(
        Rules.Item(33), Severity.Warning, "L33: a must-know item is of the type best or select and has one of the five topics.");

    public static ImmutableArray<Rule> All => [NearTwin, Volatile, Objectives, Shares, MustKnow];
}
