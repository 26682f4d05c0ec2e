using System.Security.Cryptography;
using System.Text;

namespace CollabCare.Learn.Content;

/// <summary>Small things done with words.</summary>
public static class Words
{
    /// <summary>"ClinicalReview" as "clinical-review".</summary>
    public static string Hyphenated(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && result.Length > 0)
            {
                result.Append('-');
            }

            result.Append(char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>A slug: lower-case letters and digits with hyphens between.</summary>
    public static string Slug(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        return result.ToString().Trim('-');
    }

    /// <summary>Ten hexadecimal digits of the SHA-256 of some words: the id of a choice that has none of its own.</summary>
    public static string ShortHash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.Trim())).AsSpan(0, 5));

    /// <summary>How many words a text has.</summary>
    public static int Count(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var letter = char.IsLetterOrDigit(c) || (inWord && c is '\'' or '’' or '-');
            count += letter && !inWord ? 1 : 0;
            inWord = letter;
        }

        return count;
    }

    /// <summary>How many words a text has as people count them against a limit: what spaces set apart, if it holds a letter or a digit. 07:10 is one.</summary>
    public static int Spaced(string text)
    {
        var (count, counted) = (0, false);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                counted = false;
            }
            else if (!counted && char.IsLetterOrDigit(c))
            {
                (count, counted) = (count + 1, true);
            }
        }

        return count;
    }

    /// <summary>The known word nearest to a mistyped one, if it is at most two edits away.</summary>
    public static string? Nearest(string word, IEnumerable<string> known) =>
        known.Select(k => (Word: k, Distance: EditDistance(word, k))).Where(p => p.Distance <= 2).OrderBy(p => p.Distance).Select(p => p.Word).FirstOrDefault();

    /// <summary>Optimal string alignment distance: insertions, deletions, substitutions, and swaps of neighbours, each 1.</summary>
    public static int EditDistance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
