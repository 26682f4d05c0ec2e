using CollabCare.Learn.Web.Features.Search;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Search;

/// <summary>Whatever holds an answer is not in the index: told from the files themselves.</summary>
public sealed class SearchSecrecyTests(TestApp app) : IClassFixture<TestApp>
{
    static readonly string[] Secret = ["quiz.md", "scenario.md", "mentor-guide.md", "exemplar.md", "answers.md"];

    [Fact]
    public void Words_that_only_a_quiz_has_are_nowhere_in_the_index()
    {
        var (secret, open) = Files();
        var openStems = open.SelectMany(f => FoldedWords.Of(f)).Where(w => w.Length >= 5).Select(w => w[..5]).ToHashSet();
        var distinctive = secret.SelectMany(f => FoldedWords.Of(f)).Where(w => w.Length >= 5 && !openStems.Contains(w[..5])).Distinct().ToList();
        distinctive.Count.ShouldBeGreaterThan(200);
        var index = Index();
        foreach (var word in distinctive)
        {
            foreach (var hit in index.Find(word).Hits)
            {
                FoldedWords.Of($"{hit.Piece.Name} {hit.Piece.Text}").ShouldNotContain(word, hit.Piece.Address);
            }
        }
    }

    [Fact]
    public void No_line_of_a_quiz_can_be_found_by_its_own_words()
    {
        var (secret, open) = Files();
        var openWords = open.Select(f => Stems(FoldedWords.Of(f))).ToList();
        var lines = secret.SelectMany(f => f.Split('\n')).Select(l => FoldedWords.Of(l)).Where(w => w.Length >= 6).Select(w => w.Slice(1, 5))
            .Where(p => !openWords.Any(o => o.Contains(Stems(p), StringComparison.Ordinal))).Select(p => string.Join(' ', p)).Distinct().ToList();
        lines.Count.ShouldBeGreaterThan(300);
        var index = Index();
        foreach (var line in lines)
        {
            index.Find($"\"{line}\"").Hits.ShouldBeEmpty(line);
        }
    }

    // The index takes "attendings answer" for "attending answers"; so does this.
    static string Stems(IEnumerable<string> words) => string.Join(' ', words.Select(w => w[..Math.Min(3, w.Length)]));

    (List<string> Secret, List<string> Open) Files()
    {
        app.Visit().Dispose();
        var files = Directory.EnumerateFiles(app.Services.GetRequiredService<Folders>().Content, "*.md", SearchOption.AllDirectories).ToLookup(IsSecret, File.ReadAllText);
        return ([.. files[true]], [.. files[false]]);
    }

    static bool IsSecret(string path) => Secret.Contains(Path.GetFileName(path)) || path.Contains("/calibration/", StringComparison.Ordinal);

    SearchIndex Index() => app.Services.GetRequiredService<SearchIndex>();
}
