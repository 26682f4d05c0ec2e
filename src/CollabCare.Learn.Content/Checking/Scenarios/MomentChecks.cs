using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Reading.Scenarios;

namespace CollabCare.Learn.Content.Checking.Scenarios;

/// <summary>Checks one moment of a scenario by itself (L09, L11).</summary>
static class MomentChecks
{
    const int MostWords = 120;

    public static void Check(string path, ReadMoment read, bool isWhole, Findings findings)
    {
        var moment = read.Moment;
        var words = Words.Count(read.Text) + Words.Count(read.Debrief);
        if (words > MostWords)
        {
            Say(read.Line, $"This moment has {words} words; it should have at most {MostWords}.");
        }

        if (moment.Ending is null && moment.Choices.IsEmpty)
        {
            Say(read.Line, "This moment has neither choices nor an outcome; add two choices, or {outcome=good}, {outcome=mixed} or {outcome=bad}.");
        }
        else if (moment.Ending is not null)
        {
            CheckEnding();
        }
        else
        {
            CheckChoices();
        }

        void CheckEnding()
        {
            if (!moment.Choices.IsEmpty)
            {
                Say(read.Line, "An ending has no choices; take the outcome out, or the choices.");
            }

            if (read.Debrief.Length == 0)
            {
                Say(read.Line, "An ending says how it ends, and below it, in a paragraph of its own, what the best way was and why; write that debrief.");
            }
        }

        void CheckChoices()
        {
            if (moment.Choices.Length is not (2 or 3 or 4))
            {
                Say(read.Line, $"A moment has two to four choices; this one has {moment.Choices.Length}.");
            }

            if (moment.Choices.All(c => c.When is not null))
            {
                Say(read.Line, "Every choice here waits for a gauge; keep one without when=, so that nobody is stuck.");
            }

            Feedback.Check(read.Choices.Select(c => (c.Feedback, c.Line)), (line, message) => findings.Error(Rules.Item(11), path, line, 1, message));
            if (isWhole)
            {
                CheckDifferences(read, Say);
            }
        }

        void Say(int line, string message) => findings.Error(Rules.Item(9), path, line, 1, message);
    }

    // A choice is worth something of its own, moves a gauge, or leads elsewhere.
    static void CheckDifferences(ReadMoment read, Action<int, string> say)
    {
        for (var i = 0; i < read.Choices.Length; i++)
        {
            var (choice, line) = (read.Choices[i].Choice, read.Choices[i].Line);
            var others = read.Choices.Where((other, at) => at != i && other.Choice.To == choice.To).ToList();
            var twin = read.Choices[..i].FirstOrDefault(other => other.Choice.To == choice.To && other.Choice.Quality.Equals(choice.Quality)
                && other.Choice.Critical == choice.Critical && other.Choice.Effects.SequenceEqual(choice.Effects));
            if (twin is not null)
            {
                say(line, $"This choice is worth what the one on line {twin.Line} is worth, does the same and leads to the same moment; tell them apart.");
            }
            else if (choice.Effects.IsEmpty && others.Count > 0)
            {
                say(line, $"This choice moves no gauge and leads where the one on line {others[0].Line} leads; let it move one, or lead elsewhere.");
            }
        }
    }
}
