using System.Net;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Tests.Features.Gym;

/// <summary>The strong answer of a written task, taken apart.</summary>
public static partial class Exemplars
{
    public static IReadOnlyList<(string Name, string Text)> Parts(WrittenTask task)
    {
        var text = WebUtility.HtmlDecode(Tag().Replace(task.ExemplarHtml.Replace("</p>", "\n", StringComparison.Ordinal), ""));

        // One is a short message to a colleague, whose parts run on without their names.
        if (!text.Contains($"{task.Parts[0]}:", StringComparison.Ordinal))
        {
            return [.. task.Parts.Select((part, at) => (part, at == 0 ? text : "…"))];
        }

        var starts = task.Parts.Select(p => text.IndexOf($"{p}:", StringComparison.Ordinal)).ToList();
        return [.. task.Parts.Select((part, at) => (part, starts[at] < 0 ? "" : text[(starts[at] + part.Length + 1)..(starts.Where(s => s > starts[at]).DefaultIfEmpty(text.Length).Min())].Trim()))];
    }

    /// <summary>As fields of the form.</summary>
    public static (string Name, string Value)[] Fields(WrittenTask task) => [.. Parts(task).Select((p, at) => ($"Text[{at}]", p.Text))];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
