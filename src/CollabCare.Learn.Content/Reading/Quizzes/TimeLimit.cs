using CollabCare.Learn.Content.Checking;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>The time limit of a quiz or a review: half as much again as its form takes, to the nearest 5 minutes (ruling FO5).</summary>
static class TimeLimit
{
    /// <summary>The limit that belongs to a form.</summary>
    public static int Of(double minutes) => (int)(Math.Round(minutes * 1.5 / 5, MidpointRounding.AwayFromZero) * 5);

    /// <summary>What <c>limit:</c> says, in minutes; null after reporting that it says none.</summary>
    public static int? Read(FrontMatter front)
    {
        var words = front.Text("limit", "25 min");
        if (words.Length == 0)
        {
            return null;
        }

        if (words.EndsWith(" min", StringComparison.Ordinal) && int.TryParse(words[..^4], out var limit) && limit is >= 5 and <= 240)
        {
            return limit;
        }

        front.Report(Rules.WrongType, "limit", $"'{words}' is no time limit; write whole minutes, such as limit: 25 min.");
        return null;
    }

    /// <summary>Reports a limit that is not that of its form.</summary>
    public static void Check(FrontMatter front, int? limit, double minutes)
    {
        if (minutes > 0 && limit is not null && limit != Of(minutes))
        {
            front.Report(
                Rules.WrongType, "limit", Invariant($"The form takes {minutes:0.#} minutes, so the limit is {Of(minutes)} min (half as much again, to the nearest 5)."));
        }
    }
}
