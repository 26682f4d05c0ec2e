using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <content>Single values of each kind.</content>
sealed partial class FrontMatter
{
    /// <summary>A text that must be there and not be empty.</summary>
    public string Text(string key, string example)
    {
        switch (Find(key))
        {
            case YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value):
                return value;
            case null:
                Missing(key, example);
                return "";
            case var node:
                Wrong(node, key, $"a text, such as {key}: {example}");
                return "";
        }
    }

    /// <summary>A text that may be missing.</summary>
    public string? OptionalText(string key) => Has(key) ? Text(key, "…") : null;

    /// <summary>A whole number within limits.</summary>
    public int Number(string key, int from, int to)
    {
        var node = Find(key);
        if (node is null)
        {
            Missing(key, from.ToString(CultureInfo.InvariantCulture));
            return from;
        }

        if (IsNumber(node, out var number) && number >= from && number <= to)
        {
            return number;
        }

        Wrong(node, key, $"a whole number from {from} to {to}");
        return from;
    }

    /// <summary>A date, year-month-day.</summary>
    public DateOnly Date(string key)
    {
        var node = Find(key);
        if (node is null)
        {
            Missing(key, "2026-11-22");
        }
        else if (IsDate(node, out var date))
        {
            return date;
        }
        else
        {
            Wrong(node, key, "a date written year-month-day, such as 2026-11-22");
        }

        return default;
    }

    /// <summary>One of a few words; the enum's names, in lower case with hyphens.</summary>
    public T Word<T>(string key)
        where T : struct, Enum
    {
        var names = Enum.GetValues<T>().ToDictionary(v => Words.Hyphenated(v.ToString()), v => v, StringComparer.Ordinal);
        var node = Find(key);
        if (node is null)
        {
            Missing(key, names.Keys.First());
        }
        else if (node is YamlScalarNode { Value: { } value } && names.TryGetValue(value, out var found))
        {
            return found;
        }
        else
        {
            Wrong(node, key, $"one of {string.Join(", ", names.Keys)}");
        }

        return default;
    }

    /// <summary>One of a few words; the first where it is missing or another.</summary>
    public string OneOf(string key, params ReadOnlySpan<string> words)
    {
        var node = Find(key);
        if (node is YamlScalarNode { Value: { } value } && words.Contains(value))
        {
            return value;
        }

        if (node is null)
        {
            Missing(key, words[0]);
        }
        else
        {
            Wrong(node, key, $"one of {string.Join(", ", words!)}");
        }

        return words[0];
    }

    /// <summary>True where a key stands there and says so; false where it is missing.</summary>
    public bool Flag(string key)
    {
        var node = Find(key);
        if (node is not (null or YamlScalarNode { Value: "true" or "false" }))
        {
            Wrong(node, key, "true or false");
        }

        return node is YamlScalarNode { Value: "true" };
    }

    static bool IsNumber(YamlNode node, out int number, bool signed = false)
    {
        number = 0;
        return node is YamlScalarNode scalar && int.TryParse(scalar.Value, signed ? NumberStyles.AllowLeadingSign : NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    static bool IsDate(YamlNode node, out DateOnly date)
    {
        date = default;
        return node is YamlScalarNode scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
