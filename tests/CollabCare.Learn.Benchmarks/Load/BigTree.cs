using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>The real tree with very many more modules in it, made of the real modules' own paragraphs and tables.</summary>
static class BigTree
{
    /// <summary>Makes the tree, reads it, and says how long the median of three readings took.</summary>
    public static TimeSpan Read(string content, string folder, int modules, int words)
    {
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        Make(content, folder, modules, words);
        var times = new List<double>();
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var read = LibraryReader.Read(folder, DateOnly.FromDateTime(DateTime.UtcNow));
            times.Add(clock.Elapsed.TotalSeconds);
            if (read.Library is not { } library)
            {
                throw new InvalidOperationException($"The generated tree has errors, such as {read.Findings[0]}");
            }

            var found = library.Modules.Where(m => m.Id.Contains("-load-", StringComparison.Ordinal)).ToList();
            if (found.Count != modules || found.Average(m => m.Page.Words) < words * 0.95)
            {
                throw new InvalidOperationException($"The generated tree has {found.Count} modules of {found.Average(m => m.Page.Words):F0} words.");
            }
        }

        return TimeSpan.FromSeconds(Figures.Median(times));
    }

    // What a module must have.
    static readonly string[] Sections = ["A worked example", "What people get wrong", "Try it", "Tomorrow"];

    static void Make(string content, string folder, int modules, int words)
    {
        var blocks = Directory.EnumerateFiles(content, "module.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Blocks).ToArray();
        for (var n = 0; n < modules; n++)
        {
            var strand = Strand.All[n % Strand.All.Length];
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $$"""
                ---
                id: {{strand.Prefix}}-b-load-{{n}}
                title: Load {{n}}
                summary: A generated module, number {{n}}.
                minutes: 35
                after: []
                objectives:
                  o1: { bloom: apply, text: "Given a generated module, read all of it in less than a millisecond." }
                  o2: { bloom: apply, text: "Given two generated modules, tell them apart by their numbers." }
                  o3: { bloom: apply, text: "Given ten thousand of them, wait less than five seconds." }
                guide: []
                sources: [skill-guide]
                must-know: []
                version: 1.0.0
                status: clinical-review
                checked: { on: 2026-11-22, until: 2027-11-22 }
                jurisdiction: general
                ---

                # Load {{n}}

                Monday, 07:10, on unit {{n}}: Lena counts what waits.


                """);
            for (var (count, block, section) = (0, n * 7, 0); count < words; block++)
            {
                if (count >= section * words / 6)
                {
                    text.Append(CultureInfo.InvariantCulture, $"## {(section < Sections.Length ? Sections[section] : $"Part {section + 1}")}\n\n");
                    section++;
                }

                var next = blocks[block % blocks.Length];
                text.Append(next.Text).Append("\n\n");
                count += next.Words;
            }

            text.Append("That is all there is to read [skill-guide].\n");
            var place = Directory.CreateDirectory(Path.Combine(folder, "beginner", strand.Id, $"load-{n}")).FullName;
            File.WriteAllText(Path.Combine(place, "module.md"), text.ToString());
        }
    }

    // Paragraphs, lists and tables that stand by themselves: no headings, links, blocks or citations, which belong to one page.
    static IEnumerable<(string Text, int Words)> Blocks(string file) =>
        File.ReadAllText(file).Split("\n---\n", 2)[1].Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(b => b.IndexOfAny(['#', '[', ':', '{', '!']) < 0 && b.Length > 80)
            .Select(b => (b, b.Split([' ', '\n', '|'], StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit))));
}
