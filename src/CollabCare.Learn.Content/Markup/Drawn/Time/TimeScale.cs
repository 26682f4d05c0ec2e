using System.Globalization;

namespace CollabCare.Learn.Content.Markup.Drawn.Time;

/// <summary>
/// The scale of the bars of one drawing. It is linear, so that twice as long looks twice as long. Where minutes and days meet, a long time runs on over
/// several lines, like a text, and one full line stands for the same time everywhere in the drawing.
/// </summary>
sealed class TimeScale
{
    const int MostLines = 8;
    const double OneLineUpTo = 60;
    const int LineHeight = 7;
    const int LineStep = 10;

    static readonly (double Minutes, string Name)[] Lengths =
    [
        (5, "5 minutes"), (10, "10 minutes"), (15, "15 minutes"), (30, "30 minutes"), (60, "1 hour"), (120, "2 hours"), (240, "4 hours"),
        (480, "8 hours"), (720, "12 hours"), (1440, "1 day"), (2880, "2 days"), (7 * 1440, "1 week"), (14 * 1440, "2 weeks"), (28 * 1440, "4 weeks"),
        (84 * 1440, "12 weeks"), (364 * 1440, "1 year"),
    ];

    readonly double _line;

    TimeScale(double line, string name) => (_line, Name) = (line, name);

    /// <summary>What one full line stands for.</summary>
    public string Name { get; }

    /// <summary>
    /// The scale for some times, of which there is at least one: one line if the shortest can still be seen on it, and else as few as it takes.
    /// </summary>
    public static TimeScale For(IEnumerable<Duration> times)
    {
        var all = times.Select(t => t.Most).ToList();
        var longest = all.Max();
        var lines = longest <= all.Min() * OneLineUpTo ? 1 : MostLines;
        var (minutes, name) = Lengths.FirstOrDefault(l => l.Minutes * lines >= longest, Lengths[^1]);
        return new(minutes, name);
    }

    /// <summary>How many lines a time runs over.</summary>
    public int Lines(Duration time) => Math.Max(1, (int)Math.Ceiling(time.Most / _line));

    /// <summary>The height of some lines, in pixels.</summary>
    public static int Height(int lines) => (lines * LineStep) - (LineStep - LineHeight);

    /// <summary>Writes the bar of a time, as wide as there is room. It is decoration: the time stands beside it in words.</summary>
    public void WriteBar(PageRenderer writer, Duration time, string kind)
    {
        var lines = Lines(time);
        writer.Write("<svg class=\"bar bar-").Write(kind).Write(" lines-").Write(Number(lines)).Write("\" width=\"100%\" height=\"")
            .Write(Number(Height(lines))).Write("\" aria-hidden=\"true\" focusable=\"false\">");
        for (var line = 0; line < lines; line++)
        {
            var (least, most) = Parts(time, line);
            WriteRect(writer, "bar-track", "0", line * LineStep, "100%");
            WriteRect(writer, "bar-most", "0", line * LineStep, Percent(most));
            WriteRect(writer, "bar-least", "0", line * LineStep, Percent(least));
        }

        writer.Write("</svg>");
    }

    /// <summary>Writes the lines of a bar inside a picture.</summary>
    public void WriteLines(PageRenderer writer, Duration time, int x, int y, int width)
    {
        for (var line = 0; line < Lines(time); line++)
        {
            var (least, most) = Parts(time, line);
            WriteRect(writer, "bar-track", Number(x), y + (line * LineStep), Number(width));
            WriteRect(writer, "bar-most", Number(x), y + (line * LineStep), Number(most * width));
            WriteRect(writer, "bar-least", Number(x), y + (line * LineStep), Number(least * width));
        }
    }

    /// <summary>Says what a full line stands for, and what dark and pale mean.</summary>
    public void WriteLegend(PageRenderer writer, string what)
    {
        const string Swatch = "<svg class=\"bar swatch\" width=\"14\" height=\"7\" aria-hidden=\"true\" focusable=\"false\"><rect class=\"";
        writer.Write("<p class=\"scale\">").Write(what).Write(": one full line is ").Write(Name).Write(". <span>").Write(Swatch)
            .Write("bar-least\" width=\"14\" height=\"7\"/></svg> the shortest,</span> <span>")
            .Write(Swatch).Write("bar-most\" width=\"14\" height=\"7\"/></svg> up to the longest</span></p>").WriteLine();
    }

    // What a time fills of one of its lines, each from 0 to 1: surely, and at most.
    (double Least, double Most) Parts(Duration time, int line)
    {
        var before = line * _line;
        return (Math.Clamp(time.Least - before, 0, _line) / _line, Math.Clamp(time.Most - before, 0, _line) / _line);
    }

    static void WriteRect(PageRenderer writer, string name, string x, int y, string width)
    {
        if (width is not ("0" or "0%"))
        {
            writer.Write("<rect class=\"").Write(name).Write("\" x=\"").Write(x).Write("\" y=\"").Write(Number(y)).Write("\" width=\"").Write(width)
                .Write("\" height=\"").Write(Number(LineHeight)).Write("\"/>");
        }
    }

    static string Percent(double part) => Number(100 * part) + "%";

    static string Number(double number) => number.ToString("0.###", CultureInfo.InvariantCulture);
}
