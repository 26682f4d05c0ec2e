using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Content.Checking;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <summary>
/// The YAML between two <c>---</c> lines at the top of a file, read strictly: a missing key, a wrong type and, at <see cref="End" />, a key nobody asked for are errors with line and column.
/// </summary>
sealed class FrontMatter
{
    readonly string _path;
    readonly Findings _findings;
    readonly YamlMappingNode _map;
    readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    readonly int _offset;

    FrontMatter(string path, YamlMappingNode map, Findings findings, int offset, string body, int bodyLine) =>
        (_path, _map, _findings, _offset, Body, BodyLine) = (path, map, findings, offset, body, bodyLine);

    /// <summary>What stands after the front matter.</summary>
    public string Body { get; }

    /// <summary>The line of the file on which the body begins, from 1.</summary>
    public int BodyLine { get; }

    /// <summary>False once something was wrong.</summary>
    public bool Sound { get; private set; } = true;

    /// <summary>Reads a file's front matter, or reports why it cannot be read and returns null.</summary>
    public static FrontMatter? Read(SourceFile file, Findings findings)
    {
        var text = file.Text.EndsWith('\n') ? file.Text : file.Text + "\n";
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
        {
            findings.Error(Rules.FrontMatter, file.Path, 1, 1, "The front matter is missing; begin the file with a line ---, its keys, and another line ---.");
            return null;
        }

        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0)
        {
            findings.Error(Rules.FrontMatter, file.Path, 1, 1, "The front matter does not end; put a line --- after its last key.");
            return null;
        }

        var yaml = text[4..(end + 1)];
        var body = text[(end + 5)..];
        return YamlReading.Map(yaml, file.Path, findings) is { } map ? new(file.Path, map, findings, 1, body, yaml.Count(c => c == '\n') + 3) : null;
    }

    FrontMatter Nested(YamlMappingNode map) => new(_path, map, _findings, _offset, "", 0);

    /// <summary>True where a key stands in the file.</summary>
    public bool Has(string key) => _map.Children.ContainsKey(new YamlScalarNode(key));

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

        if (node is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
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
        else if (node is YamlScalarNode scalar && DateOnly.TryParseExact(scalar.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
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
            if (value is YamlScalarNode scalar && int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                yield return (key, number, (int)name.Start.Line + _offset);
            }
            else
            {
                Wrong(value, key, "a whole number");
            }
        }
    }

    /// <summary>Reports an error in a key's value: at one of its texts or keys where one is named and stands there, else at the value.</summary>
    public void Report(string code, string key, string message, string? text = null)
    {
        Sound = false;
        Report(Severity.Error, code, key, message, text);
    }

    /// <summary>Reports a warning about a key's value.</summary>
    public void Warn(string code, string key, string message, string? text = null) => Report(Severity.Warning, code, key, message, text);

    void Report(Severity severity, string code, string key, string message, string? text)
    {
        var node = Find(key);
        var parts = node switch
        {
            YamlSequenceNode list => list.Children,
            YamlMappingNode map => map.Children.Keys,
            _ => [],
        };
        var at = parts.FirstOrDefault(c => text is not null && c is YamlScalarNode scalar && scalar.Value == text) ?? node ?? _map;
        _findings.Add(new(severity, code, _path, (int)at.Start.Line + _offset, (int)at.Start.Column, message));
    }

    /// <summary>Says that every key that belongs here has been asked for: any other is an error.</summary>
    public void End()
    {
        foreach (var name in _map.Children.Keys.Cast<YamlScalarNode>().Where(n => !_asked.Contains(n.Value ?? "")))
        {
            Sound = false;
            var near = Words.Nearest(name.Value ?? "", _asked);
            _findings.Error(
                Rules.UnknownKey, _path, (int)name.Start.Line + _offset, (int)name.Start.Column,
                $"The key '{name.Value}' is not known here; {(near is null ? $"known are {string.Join(", ", _asked)}" : $"did you mean '{near}'?")}");
        }
    }

    YamlNode? Find(string key)
    {
        _asked.Add(key);
        return _map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
    }

    void Missing(string key, string example)
    {
        Sound = false;
        _findings.Error(Rules.MissingKey, _path, (int)_map.Start.Line + _offset, 1, $"The key '{key}' is missing; add {key}: {example}");
    }

    void Wrong(YamlNode node, string key, string wanted)
    {
        Sound = false;
        _findings.Error(Rules.WrongType, _path, (int)node.Start.Line + _offset, (int)node.Start.Column, $"'{key}' must be {wanted}.");
    }
}
