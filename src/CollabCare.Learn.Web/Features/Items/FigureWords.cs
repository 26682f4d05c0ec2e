using System.Globalization;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>How the figures are said.</summary>
public static class FigureWords
{
    /// <summary>What stands where a number is not defined.</summary>
    public const string Undefined = "–";

    /// <summary>"0.72", or a dash.</summary>
    public static string Number(double? value) => value is { } number ? Signed(number, "0.00") : Undefined;

    /// <summary>"72 %", or a dash.</summary>
    public static string Percent(double? share) => share is { } part ? $"{Signed(100 * part, "0")} %" : Undefined;

    /// <summary>"61 s", or a dash.</summary>
    public static string Seconds(double? seconds) => seconds is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:0.#} s") : Undefined;

    /// <summary>A point estimate such as a mean in percent: "71.4", or a dash.</summary>
    public static string Points(double? value) => value is { } number ? Signed(number, "0.0") : Undefined;

    /// <summary>The short name of a reason, for a table.</summary>
    public static string Flag(ReasonKind kind) => kind switch
    {
        ReasonKind.NegativeDiscrimination => "Goes the wrong way",
        ReasonKind.StrongDistractor => "Strong distractor",
        ReasonKind.ReportedOften or ReasonKind.Reported => "Reported",
        ReasonKind.TooHard => "Hard",
        ReasonKind.LowDiscrimination => "Tells little",
        ReasonKind.Drift => "Drifts",
        ReasonKind.Fast => "Fast",
        ReasonKind.Slow => "Slow",
        ReasonKind.TooEasy => "Easy",
        _ => "Unused distractor",
    };

    /// <summary>A reason in words and numbers.</summary>
    public static string Reason(ItemReason reason, ItemStatistics statistics, ItemFigures item) => reason.Kind switch
    {
        ReasonKind.NegativeDiscrimination => $"Those who do better on the rest of their form do worse here: discrimination {Number(reason.Value)}, under 0. Take it out of use until it is mended.",
        ReasonKind.StrongDistractor => $"Those who choose “{Words(item.Words, reason.Choice)}” do better on the rest ({Points(statistics.RightRest + reason.Value)} of 100) than those who have it right ({Points(statistics.RightRest)}).",
        ReasonKind.ReportedOften => $"{Readers(reason.Value)} reported it: more than 3 in 100 of those who answered.",
        ReasonKind.Reported => $"{Readers(reason.Value)} reported it.",
        ReasonKind.TooHard => $"Few have it right: difficulty {Number(reason.Value)}, under {Number(Thresholds.TooHard)}.",
        ReasonKind.LowDiscrimination => $"It hardly tells those who know from those who do not: discrimination {Number(reason.Value)}, under {Number(Thresholds.LowDiscrimination)}.",
        ReasonKind.Drift => $"It has become {(reason.Value > 0 ? "easier" : "harder")} by {Number(Math.Abs(reason.Value))} since the first month with 30 answers; the limit is {Number(Thresholds.Drift)}.",
        ReasonKind.Fast => $"Half of the people answer within {Seconds(reason.Value)}; the limit is {Seconds(Thresholds.FastSeconds)}, less than reading it takes.",
        ReasonKind.Slow => $"Half of the people take {Seconds(reason.Value)} or longer: more than twice the {Seconds(item.PlannedSeconds)} planned.",
        ReasonKind.TooEasy => $"Nearly everybody has it right: difficulty {Number(reason.Value)}, over {Number(Thresholds.TooEasy)}, and it is no must-know item.",
        _ => $"Hardly anybody chooses “{Words(item.Words, reason.Choice)}”: {Tenth(reason.Value)} %, under 5 %.",
    };

    /// <summary>What may be done with the numbers, by how many there are.</summary>
    public static string Weight(ItemStatistics statistics) => statistics switch
    {
        { IsToActOn: true } => $"{statistics.N} first answers: enough to act on.",
        { IsShown: true } => $"{statistics.N} first answers: enough to look, and at {ItemStatistics.ActFrom} to act on the numbers alone.",
        { N: 0 } => $"Nobody has answered it yet. Numbers are shown from {ItemStatistics.ShownFrom} first answers on.",
        _ => $"{statistics.N} of the {ItemStatistics.ShownFrom} first answers that numbers need.",
    };

    static string Words(Item item, string choice) => item.Choices.FirstOrDefault(c => c.Id == choice)?.Text ?? choice;

    static string Readers(double count) => count == 1 ? "A reader" : $"{count:0} readers";

    static string Tenth(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    // A true minus sign; and no "−0.00" for what rounds to nothing.
    static string Signed(double number, string format)
    {
        var words = Math.Abs(number).ToString(format, CultureInfo.InvariantCulture);
        return number < 0 && words.Any(c => c is > '0' and <= '9') ? $"−{words}" : words;
    }
}
