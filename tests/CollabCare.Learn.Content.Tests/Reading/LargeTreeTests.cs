using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Tests.Checking;

namespace CollabCare.Learn.Content.Tests.Reading;

public class LargeTreeTests
{
    const int Modules = 500;

    [Fact]
    public void Five_hundred_modules_are_read_without_a_finding()
    {
        using var tree = CaseFolder.Lay();
        var module = File.ReadAllText(tree.Of("beginner/tools/huddles/module.md"));
        var quiz = File.ReadAllText(tree.Of("beginner/tools/huddles/quiz.md"));
        for (var i = 1; i < Modules; i++)
        {
            var (id, before) = ($"tool-b-m{i}", i == 1 ? "tool-b-huddles" : $"tool-b-m{i - 1}");
            tree.Write($"beginner/tools/m{i}/module.md", Named(module, id).Replace("after: []", $"after: [{before}]", StringComparison.Ordinal));

            // Each item tells a story of its own, or the rule on twins would speak.
            var lines = Named(quiz, id).Split('\n').Select((line, at) => IsStory(line) ? Story((i * 1000) + at) : line);
            tree.Write($"beginner/tools/m{i}/quiz.md", string.Join('\n', lines));
        }

        var result = Checker.Check(tree.Path, CaseFolder.Today);

        result.Findings.ShouldBeEmpty();
        result.Library!.Modules.Length.ShouldBe(Modules);
        result.Library.Modules.Select(m => m.Id).Take(3).ShouldBe(["tool-b-huddles", "tool-b-m1", "tool-b-m2"]);
    }

    static string Named(string text, string id) => text.Replace("tool-b-huddles", id, StringComparison.Ordinal);

    // A scenario is a long line of plain words that ends with a full stop.
    static bool IsStory(string line) => line.Length > 60 && char.IsLetter(line[0]) && line.EndsWith('.');

    static string Story(int seed)
    {
        var random = new Random(seed);
        return string.Join(
            ' ', Enumerable.Range(0, 4).Select(_ => $"{Word(4).ToUpperInvariant()[0]}{Word(3)} {Word(4)} {Word(3)} {Word(4)} {Word(4)} {Word(3)}."));

        string Word(int length) => string.Concat(Enumerable.Range(0, length / 2).Select(_ => Syllable())) + "n";

        string Syllable() => $"{"bcdfghklmnprst"[random.Next(14)]}{"aeiou"[random.Next(5)]}";
    }
}
