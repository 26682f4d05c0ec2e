namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>
/// Finds texts that are nearly the same: Jaccard similarity of their character trigrams, in small letters, above a threshold. Instead of comparing each with
/// each, every text is filed under its rarest trigrams, as many as a similar text cannot avoid to share one of (prefix filtering), and a comparison ends as
/// soon as the rest cannot make up for what is missing.
/// </summary>
static class NearTwins
{
    /// <summary>Pairs of places in the list, the smaller first.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="threshold">Above 0 and below 1; a pair must be above it.</param>
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<string> texts, double threshold)
    {
        var sets = Ranked([.. texts.Select(Trigrams)]);
        var filed = new Dictionary<int, List<int>>();
        var comparedWith = new int[texts.Count];
        Array.Fill(comparedWith, -1);
        foreach (var at in Enumerable.Range(0, sets.Length).OrderBy(i => sets[i].Length).ThenBy(i => i))
        {
            var set = sets[at];
            for (var i = 0; i < set.Length - (int)Math.Ceiling(threshold * set.Length) + 1 && i < set.Length; i++)
            {
                var list = filed.TryGetValue(set[i], out var begun) ? begun : filed[set[i]] = [];
                foreach (var other in list)
                {
                    if (comparedWith[other] != at && sets[other].Length >= threshold * set.Length)
                    {
                        comparedWith[other] = at;
                        if (AreSimilar(set, sets[other], threshold))
                        {
                            yield return (Math.Min(at, other), Math.Max(at, other));
                        }
                    }
                }

                list.Add(at);
            }
        }
    }

    // Shared / (a + b − shared) > t, so shared > t·(a + b) / (1 + t). Both arrays rise.
    static bool AreSimilar(int[] a, int[] b, double threshold)
    {
        var needed = threshold * (a.Length + b.Length) / (1 + threshold);
        var (i, j, shared) = (0, 0, 0);
        while (i < a.Length && j < b.Length && shared + Math.Min(a.Length - i, b.Length - j) > needed)
        {
            if (a[i] == b[j])
            {
                (i, j, shared) = (i + 1, j + 1, shared + 1);
            }
            else if (a[i] < b[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return shared > needed;
    }

    // Trigrams as numbers that rise with how common they are.
    static int[][] Ranked(HashSet<string>[] sets)
    {
        var ranks = sets.SelectMany(s => s).GroupBy(t => t, StringComparer.Ordinal).OrderBy(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select((g, rank) => (g.Key, rank)).ToDictionary(p => p.Key, p => p.rank, StringComparer.Ordinal);
        return [.. sets.Select(s => s.Select(t => ranks[t]).Order().ToArray())];
    }

    static HashSet<string> Trigrams(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 2)).Select(i => plain.Substring(i, 3))];
    }
}
