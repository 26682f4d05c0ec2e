using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>A scenario as a picture: moments from top to bottom, the best way straight down at the left. A table beside it says the same in words.</summary>
public sealed record Graph(ImmutableArray<GraphNode> Nodes, ImmutableArray<GraphEdge> Edges, int Width, int Height)
{
    /// <summary>The picture of one run: its path, and the best. Moments that the learner has not met have no name, so that they can still be met.</summary>
    public static Graph OfPath(PlayedScenario played, ImmutableArray<ChoiceAt> path)
    {
        var layout = new GraphLayout(played);
        var (own, best) = (Pairs(played, path), Pairs(played, played.Survey.Best));
        var met = own.Concat(best).SelectMany(p => new[] { p.From, p.To }).Append(played.Scenario.Start).ToHashSet(StringComparer.Ordinal);
        var been = own.Select(p => p.To).Append(played.Scenario.Start).ToHashSet(StringComparer.Ordinal);
        return layout.Draw(
            moment => (been.Contains(moment.Id) ? "is-own" : met.Contains(moment.Id) ? "is-best" : "is-unmet", met.Contains(moment.Id)),
            (from, to) => ((own.Contains((from, to)) ? "is-own" : "") + (best.Contains((from, to)) ? " is-best" : ""), ""));
    }

    /// <summary>The whole, with how many took each way.</summary>
    /// <param name="taken">How many took a choice.</param>
    public static Graph OfAll(PlayedScenario played, Func<ChoiceAt, int> taken)
    {
        var best = Pairs(played, played.Survey.Best);
        return new GraphLayout(played).Draw(
            moment => (best.Any(p => p.From == moment.Id || p.To == moment.Id) ? "is-own" : "is-best", true),
            (from, to) => (best.Contains((from, to)) ? "is-best" : "", $"{played.Scenario.Moment(from)!.Choices.Where(c => c.To == to).Sum(c => taken(new(from, c.Id)))}"));
    }

    static HashSet<(string From, string To)> Pairs(PlayedScenario played, IEnumerable<ChoiceAt> path) => [.. path.Select(at => (at.Moment, played.Choice(at.Moment, at.Choice).To))];
}

/// <param name="X">The middle.</param>
/// <param name="Y">The middle.</param>
/// <param name="Lines">Its name, in lines; empty where it is not told.</param>
public sealed record GraphNode(int X, int Y, ImmutableArray<string> Lines, string Class)
{
    public const int Width = 136;
    public const int Height = 46;
    public const int Leading = 14;

    public int LineY(int line) => Y + 5 + (line * Leading) - ((Lines.Length - 1) * Leading / 2);
}

/// <param name="Path">The line, as a path of SVG.</param>
/// <param name="Label">What stands at its beginning; may be empty.</param>
public sealed record GraphEdge(string Path, string Class, string Label, int LabelX, int LabelY);
