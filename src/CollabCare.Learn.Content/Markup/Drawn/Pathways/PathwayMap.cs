using CollabCare.Learn.Content.Markup.Drawn.Time;

namespace CollabCare.Learn.Content.Markup.Drawn.Pathways;

/// <summary>The lanes of a pathway at a glance.</summary>
static class PathwayMap
{
    public static void Write(PageRenderer writer, List<Stage> stages, TimeScale? scale)
    {
    }
}
