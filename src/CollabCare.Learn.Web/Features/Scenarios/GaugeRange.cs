using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Between what a gauge can stand on any way through a scenario, so that it can be drawn to one scale from the first moment on.</summary>
static class GaugeRange
{
    public static ImmutableDictionary<string, (int Least, int Most)> Of(Scenario scenario) =>
        scenario.Gauges.ToImmutableDictionary(g => g.Name, g => Of(scenario, g), StringComparer.Ordinal);

    static (int Least, int Most) Of(Scenario scenario, Gauge gauge)
    {
        var known = new Dictionary<string, (int Least, int Most)>(StringComparer.Ordinal);
        var (down, up) = From(scenario.Start);
        return (gauge.Start + down, gauge.Start + up);

        // How far it can fall and rise between a moment and the end of the story, standing still included.
        (int Down, int Up) From(string id)
        {
            if (known.TryGetValue(id, out var found))
            {
                return found;
            }

            var (least, most) = (0, 0);
            foreach (var choice in scenario.Moment(id)!.Choices)
            {
                var by = choice.Effects.GetValueOrDefault(gauge.Name);
                var (below, above) = From(choice.To);
                (least, most) = (Math.Min(least, by + below), Math.Max(most, by + above));
            }

            return known[id] = (least, most);
        }
    }
}
