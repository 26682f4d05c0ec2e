using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>The small tree that the examples of the specs live in.</summary>
static class SpecWorld
{
    public const string Here = "beginner/a/module.md";

    public static readonly Source[] Sources =
    [
        Source("tjc-dnu", "Joint Commission", null),
        Source("muller-2018", "Müller M, Jürgens J, Stock S", "2018"),
        Source("wachter-1996", "Wachter RM, Goldman L", "1996"),
        Source("skill-guide", "–", null),
    ];

    public static readonly Term[] Terms =
    [
        Term("EHR", "Electronic health record", "The record on computers.", "chart"),
        Term("RA", "Room air", "No added oxygen.", "vital signs"),
        Term("RA", "Rheumatoid arthritis", "A disease of the joints.", "problem list"),
        Term("Charge nurse", null, "Runs the unit for a shift.", "nursing"),
        Term("Nurse", null, "Cares for patients.", "nursing"),
        Term("Therapy", null, "Treatment.", "care"),
        Term("-itis", null, "Inflammation.", "word part"),
        Term("U", "Unit", "Read as 0 or 4.", "drug doses") with { Unsafe = true },
    ];

    static readonly Dictionary<string, string> Addresses = new(StringComparer.Ordinal)
    {
        [Here] = "/modules/a",
        ["tools/sbar.md"] = "/tools/sbar",
    };

    public static ContentMarkup Markup(Findings findings, IEnumerable<Term>? terms = null)
    {
        var markup = new ContentMarkup(Addresses, new HashSet<string> { "beginner/a/bay.png" }, terms ?? Terms, Sources, findings);
        markup.Render("tools/sbar.md", "# SBAR\n\n## When not\n", 1);
        return markup;
    }

    /// <summary>A page whose first line is line 1 of the findings, below a title that they do not count.</summary>
    public static (Page Page, IReadOnlyList<Finding> Findings) Page(string body, IEnumerable<Term>? terms = null) => Whole("# Page\n\n" + body, -1, terms);

    /// <summary>A page with its own title.</summary>
    public static (Page Page, IReadOnlyList<Finding> Findings) Whole(string body, int bodyLine = 1, IEnumerable<Term>? terms = null)
    {
        var findings = new Findings();
        var markup = Markup(findings, terms);
        var page = markup.Check(markup.Render(Here, body, bodyLine));
        return (page, findings.Sorted());
    }

    /// <summary>A piece of a quiz.</summary>
    public static (string Html, IReadOnlyList<Finding> Findings) Fragment(string markdown, bool inline = true)
    {
        var findings = new Findings();
        return (Markup(findings).Fragment(Here, markdown, 1, inline), findings.Sorted());
    }

    static Source Source(string key, string authors, string? year) => new(key, authors, "A title", year, "Somewhere", "C", 'L');

    public static Term Term(string name, string? standsFor, string meaning, string? setting) =>
        new($"{Slug(name)}-{Slug(setting ?? "")}", name, standsFor, meaning, setting, Strand.All[0], Level.Beginner, false, []);

    static string Slug(string text) => string.Concat(text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : '-')).Trim('-');
}
