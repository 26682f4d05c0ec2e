using System.Globalization;
using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>The name of something in a list that is placed in a picture above it, behind the number that it has there.</summary>
static class PlacedName
{
    public static void Write(PageRenderer writer, int number, TableCell name)
    {
        writer.Write("<p class=\"placed-name\"><span class=\"placed-number\" aria-hidden=\"true\">").Write(number.ToString(CultureInfo.InvariantCulture))
            .Write("</span> <span>");
        writer.WriteInside(name);
        writer.Write("</span></p>");
    }
}
