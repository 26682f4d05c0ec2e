using CollabCare.Learn.Content.Checking;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <summary>
/// The YAML between two <c>---</c> lines at the top of a file, read strictly: a missing key, a wrong type and, at <see cref="End" />, a key nobody asked for
/// are errors with line and column.
/// </summary>
sealed partial class FrontMatter
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
