using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Web.Writing;

/// <summary>An answer in its five parts, as somebody wrote it.</summary>
public sealed record StarText(string? Situation, string? Task, string? Action, string? Result, string? Reflection)
{
    /// <summary>The words of a part; empty where there are none.</summary>
    public string Of(StarPart part) => part switch
    {
        StarPart.Situation => Situation,
        StarPart.Task => Task,
        StarPart.Action => Action,
        StarPart.Result => Result,
        _ => Reflection,
    } ?? "";

    /// <summary>Each part with its words and its share of the whole.</summary>
    public ImmutableArray<StarShare> Shares
    {
        get
        {
            var total = Words;
            return [.. Enum.GetValues<StarPart>().Select(p => (Part: p, Words: Count(Of(p)))).Select(p => new StarShare(p.Part, p.Words, total == 0 ? 0 : (int)Math.Round(100.0 * p.Words / total)))];
        }
    }

    /// <summary>Words in all.</summary>
    public int Words => Enum.GetValues<StarPart>().Sum(p => Count(Of(p)));

    /// <summary>How long it takes to say.</summary>
    public TimeSpan Spoken => SpokenTime.Of(Words);

    /// <summary>The words of a text: what stands between spaces and holds a letter or a digit.</summary>
    public static int Count(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));
}

/// <summary>How much of an answer one part is.</summary>
/// <param name="Part">The part.</param>
/// <param name="Words">Its words.</param>
/// <param name="Percent">Of all words, 0–100.</param>
public sealed record StarShare(StarPart Part, int Words, int Percent)
{
    /// <summary>What it might be.</summary>
    public TargetShare Target => TargetShare.Of(Part);
}
