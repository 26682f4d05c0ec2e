using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>The order of modules: level, then after what they follow, then strand as listed, then title (ruling FF9).</summary>
static class LearningOrder
{
    public static ImmutableArray<Module> Of(IReadOnlyCollection<Module> modules, IReadOnlyDictionary<string, FrontMatter> fronts)
    {
        var left = modules.OrderBy(m => m.Level).ThenBy(m => Strand.All.IndexOf(m.Strand)).ThenBy(m => m.Title, StringComparer.Ordinal).ToList();
        var ids = left.Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        var ordered = ImmutableArray.CreateBuilder<Module>(left.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (left.Count > 0)
        {
            var next = left.FindIndex(m => m.After.All(a => done.Contains(a) || !ids.Contains(a)));
            if (next < 0)
            {
                var loop = Loop(left);
                fronts[loop[0].Page.Path].Report(
                    Rules.After, "after",
                    $"These modules come after each other in a circle: {string.Join(", ", loop.Select(m => m.Id))}; take one out of an 'after'.");
                ordered.AddRange(left);
                break;
            }

            done.Add(left[next].Id);
            ordered.Add(left[next]);
            left.RemoveAt(next);
        }

        return ordered.ToImmutable();
    }

    // Every module that is left waits for another one that is left, so walking back must come round.
    static List<Module> Loop(List<Module> left)
    {
        var way = new List<Module>();
        for (var at = left[0]; !way.Contains(at); at = left.First(m => at.After.Contains(m.Id)))
        {
            way.Add(at);
        }

        var end = left.First(m => way[^1].After.Contains(m.Id));
        return [.. way.SkipWhile(m => m != end).OrderBy(m => m.Id, StringComparer.Ordinal)];
    }
}
