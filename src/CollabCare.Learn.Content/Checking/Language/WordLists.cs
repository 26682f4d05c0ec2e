using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using YamlDotNet.RepresentationModel;

namespace CollabCare.Learn.Content.Checking.Language;

/// <summary>The lists of <c>word-lists.yml</c>.</summary>
static class WordLists
{
    static readonly FrozenDictionary<string, ImmutableArray<string>> All = Read();

    public static readonly WordList Absolute = new(Of("absolute"));
    public static readonly WordList Vague = new(Of("vague"));
    public static readonly WordList Singular = new(Of("singular"));
    public static readonly WordList Plural = new(Of("plural"));
    public static readonly WordList Orders = new(Of("orders"));
    public static readonly WordList EmptyQuestions = new(Of("empty-questions"));
    public static readonly WordList Negatives = new(Of("negatives"));
    public static readonly WordList BannedOptions = new(Of("banned-options"));
    public static readonly WordList Tone = new(Of("tone"));
    public static readonly WordList Advice = new(Of("advice"));
    public static readonly WordList Brands = new(Of("brands"));
    public static readonly WordList PrivateData = new(Of("private-data"));
    public static readonly WordList Asks = new(Of("asks"));
    public static readonly WordList Owners = new(Of("owners"));
    public static readonly WordList Times = new(Of("times"));
    public static readonly WordList VagueVerbs = new(Of("vague-verbs"));
    public static readonly WordList Leading = new(Of("leading"));
    public static readonly WordList Unobservable = new(Of("unobservable"));
    public static readonly FrozenSet<string> KnownAbbreviations = Of("known-abbreviations").ToFrozenSet(StringComparer.Ordinal);
    public static readonly FrozenSet<string> StopWords = Of("stop-words").ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A list as it stands in the file.</summary>
    public static ImmutableArray<string> Of(string name) => All[name];

    static FrozenDictionary<string, ImmutableArray<string>> Read()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("word-lists.yml")!;
        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return ((YamlMappingNode)yaml.Documents[0].RootNode).ToFrozenDictionary(
            p => Text(p.Key), p => ((YamlSequenceNode)p.Value).Select(Text).ToImmutableArray(), StringComparer.Ordinal);

        static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
    }
}
