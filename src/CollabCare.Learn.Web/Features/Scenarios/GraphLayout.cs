using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using static System.FormattableString;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>
/// Where the moments of a scenario stand in its picture. A moment's row is its greatest distance from the start, so that every line leads down; endings share the
/// last row. Lane 0 belongs to the best way; whatever else is in a row stands to the right of it.
/// </summary>
sealed class GraphLayout
{
    const int Pitch = GraphNode.Height + 34;
    const int Lane = GraphNode.Width + 30;
    const int Edge = 6;
    const int Bend = 9;

    readonly Scenario _scenario;
    readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _lanes = new(StringComparer.Ordinal);

    public GraphLayout(PlayedScenario played)
    {
        _scenario = played.Scenario;
        var best = played.Survey.Best.Select(at => at.Moment).ToHashSet(StringComparer.Ordinal);
        Put(_scenario.Start, 0);
        var last = _rows.Where(r => _scenario.Moment(r.Key)!.Ending is null).Max(r => r.Value) + 1;
        foreach (var ending in _scenario.Moments.Where(m => m.Ending is not null && _rows.ContainsKey(m.Id)))
        {
            _rows[ending.Id] = last;
        }

        foreach (var row in _scenario.Moments.Where(m => _rows.ContainsKey(m.Id)).GroupBy(m => _rows[m.Id]))
        {
            var free = row.Any(m => best.Contains(m.Id)) || row.Key == last ? 0 : 1;
            foreach (var moment in row.OrderBy(m => best.Contains(m.Id) ? 0 : 1).ThenBy(m => m.Ending?.Outcome ?? Outcome.Good))
            {
                _lanes[moment.Id] = free++;
            }
        }
    }

    public Graph Draw(Func<Moment, (string Class, bool Named)> node, Func<string, string, (string Class, string Label)> edge)
    {
        var moments = _scenario.Moments.Where(m => _rows.ContainsKey(m.Id)).ToList();
        var nodes = moments.Select(moment =>
        {
            var (name, told) = node(moment);
            var ending = moment.Ending is { } end ? $" is-ending is-{end.Outcome.ToString().ToLowerInvariant()}" : "";
            return new GraphNode(X(moment.Id), Y(moment.Id), told ? Wrapped(moment.Title) : [], name + ending);
        });
        var edges = moments.SelectMany(m => m.Choices.Select(c => c.To).Distinct(StringComparer.Ordinal).Select(to => (m.Id, To: to))).Select(pair =>
        {
            var (name, label) = edge(pair.Id, pair.To);
            var (x, y) = Label(pair.Id, pair.To);
            return new GraphEdge(Line(pair.Id, pair.To), name, label, x, y);
        });

        // What is marked is drawn over what is not.
        return new([.. nodes], [.. edges.OrderBy(e => e.Class.Length)], (2 * Edge) + ((_lanes.Values.Max() + 1) * Lane) - 30, (2 * Edge) + (_rows.Values.Max() * Pitch) + GraphNode.Height);
    }

    void Put(string id, int row)
    {
        if (_rows.TryGetValue(id, out var known) && known >= row)
        {
            return;
        }

        _rows[id] = row;
        foreach (var choice in _scenario.Moment(id)!.Choices)
        {
            Put(choice.To, row + 1);
        }
    }

    int X(string id) => Edge + (GraphNode.Width / 2) + (_lanes[id] * Lane);

    int Y(string id) => Edge + (GraphNode.Height / 2) + (_rows[id] * Pitch);

    (int X, int Y) Label(string from, string to) => (X(from) + (8 * Math.Sign(X(to) - X(from))) + 6, Y(from) + (GraphNode.Height / 2) + 14);

    string Line(string from, string to)
    {
        var (x1, y1, x2, y2) = (X(from), Y(from) + (GraphNode.Height / 2), X(to), Y(to) - (GraphNode.Height / 2));
        if (_rows[to] - _rows[from] == 1)
        {
            var middle = (y1 + y2) / 2;
            return Invariant($"M{x1} {y1}C{x1} {middle} {x2} {middle} {x2} {y2}");
        }

        if (x1 == x2 && IsFree(_lanes[to], _rows[from], _rows[to]))
        {
            return Invariant($"M{x1} {y1}L{x2} {y2}");
        }

        // Sideways between two rows, and down a lane that is free, or else between two lanes.
        var down = IsFree(_lanes[to], _rows[from], _rows[to]) ? x2 : x2 + (GraphNode.Width / 2) + 15;
        var (leave, enter) = (y1 + 13, y2 - 13);
        return Rounded([(x1, y1), (x1, leave), (down, leave), (down, enter), (x2, enter), (x2, y2)]);
    }

    bool IsFree(int lane, int after, int before) => _lanes.All(l => l.Value != lane || _rows[l.Key] <= after || _rows[l.Key] >= before);

    static string Rounded(List<(int X, int Y)> points)
    {
        var corners = points.Where((p, at) => at == 0 || p != points[at - 1]).ToList();
        var path = Invariant($"M{corners[0].X} {corners[0].Y}");
        for (var at = 1; at < corners.Count - 1; at++)
        {
            var (before, here, after) = (corners[at - 1], corners[at], corners[at + 1]);
            var (into, out_) = (Toward(here, before), Toward(here, after));
            path += Invariant($"L{into.X} {into.Y}Q{here.X} {here.Y} {out_.X} {out_.Y}");
        }

        return path + Invariant($"L{corners[^1].X} {corners[^1].Y}");
    }

    static (int X, int Y) Toward((int X, int Y) from, (int X, int Y) to) =>
        (from.X + Math.Clamp(to.X - from.X, -Bend, Bend), from.Y + Math.Clamp(to.Y - from.Y, -Bend, Bend));

    static ImmutableArray<string> Wrapped(string title)
    {
        const int most = 20;
        var lines = new List<string>();
        foreach (var word in title.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && (lines[^1].Length + 1 + word.Length <= most || lines.Count == 3))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        return [.. lines];
    }
}
