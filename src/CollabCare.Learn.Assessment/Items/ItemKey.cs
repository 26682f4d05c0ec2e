using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>What is right in an item, and how an answer to it is marked. Holds ids only: the words live with the content.</summary>
public abstract record ItemKey
{
    /// <summary>The item's type.</summary>
    public abstract ItemType Type { get; }

    /// <summary>Weight in a form, in points: best 1; select, order and match 2; judge 3; branch 6 (curriculum 2.1).</summary>
    public int Weight => Type.Weight();

    /// <summary>The ids of everything that can be chosen, placed or rated, in the file's order; for a match its options (its stems stand apart).</summary>
    public abstract ImmutableArray<string> Choices { get; }

    /// <summary>Marks an answer that the learner sent. A null or blank answer earns 0 and stays in the denominator (ruling MA9).</summary>
    /// <exception cref="AnswerException">
    /// The answer is of another type, names an id that is not in the item, has a place or rating out of range, or picks more than "exactly N".
    /// </exception>
    /// <exception cref="InvalidOperationException">The key itself marks nothing (no right option, no ordered pair, no stem, no keyed action).</exception>
    public abstract Mark Mark(Answer? answer);

    /// <summary>
    /// Marks what stood on the page when the time ran out. Nobody is left to ask, so more picks than "exactly N" are not refused
    /// but marked by the same rule (ruling MA14); everything else is as in <see cref="Mark(Answer?)" />.
    /// </summary>
    /// <exception cref="AnswerException">The answer is of another type, names an id that is not in the item, or has a place or rating out of range.</exception>
    public virtual Mark MarkAtTimeout(Answer? answer) => Mark(answer);

    /// <summary>The answer that earns the full mark.</summary>
    public abstract Answer FullAnswer();

    /// <summary>The answer as this item's own type; null where there is none or it is blank.</summary>
    private protected T? Read<T>(Answer? answer)
        where T : Answer => answer switch
        {
            null => null,
            T own => own.IsBlank ? null : own,
            _ => throw new AnswerException($"A question of the type {Name} cannot take {answer.Words}."),
        };

    private protected void RefuseUnknown(string kind, IEnumerable<string> given, IEnumerable<string> known)
    {
        if (given.Except(known, StringComparer.Ordinal).FirstOrDefault() is { } stranger)
            throw new AnswerException($"This question of the type {Name} has no {kind} \"{stranger}\".");
    }

    private protected static void RefuseOutside(string what, IEnumerable<int> given, int highest)
    {
        foreach (var number in given.Where(number => number < 1 || number > highest))
            throw new AnswerException($"A {what} is a number from 1 to {highest}, not {number}.");
    }

    private protected Mark Marked(double fraction, bool critical, IEnumerable<KeyValuePair<string, double>> credits) =>
        new(fraction, critical, critical || fraction < (Type == ItemType.Best ? 1 : 0.5), credits.ToImmutableSortedDictionary(StringComparer.Ordinal));

    private string Name => Type.ToString().ToLowerInvariant();
}
