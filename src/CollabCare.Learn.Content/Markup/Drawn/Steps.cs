using System.Globalization;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup.Drawn.Time;
using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Steps of some work, with what each takes and the wait before it, to one scale.</summary>
sealed class Steps : Drawing
{
    static readonly string[] Columns = ["Step", "Who", "What happens", "Takes", "Wait before"];

    readonly List<(TableCell[] Cells, Duration? Takes, Duration? Wait)> _steps;
    readonly TimeScale? _scale;

    Steps(List<(TableCell[] Cells, Duration? Takes, Duration? Wait)> steps)
    {
        _steps = steps;
        var times = steps.SelectMany(s => new[] { s.Takes, s.Wait }).OfType<Duration>().ToList();
        _scale = times.Count == 0 ? null : TimeScale.For(times);
    }

    public static Steps? Read(DrawnBlock block, Report report)
    {
        if (DrawnTable.Rows(block, Columns, report) is not { } rows)
        {
            return null;
        }

        var sound = true;
        var steps = rows.Select(r => (r, Time(r, 3), Time(r, 4))).ToList();
        return sound ? new(steps) : null;

        Duration? Time(TableCell[] row, int column)
        {
            var text = PlainText.Of(row[column]);
            var time = Duration.Parse(text);
            if (time is null && !DrawnTable.IsNothing(text))
            {
                sound = false;
                report.Error(Rules.Drawn, row[column], $"The time '{text}' cannot be drawn; {Duration.Forms}.");
            }

            return time;
        }
    }

    public override void Write(PageRenderer writer)
    {
        _scale?.WriteLegend(writer, "Times are drawn to scale");
        writer.WriteLine("<ol class=\"steps\" role=\"list\">");
        for (var i = 0; i < _steps.Count; i++)
        {
            var (cells, takes, wait) = _steps[i];
            var actor = Actor.Of(PlainText.Of(cells[1]));
            writer.Write("<li class=\"step ").Write(actor.Class).Write("\">");
            WriteTime(writer, "Wait", wait, "wait");
            writer.Write("<p class=\"step-name\"><span class=\"step-number\" aria-hidden=\"true\">").Write((i + 1).ToString(CultureInfo.InvariantCulture))
                .Write("</span> <span class=\"step-title\">");
            writer.WriteInside(cells[0]);
            writer.Write("</span></p><p class=\"step-who\">");
            actor.WriteChip(writer);
            writer.WriteInside(cells[1]);
            writer.Write("</p><p class=\"step-what\">");
            writer.WriteInside(cells[2]);
            writer.Write("</p>");
            WriteTime(writer, "Takes", takes, "takes");
            writer.WriteLine("</li>");
        }

        writer.WriteLine("</ol>");
    }

    void WriteTime(PageRenderer writer, string label, Duration? time, string kind)
    {
        if (time is not null)
        {
            writer.Write("<p class=\"time time-").Write(kind).Write("\"><span class=\"time-text\">").Write(label).Write(' ').WriteEscape(time.Text)
                .Write("</span>");
            _scale!.WriteBar(writer, time, kind);
            writer.Write("</p>");
        }
    }
}
