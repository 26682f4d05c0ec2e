using CollabCare.Learn.Content.Checking;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Reading;

/// <summary>
/// YAML as far as a front matter needs it. Anchors, aliases and deep nesting are refused before anything is built of them: a few lines of them can fill the
/// memory or the stack.
/// </summary>
static class YamlReading
{
    const int Deepest = 8;

    /// <summary>The mapping that a front matter is, or null after reporting why it is none. The YAML begins on the second line of its file.</summary>
    public static YamlMappingNode? Map(string yaml, string path, Findings findings)
    {
        var at = Mark.Empty;
        try
        {
            if (Refused(yaml, ref at) is { } refused)
            {
                findings.Error(Rules.FrontMatter, path, (int)refused.At.Line + 1, (int)refused.At.Column, refused.Why);
                return null;
            }

            var stream = new YamlStream();
            using var reader = new StringReader(yaml);
            stream.Load(reader);
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                return map;
            }

            findings.Error(Rules.FrontMatter, path, 2, 1, "The front matter must be keys and values, such as id: term-b-chart.");
        }
        catch (YamlException e)
        {
            findings.Error(
                Rules.FrontMatter, path, (int)e.Start.Line + 1, (int)e.Start.Column,
                $"The front matter cannot be read here: {Sentence(e.InnerException?.Message ?? e.Message)}");
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            // The scanner loses its way in some broken lists, and says so only to programmers.
            findings.Error(
                Rules.FrontMatter, path, (int)at.Line + 1, (int)at.Column,
                "The front matter cannot be read from here on; look for a bracket, a brace or a quotation mark that does not close.");
        }

        return null;
    }

    static (string Why, Mark At)? Refused(string yaml, ref Mark last)
    {
        using var reader = new StringReader(yaml);
        var parser = new Parser(reader);
        var kinds = new Stack<(bool Map, int Children)>();
        while (parser.MoveNext())
        {
            var at = parser.Current!;
            last = at.Start;
            if (at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                return ("Anchors (&) and aliases (*) are not read here; write the value itself, in quotes where it begins with one of these signs.", at.Start);
            }

            if (at is MappingEnd or SequenceEnd)
            {
                kinds.Pop();
            }
            else if (at is NodeEvent)
            {
                // In a mapping, keys and values take turns.
                var isKey = kinds.TryPeek(out var around) && around is { Map: true, Children: var before } && before % 2 == 0;
                if (isKey && at is not Scalar)
                {
                    return ("A key must be a word, such as id: term-b-chart.", at.Start);
                }

                if (kinds.Count > 0)
                {
                    kinds.Pop();
                    kinds.Push((around.Map, around.Children + 1));
                }

                if (at is MappingStart or SequenceStart)
                {
                    kinds.Push((at is MappingStart, 0));
                }
            }

            if (kinds.Count > Deepest)
            {
                return ($"The values stand more than {Deepest} deep inside each other; make them flatter.", at.Start);
            }
        }

        return null;
    }

    static string Sentence(string message) => message.TrimEnd('.') + ".";
}
