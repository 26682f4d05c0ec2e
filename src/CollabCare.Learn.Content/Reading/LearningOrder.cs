using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>The order of modules: level, then after what they follow, then strand as listed, then title (ruling FF9).</summary>
static class LearningOrder
{
    public static ImmutableArray<Module> Of(IReadOnlyCollection<Module> modules, Findings findings)
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
                var loop = string.Join(", ", left.Select(m => m.Id));
                findings.Error(Rules.After, left[0].Page.Path, 1, 1, $"These modules come after each other in a circle: {loop}; take one out of an 'after:'.");
                ordered.AddRange(left);
                break;
            }

            done.Add(left[next].Id);
            ordered.Add(left[next]);
            left.RemoveAt(next);
        }

        return ordered.ToImmutable();
    }
}
