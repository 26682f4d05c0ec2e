namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>
/// Finds texts that are nearly the same: Jaccard similarity of their character trigrams, in small letters, above a threshold. Instead of comparing each with each, every text is filed under its
/// rarest trigrams, as many as a similar text cannot avoid to share one of (prefix filtering).
/// </summary>
static class NearTwins
{
    public static IEnumerable<(int First, int Second)> Of(IReadOnlyList<string> texts, double threshold)
    {
        var sets = texts.Select(Trigrams).ToList();
        var counts = sets.SelectMany(s => s).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        var filed = new Dictionary<long, List<int>>();
        foreach (var at in Enumerable.Range(0, sets.Count).OrderBy(i => sets[i].Count).ThenBy(i => i))
        {
            var set = sets[at];
            var prefix = set.OrderBy(t => counts[t]).ThenBy(t => t).Take(set.Count - (int)Math.Ceiling(threshold * set.Count) + 1).ToList();
            foreach (var other in prefix.SelectMany(t => filed.GetValueOrDefault(t) ?? []).Distinct().Where(o => Similar(set, sets[o], threshold)))
            {
                yield return (Math.Min(at, other), Math.Max(at, other));
            }

            foreach (var trigram in prefix)
            {
                (filed.TryGetValue(trigram, out var list) ? list : filed[trigram] = []).Add(at);
            }
        }
    }

    static bool Similar(HashSet<long> a, HashSet<long> b, double threshold)
    {
        var shared = a.Count(b.Contains);
        return shared > threshold * (a.Count + b.Count - shared);
    }

    static HashSet<long> Trigrams(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return [.. Enumerable.Range(0, Math.Max(0, plain.Length - 2)).Select(i => ((long)plain[i] << 32) | ((long)plain[i + 1] << 16) | plain[i + 2])];
    }
}
