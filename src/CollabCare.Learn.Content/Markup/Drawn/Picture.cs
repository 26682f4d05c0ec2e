using System.Globalization;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>
/// Writes the inside of an <c>svg</c>. Colours and sizes come from the style sheet, so that nothing needs a style attribute. A screen reader passes over
/// every picture, because what it shows also stands beside it in words.
/// </summary>
sealed class Picture(PageRenderer writer)
{
    /// <summary>From one line of a text to the next.</summary>
    public const int Leading = 12;

    /// <summary>Markup of ours, with numbers in it.</summary>
    public void Raw(FormattableString html) => writer.Write(html.ToString(CultureInfo.InvariantCulture));

    /// <summary>Markup of ours.</summary>
    public void Raw(string html) => writer.Write(html);

    /// <summary>An author's words.</summary>
    public void Words(string words) => writer.WriteEscape(words);

    /// <summary>Lines of text around a middle height.</summary>
    /// <param name="name">Their class.</param>
    /// <param name="x">Where they begin, or their middle.</param>
    /// <param name="middle">The height of their middle.</param>
    /// <param name="anchor">start or middle.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="room">The widest that a line may be; a longer one is set closer rather than cut.</param>
    /// <param name="leading">From one line to the next.</param>
    public void Text(string name, int x, int middle, string anchor, List<string> lines, int room, int leading = Leading)
    {
        var y = middle - ((lines.Count - 1) * leading / 2) + 4;
        foreach (var line in lines)
        {
            var tight = line.Length * leading / 2 > room + 6 ? $" textLength=\"{room}\" lengthAdjust=\"spacingAndGlyphs\"" : "";
            Raw($"<text class=\"{name}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"{tight}>");
            Words(line);
            Raw("</text>");
            y += leading;
        }
    }

    /// <summary>A text in lines of about a width; the last of the most lines takes the rest, cut where it is too long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Signs on a line; a longer word has a line to itself.</param>
    /// <param name="most">The most lines.</param>
    /// <param name="longest">The most signs of the last line; twice the width where it is not said.</param>
    public static List<string> Wrapped(string text, int width, int most, int? longest = null)
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

        var end = longest ?? width * 2;
        if (lines.Count > 0 && lines[^1].Length > end)
        {
            lines[^1] = lines[^1][..(end - 1)].TrimEnd() + "…";
        }

        return lines;
    }
}
