using CollabCare.Learn.Content.Markup.Drawn.Time;

namespace CollabCare.Learn.Content.Markup.Drawn.Pathways;

/// <summary>
/// The lanes of a pathway at a glance: who acts from top to bottom, stages from left to right, the waits below them to the scale of the list. A long way is
/// broken into rows of lanes, as a score is. The colours come from the style sheet, and nothing needs a style attribute. A screen reader passes over it, and
/// the style sheet shows it only where it can be read.
/// </summary>
sealed class PathwayMap
{
    const int MostColumns = 8;
    const int Labels = 128;
    const int Column = 80;
    const int Box = 64;
    const int BoxHeight = 42;
    const int Lane = 54;
    const int Head = 4;
    const int WaitHead = 20;
    const int Tail = 40;

    readonly PageRenderer _writer;
    readonly Picture _picture;
    readonly List<Stage> _stages;
    readonly Stage? _next;
    readonly List<string> _lanes;

    PathwayMap(PageRenderer writer, List<Stage> stages, Stage? next)
    {
        _writer = writer;
        _picture = new(writer);
        _stages = stages;
        _next = next;
        _lanes = [.. stages.Select(s => s.WhoText).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>Writes the map; nothing where one actor does all.</summary>
    public static void Write(PageRenderer writer, List<Stage> stages, TimeScale? scale)
    {
        if (stages.All(s => Same(s.WhoText, stages[0].WhoText)))
        {
            return;
        }

        var rows = (stages.Count + MostColumns - 1) / MostColumns;
        var columns = (stages.Count + rows - 1) / rows;
        writer.Write("<div class=\"map\" aria-hidden=\"true\">");
        for (var from = 0; from < stages.Count; from += columns)
        {
            new PathwayMap(writer, stages.GetRange(from, Math.Min(columns, stages.Count - from)), stages.ElementAtOrDefault(from + columns))
                .Write(scale, columns);
        }

        writer.WriteLine("</div>");
    }

    void Write(TimeScale? scale, int columns)
    {
        var width = Labels + (columns * Column) + Tail;
        var lanesEnd = Head + (_lanes.Count * Lane);
        var lines = scale is null ? 0 : _stages.Max(s => s.Wait is null ? 0 : scale.Lines(s.Wait));
        var height = lanesEnd + (lines == 0 ? 0 : WaitHead + TimeScale.Height(lines) + 6);
        _picture.Raw($"<svg viewBox=\"0 0 {width} {height}\" focusable=\"false\">");
        for (var lane = 0; lane < _lanes.Count; lane++)
        {
            WriteLane(lane, width);
        }

        for (var i = 0; i + 1 < _stages.Count; i++)
        {
            WriteArrow(i);
        }

        if (_next is not null)
        {
            WriteArrowOut(width);
        }

        for (var i = 0; i < _stages.Count; i++)
        {
            WriteStage(i);
        }

        if (lines > 0)
        {
            WriteWaits(scale!, lanesEnd);
        }

        _writer.Write("</svg>");
    }

    void WriteLane(int lane, int width)
    {
        var stage = _stages.First(s => Same(s.WhoText, _lanes[lane]));
        var top = Head + (lane * Lane);
        _picture.Raw($"<line class=\"lane-rule\" x1=\"0\" x2=\"{width}\" y1=\"{top + Lane}\" y2=\"{top + Lane}\"/>");
        _picture.Raw($"<g class=\"{stage.Actor.Class}\"><rect class=\"lane-chip\" x=\"0\" y=\"{top + 18}\" width=\"18\" height=\"18\" rx=\"3\"/>");
        _picture.Raw($"<text class=\"lane-letter\" x=\"9\" y=\"{top + 31}\" text-anchor=\"middle\">{stage.Actor.Letter}</text></g>");
        _picture.Text("lane-name", 24, top + (Lane / 2), "start", Picture.Wrapped(_lanes[lane], 17, 2), Labels - 30);
    }

    void WriteStage(int i)
    {
        var stage = _stages[i];
        var (x, y) = (Left(i), Top(i));
        _picture.Raw($"<g class=\"{stage.Actor.Class}\">");
        _picture.Raw(stage.IsDecision
            ? $"<path class=\"box\" d=\"M{x - 5} {y + (BoxHeight / 2)}l9 -{BoxHeight / 2}h{Box - 8}l9 {BoxHeight / 2}l-9 {BoxHeight / 2}h-{Box - 8}z\"/>"
            : $"<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{Box}\" height=\"{BoxHeight}\" rx=\"3\"/>");
        _picture.Text("box-name", x + (Box / 2), y + (BoxHeight / 2), "middle", Picture.Wrapped(stage.NameText, 11, 3), Box - 4);
        _picture.Raw("</g>");
    }

    // A full line is a handoff to the one who acts next; a dotted one only says what comes next.
    void WriteArrow(int i)
    {
        var (from, to) = (_stages[i], _stages[i + 1]);
        var handoff = Same(from.ReceiverText, to.WhoText) || Same(from.WhoText, to.WhoText);
        var x1 = Left(i) + Box + (from.IsDecision ? 5 : 0);
        var x2 = Left(i + 1) - (to.IsDecision ? 5 : 0);
        var (y1, y2) = (Top(i) + (BoxHeight / 2), Top(i + 1) + (BoxHeight / 2));
        var middle = (x1 + x2) / 2;
        _picture.Raw($"<path class=\"arrow{(handoff ? "" : " arrow-next")}\" d=\"M{x1} {y1}{(y1 == y2 ? "" : $"H{middle}V{y2}")}H{x2 - 1}\"/>");
        _picture.Raw($"<path class=\"arrow-head\" d=\"M{x2 - 5} {y2 - 3.5}L{x2} {y2}L{x2 - 5} {y2 + 3.5}z\"/>");
    }

    // The way goes on in the row below.
    void WriteArrowOut(int width)
    {
        var last = _stages.Count - 1;
        var x = Left(last) + Box + (_stages[last].IsDecision ? 5 : 0);
        var y = Top(last) + (BoxHeight / 2);
        _picture.Raw($"<path class=\"arrow\" d=\"M{x} {y}H{width - 1}\"/>");
        _picture.Raw($"<path class=\"arrow-head\" d=\"M{width - 5} {y - 3.5}L{width} {y}L{width - 5} {y + 3.5}z\"/>");
    }

    void WriteWaits(TimeScale scale, int top)
    {
        _picture.Raw($"<text class=\"lane-name\" x=\"24\" y=\"{top + 15}\">Wait</text>");
        for (var i = 0; i < _stages.Count; i++)
        {
            if (_stages[i].Wait is { } wait)
            {
                var x = Left(i) + (Box / 2) + 6;
                _picture.Raw($"<text class=\"wait-name\" x=\"{x}\" y=\"{top + 15}\">");
                _picture.Words(wait.Text);
                _picture.Raw("</text><g class=\"bar bar-wait\">");
                scale.WriteLines(_writer, wait, x, top + WaitHead, Column - 12);
                _picture.Raw("</g>");
            }
        }
    }

    static int Left(int i) => Labels + (i * Column) + ((Column - Box) / 2);

    int Top(int i) => Head + (_lanes.FindIndex(l => Same(l, _stages[i].WhoText)) * Lane) + ((Lane - BoxHeight) / 2);

    static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
