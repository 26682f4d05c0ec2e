namespace CollabCare.Learn.Assessment.Forms;

/// <summary>
/// The same chances from the same seed, on every machine and every version of .NET, which System.Random does not promise:
/// an attempt keeps its seed, and its form must come out the same years later.
/// The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
internal sealed class Chance(int seed)
{
    private ulong state = unchecked((ulong)seed);

    public ulong Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A whole number from 0 to one less than <paramref name="count" />; uneven by less than count/2⁶⁴, which nobody can see.</summary>
    public int Below(int count) => (int)Math.BigMul(Next(), (ulong)count, out _);

    /// <summary>A new array with the same things in another order (Fisher and Yates), every order as likely.</summary>
    public T[] Shuffle<T>(IEnumerable<T> things)
    {
        var shuffled = things.ToArray();
        for (var last = shuffled.Length - 1; last > 0; last--)
        {
            var pick = Below(last + 1);
            (shuffled[last], shuffled[pick]) = (shuffled[pick], shuffled[last]);
        }

        return shuffled;
    }
}
