using System.Globalization;
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
    readonly List<Stage> _stages;
    readonly Stage? _next;
    readonly List<string> _lanes;

    PathwayMap(PageRenderer writer, List<Stage> stages, Stage? next)
    {
        _writer = writer;
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
        Raw($"<svg viewBox=\"0 0 {width} {height}\" focusable=\"false\">");
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
        Raw($"<line class=\"lane-rule\" x1=\"0\" x2=\"{width}\" y1=\"{top + Lane}\" y2=\"{top + Lane}\"/>");
        Raw($"<g class=\"{stage.Actor.Class}\"><rect class=\"lane-chip\" x=\"0\" y=\"{top + 18}\" width=\"18\" height=\"18\" rx=\"3\"/>");
        Raw($"<text class=\"lane-letter\" x=\"9\" y=\"{top + 31}\" text-anchor=\"middle\">{stage.Actor.Letter}</text></g>");
        WriteText("lane-name", 24, top + (Lane / 2), "start", Wrapped(_lanes[lane], 17, 2), Labels - 30);
    }

    void WriteStage(int i)
    {
        var stage = _stages[i];
        var (x, y) = (Left(i), Top(i));
        Raw($"<g class=\"{stage.Actor.Class}\">");
        Raw(stage.IsDecision
            ? $"<path class=\"box\" d=\"M{x - 5} {y + (BoxHeight / 2)}l9 -{BoxHeight / 2}h{Box - 8}l9 {BoxHeight / 2}l-9 {BoxHeight / 2}h-{Box - 8}z\"/>"
            : $"<rect class=\"box\" x=\"{x}\" y=\"{y}\" width=\"{Box}\" height=\"{BoxHeight}\" rx=\"3\"/>");
        WriteText("box-name", x + (Box / 2), y + (BoxHeight / 2), "middle", Wrapped(stage.NameText, 11, 3), Box - 4);
        Raw("</g>");
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
        Raw($"<path class=\"arrow{(handoff ? "" : " arrow-next")}\" d=\"M{x1} {y1}{(y1 == y2 ? "" : $"H{middle}V{y2}")}H{x2 - 1}\"/>");
        Raw($"<path class=\"arrow-head\" d=\"M{x2 - 5} {y2 - 3.5}L{x2} {y2}L{x2 - 5} {y2 + 3.5}z\"/>");
    }

    // The way goes on in the row below.
    void WriteArrowOut(int width)
    {
        var last = _stages.Count - 1;
        var x = Left(last) + Box + (_stages[last].IsDecision ? 5 : 0);
        var y = Top(last) + (BoxHeight / 2);
        Raw($"<path class=\"arrow\" d=\"M{x} {y}H{width - 1}\"/><path class=\"arrow-head\" d=\"M{width - 5} {y - 3.5}L{width} {y}L{width - 5} {y + 3.5}z\"/>");
    }

    void WriteWaits(TimeScale scale, int top)
    {
        Raw($"<text class=\"lane-name\" x=\"24\" y=\"{top + 15}\">Wait</text>");
        for (var i = 0; i < _stages.Count; i++)
        {
            if (_stages[i].Wait is { } wait)
            {
                var x = Left(i) + (Box / 2) + 6;
                Raw($"<text class=\"wait-name\" x=\"{x}\" y=\"{top + 15}\">");
                _writer.WriteEscape(wait.Text);
                Raw("</text><g class=\"bar bar-wait\">");
                scale.WriteLines(_writer, wait, x, top + WaitHead, Column - 12);
                Raw("</g>");
            }
        }
    }

    void WriteText(string name, int x, int middle, string anchor, List<string> lines, int room)
    {
        const int Leading = 12;
        var y = middle - ((lines.Count - 1) * Leading / 2) + 4;
        foreach (var line in lines)
        {
            // A word that is longer than its line is set closer rather than cut.
            var tight = line.Length * 6 > room + 6 ? $" textLength=\"{room}\" lengthAdjust=\"spacingAndGlyphs\"" : "";
            Raw($"<text class=\"{name}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"{tight}>");
            _writer.WriteEscape(line);
            Raw("</text>");
            y += Leading;
        }
    }

    static List<string> Wrapped(string text, int width, int most)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && (lines[^1].Length + 1 + word.Length <= width || lines.Count == most))
            {
                lines[^1] += " " + word;
            }
            else
            {
                lines.Add(word);
            }
        }

        if (lines.Count > 0 && lines[^1].Length > width * 2)
        {
            lines[^1] = lines[^1][..((width * 2) - 1)] + "…";
        }

        return lines;
    }

    void Raw(FormattableString html) => _writer.Write(html.ToString(CultureInfo.InvariantCulture));

    void Raw(string html) => _writer.Write(html);

    static int Left(int i) => Labels + (i * Column) + ((Column - Box) / 2);

    int Top(int i) => Head + (_lanes.FindIndex(l => Same(l, _stages[i].WhoText)) * Lane) + ((Lane - BoxHeight) / 2);

    static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}
