using System.Collections.Immutable;
using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <content>Values of each kind.</content>
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

    /// <summary>A list of texts; empty where the key is optional and missing.</summary>
    public ImmutableArray<string> List(string key, bool required = true)
    {
        var node = Find(key);
        if (node is YamlSequenceNode sequence && sequence.Children.All(c => c is YamlScalarNode { Value.Length: > 0 }))
        {
            return [.. sequence.Children.Select(c => ((YamlScalarNode)c).Value!)];
        }

        if (node is null && required)
        {
            Missing(key, "[]");
        }
        else if (node is not null)
        {
            Wrong(node, key, $"a list, such as {key}: [one, two]");
        }

        return [];
    }

    /// <summary>A mapping below a key, each of its keys with its own value; empty where missing.</summary>
    public IEnumerable<(string Key, FrontMatter Value)> Mappings(string key)
    {
        var node = Find(key);
        if (node is not YamlMappingNode map)
        {
            if (node is null)
            {
                Missing(key, "{ o1: { … } }");
            }
            else
            {
                Wrong(node, key, "keys with values");
            }

            yield break;
        }

        foreach (var (name, value) in map.Children)
        {
            if (name is YamlScalarNode { Value: { } text } && value is YamlMappingNode inner)
            {
                yield return (text, Nested(inner));
            }
            else
            {
                Wrong(value, key, "keys whose values are { … }");
            }
        }
    }

    /// <summary>A list of mappings below a key; empty where missing.</summary>
    public IEnumerable<FrontMatter> ListOfMappings(string key)
    {
        var node = Find(key);
        if (node is YamlSequenceNode sequence && sequence.Children.All(c => c is YamlMappingNode))
        {
            return sequence.Children.Select(c => Nested((YamlMappingNode)c));
        }

        if (node is not null)
        {
            Wrong(node, key, "a list of { … }");
        }

        return [];
    }

    /// <summary>The mapping below a key, or null where it is missing and may be.</summary>
    public FrontMatter? Mapping(string key, bool required = true)
    {
        var node = Find(key);
        if (node is YamlMappingNode map)
        {
            return Nested(map);
        }

        if (node is null && required)
        {
            Missing(key, "{ … }");
        }
        else if (node is not null)
        {
            Wrong(node, key, $"keys with values, such as {key}: {{ … }}");
        }

        return null;
    }

    /// <summary>Every key with a whole number, such as <c>{ best: 7 }</c>.</summary>
    public IEnumerable<(string Key, int Number, int Line)> Numbers()
    {
        foreach (var (name, value) in _map.Children)
        {
            var key = ((YamlScalarNode)name).Value ?? "";
            _asked.Add(key);
            if (IsNumber(value, out var number))
            {
                yield return (key, number, (int)name.Start.Line + _offset);
            }
            else
            {
                Wrong(value, key, "a whole number");
            }
        }
    }

    static bool IsNumber(YamlNode node, out int number)
    {
        number = 0;
        return node is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    static bool IsDate(YamlNode node, out DateOnly date)
    {
        date = default;
        return node is YamlScalarNode scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
