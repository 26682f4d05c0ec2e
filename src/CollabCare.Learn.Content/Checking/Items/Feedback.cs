using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L11 and L37: every choice is explained, in words of its own.</summary>
static class Feedback
{
    const int Fewest = 8;
    const int Most = 60;
    static readonly string[] Verdicts = ["wrong", "incorrect", "false", "no,"];

    public static readonly ItemRule OnEveryOption = new(
        11, Severity.Error, "every option has feedback of 8 to 60 words of its own; an order or a match has one [!WHY].", CheckEveryOption);

    public static readonly ItemRule OfCriticalChoices = new(37, Severity.Error, "a critical choice says why it could hurt.", check =>
    {
        foreach (var choice in check.Written.Choices.Where(c => c.Choice.Critical && c.Feedback is null))
        {
            check.Say(choice.Line, "This choice is marked critical without a reason; put the reason below it, as feedback.");
        }
    });

    /// <summary>Looks at what is said to whoever chose each of some options.</summary>
    /// <param name="all">What is said, or null, and the line of the option.</param>
    /// <param name="say">Takes a line and what is wrong there.</param>
    public static void Check(IEnumerable<(string? Feedback, int Line)> all, Action<int, string> say)
    {
        var given = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (feedback, line) in all)
        {
            CheckLength(say, line, feedback, "This option has no feedback; add a quote below it, indented by two spaces");
            if (feedback is not null && Verdicts.Any(v => BeginsWith(feedback, v)))
            {
                say(line, "The feedback begins with a verdict; begin with what the choice would lead to.");
            }

            if (feedback is not null && !given.TryAdd(feedback, line))
            {
                say(line, "Two options have the same feedback; say to each what it is about.");
            }
        }
    }

    static void CheckEveryOption(ItemCheck check)
    {
        var written = check.Written;
        if (check.Item.Type is ItemType.Order or ItemType.Match)
        {
            CheckLength(
                check.Say, written.Source.Why?.Line ?? check.Item.Source.Line, written.Why,
                "Nothing explains the answer; add > [!WHY] after the list, and the reason below it");
            return;
        }

        Check(written.Choices.Where(c => c.Feedback is not null || !c.Choice.Critical).Select(c => (c.Feedback, c.Line)), check.Say);
    }

    static bool BeginsWith(string words, string verdict) =>
        words.StartsWith(verdict, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(words.ElementAtOrDefault(verdict.Length));

    static void CheckLength(Action<int, string> say, int line, string? words, string missing)
    {
        var count = Words.Count(words ?? "");
        if (count == 0)
        {
            say(line, $"{missing}, of {Fewest} to {Most} words.");
        }
        else if (count is < Fewest or > Most)
        {
            say(line, $"The feedback has {count} words; it should have {Fewest} to {Most}.");
        }
    }
}
