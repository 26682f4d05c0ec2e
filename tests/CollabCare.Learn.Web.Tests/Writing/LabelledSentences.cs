using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Web.Writing;

namespace CollabCare.Learn.Web.Tests.Writing;

/// <summary>A sentence of <c>identifiers.tsv</c>, whose author had not seen the rules.</summary>
/// <param name="Class">What it holds; <c>none</c> for an innocent.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Phrase">The words that could identify somebody; empty for an innocent.</param>
public sealed record LabelledSentence(string Class, string Text, string Phrase)
{
    public const string Innocent = "none";

    /// <summary>One in three, by a hash of its words: no rule was ever written or tuned on these.</summary>
    public bool IsHeldOut { get; } = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 4)) % 3 == 0;

    /// <summary>True where a finding touches the phrase, or, in an innocent, where there is any.</summary>
    public bool IsFound()
    {
        var (found, at) = (Tripwire.Look(Text), Text.IndexOf(Phrase, StringComparison.Ordinal));
        return Class == Innocent ? found.Length > 0 : found.Any(f => f.Start < at + Phrase.Length && at < f.Start + f.Length);
    }
}

/// <summary>The labelled sentences.</summary>
public static class LabelledSentences
{
    public static IReadOnlyList<LabelledSentence> All { get; } =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Writing", "identifiers.tsv")).Skip(1)
            .Select(l => l.Split('\t')).Select(c => new LabelledSentence(c[0], c[1], c.Length > 2 ? c[2] : "")),
    ];
}

/// <summary>How often the tripwire is right.</summary>
public sealed record Score(int Found, int Missed, int False, int Silent)
{
    public double Recall => Found / (double)(Found + Missed);

    public double Precision => Found / (double)(Found + False);

    public static Score Of(IEnumerable<LabelledSentence> sentences)
    {
        var (found, missed, wrong, silent) = (0, 0, 0, 0);
        foreach (var sentence in sentences)
        {
            switch (sentence.Class == LabelledSentence.Innocent, sentence.IsFound())
            {
                case (false, true): found++; break;
                case (false, false): missed++; break;
                case (true, true): wrong++; break;
                default: silent++; break;
            }
        }

        return new(found, missed, wrong, silent);
    }
}
