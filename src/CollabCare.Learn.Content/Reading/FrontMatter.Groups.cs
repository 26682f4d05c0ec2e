using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <content>Lists, and keys with values below a key.</content>
sealed partial class FrontMatter
{
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
    /// <param name="signed">True where a number may stand below 0.</param>
    public IEnumerable<(string Key, int Number, int Line)> Numbers(bool signed = false)
    {
        foreach (var (name, value) in _map.Children)
        {
            var key = ((YamlScalarNode)name).Value ?? "";
            _asked.Add(key);
            if (IsNumber(value, out var number, signed))
            {
                yield return (key, number, (int)name.Start.Line + _offset);
            }
            else
            {
                Wrong(value, key, "a whole number");
            }
        }
    }
}
