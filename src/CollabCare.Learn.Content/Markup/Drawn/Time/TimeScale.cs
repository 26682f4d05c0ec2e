using System.Globalization;

namespace CollabCare.Learn.Content.Markup.Drawn.Time;

/// <summary>
/// The scale of the bars of one drawing. It is linear, so that twice as long looks twice as long. Where minutes and days meet, a long time runs on over several lines, like a text, and one
/// full line stands for the same time everywhere in the drawing.
/// </summary>
sealed class TimeScale
{
    const int MostLines = 8;
    const double OneLineUpTo = 24;
    const int LineHeight = 7;
    const int LineStep = 10;

    static readonly (double Minutes, string Name)[] Lengths =
    [
        (5, "5 minutes"), (10, "10 minutes"), (15, "15 minutes"), (30, "30 minutes"), (60, "1 hour"), (120, "2 hours"), (240, "4 hours"), (480, "8 hours"), (720, "12 hours"),
        (1440, "1 day"), (2880, "2 days"), (7 * 1440, "1 week"), (14 * 1440, "2 weeks"), (28 * 1440, "4 weeks"), (84 * 1440, "12 weeks"), (364 * 1440, "1 year"),
    ];

    readonly double _line;

    TimeScale(double line, string name) => (_line, Name) = (line, name);

    /// <summary>What one full line stands for.</summary>
    public string Name { get; }

    /// <summary>The scale for some times, of which there is at least one: one line if the shortest can still be seen on it, and else as few as it takes.</summary>
    public static TimeScale For(IEnumerable<Duration> times)
    {
        var all = times.Select(t => t.Most).ToList();
        var longest = all.Max();
        var lines = longest <= all.Min() * OneLineUpTo ? 1 : MostLines;
        var (minutes, name) = Lengths.FirstOrDefault(l => l.Minutes * lines >= longest, Lengths[^1]);
        return new(minutes, name);
    }

    /// <summary>Writes the bar of a time: full up to the shortest, pale up to the longest. It is decoration: the time stands beside it in words.</summary>
    public void WriteBar(PageRenderer writer, Duration time, string kind)
    {
        var lines = Math.Max(1, (int)Math.Ceiling(time.Most / _line));
        writer.Write("<svg class=\"bar bar-").Write(kind).Write("\" width=\"100%\" height=\"").Write(Number((lines * LineStep) - (LineStep - LineHeight))).Write("\" aria-hidden=\"true\" focusable=\"false\">");
        for (var line = 0; line < lines; line++)
        {
            var most = Math.Clamp(time.Most - (line * _line), 0, _line);
            var least = Math.Clamp(time.Least - (line * _line), 0, most);
            WriteRect(writer, "bar-most", 0, most, line);
            if (least > 0)
            {
                WriteRect(writer, "bar-least", 0, least, line);
            }
        }

        writer.Write("</svg>");
    }

    void WriteRect(PageRenderer writer, string name, double from, double length, int line) => writer
        .Write("<rect class=\"").Write(name).Write("\" x=\"").Write(Percent(from)).Write("\" y=\"").Write(Number(line * LineStep)).Write("\" width=\"").Write(Percent(length))
        .Write("\" height=\"").Write(Number(LineHeight)).Write("\"/>");

    string Percent(double minutes) => (100 * minutes / _line).ToString("0.###", CultureInfo.InvariantCulture) + "%";

    static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
