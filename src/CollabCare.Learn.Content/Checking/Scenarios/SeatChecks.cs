using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Scenarios;

namespace CollabCare.Learn.Content.Checking.Scenarios;

/// <summary>Checks the other seat of a scenario: whose it is, which moments it shows, and what it asks there.</summary>
static class SeatChecks
{
    const int FewestMoments = 3;

    /// <summary>Checks a seat.</summary>
    /// <param name="module">Its module.</param>
    /// <param name="seat">The seat.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="roles">The ids of all roles; null where some could not be read.</param>
    /// <param name="course">The course.</param>
    /// <param name="findings">Takes what is wrong.</param>
    public static void Check(Module module, ReadSeat seat, ReadScenario scenario, IReadOnlyCollection<string>? roles, Course course, Findings findings)
    {
        if (roles is not null && seat.Seat.Role.Length > 0 && !roles.Contains(seat.Seat.Role))
        {
            var near = Words.Nearest(seat.Seat.Role, roles);
            var mend = near is null ? "write the id of a page of roles/, such as role-charge-nurse." : $"did you mean '{near}'?";
            seat.Front.Report(Rules.ScenarioForm, "role", $"'{seat.Seat.Role}' is no role; {mend}");
        }

        if (seat.Moments.Length < FewestMoments)
        {
            findings.Error(
                Rules.ScenarioForm, seat.Path, seat.Front.BodyLine, 1,
                $"The other seat shows three moments of the scenario's best way or more; this one shows {seat.Moments.Length}.");
        }

        var best = BestWay(scenario);
        foreach (var moment in seat.Moments)
        {
            Check(seat.Path, moment, best, findings);
            ToldRules.Check(Told(seat.Path, moment), module, course, findings);
        }
    }

    // The moments of the best way; all of them where the scenario has none.
    static ImmutableArray<Moment> BestWay(ReadScenario scenario)
    {
        var (moments, key) = (scenario.Scenario.Moments, scenario.Scenario.Key);
        var best = scenario.IsWhole && ScenarioSurvey.Circle(key).IsEmpty ? ScenarioSurvey.Of(key).Best : [];
        return best.IsEmpty ? moments : [.. best.Select(at => moments.First(m => m.Id == at.Moment))];
    }

    static void Check(string path, ReadSeatMoment read, ImmutableArray<Moment> best, Findings findings)
    {
        var (line, choices) = (read.Source.Line, read.Choices);
        if (!best.IsEmpty && best.All(m => m.Id != read.Moment.Moment))
        {
            var headings = string.Join("; ", best.Select(m => m.Title));
            Say(line, $"\"{read.Moment.Title}\" is no moment on the best way of the scenario; the headings there are: {headings}.");
        }

        if (!read.Question.Contains('?', StringComparison.Ordinal))
        {
            Say(read.Source.Stem[^1].Line, "The last paragraph before the options asks nothing; end it with a question mark.");
        }

        var keys = choices.Count(c => c.Choice.Right);
        if (choices.Length is not (2 or 3) || keys != 1)
        {
            Say(line, $"Two or three options stand here, one of them [x]; this moment has {choices.Length}, and {keys} of them [x].");
        }

        foreach (var critical in choices.Where(c => c.Choice.Critical))
        {
            Say(critical.Line, "Nothing is marked in the other seat; write [x] for what this person would do, and [ ] for the others.");
        }

        Feedback.Check(choices.Select(c => (c.Feedback, c.Line)), (at, message) => findings.Error(Rules.Item(11), path, at, 1, message));

        void Say(int at, string message) => findings.Error(Rules.ScenarioForm, path, at, 1, message);
    }

    static Told Told(string path, ReadSeatMoment read)
    {
        var stem = ($"{read.Story} {read.Question}", read.Source.Line);
        return new("moment", path, read.Source.Line, [], null, read.Source["note"])
        {
            Stem = [stem],
            Keys = [],
            Read = [stem.Item1, .. read.Choices.Select(c => c.Text)],
            All = [stem, .. read.Choices.SelectMany(c => new[] { (c.Text, c.Line), (c.Feedback ?? "", c.Line) })],
        };
    }
}
