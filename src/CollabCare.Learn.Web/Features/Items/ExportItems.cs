using CsvHelper;
using Mediator;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>Gives the figures of a quiz as a table for a spreadsheet, a line for each version of each item. A cell that a spreadsheet would take for a formula is made text.</summary>
public sealed record ExportItems(string ModuleId) : IQuery<ItemsFile?>;

public sealed record ItemsFile(byte[] Csv, string Name);

sealed class ExportItemsHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportItems, ItemsFile?>
{
    static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    static readonly string[] Columns =
    [
        "item", "version", "in_files", "retired", "type", "must_know", "title", "first_answers", "difficulty", "discrimination", "discriminative_efficiency", "median_seconds", "timed_answers",
        "planned_seconds", "open_reports", "reasons",
    ];

    public async ValueTask<ItemsFile?> Handle(ExportItems query, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowQuizItems(query.ModuleId), cancellationToken) is not { } page)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Safe, leaveOpen: true))
        {
            csv.WriteHeader(Columns);
            foreach (var row in page.Rows)
            {
                for (var at = 0; at < row.Figures.Versions.Length; at++)
                {
                    WriteLine(csv, row, row.Figures.Versions[at], current: row.Figures.InFiles && at == 0);
                }
            }
        }

        return new(bytes.ToArray(), $"items-{page.Module.Id}-{clock.GetUtcNow():yyyy-MM-dd}.csv");
    }

    static void WriteLine(CsvWriter csv, ItemRow row, VersionFigures version, bool current)
    {
        var statistics = version.Statistics;
        csv.WriteField(row.Words.Id);
        csv.WriteField(ItemVersionWords.Of(version.Hash));
        csv.WriteField(YesNo(current));
        csv.WriteField(YesNo(row.Retired));
        csv.WriteField(version.Words.Type.ToString().ToLowerInvariant());
        csv.WriteField(YesNo(version.Words.MustKnow));
        csv.WriteField(version.Words.Title);
        csv.WriteField(statistics.N, default);
        csv.WriteField(statistics.Difficulty, default);
        csv.WriteField(statistics.Discrimination, default);
        csv.WriteField(statistics.Efficiency, default);
        csv.WriteField(statistics.MedianSeconds, default);
        csv.WriteField(statistics.Timed, default);
        csv.WriteField(row.Figures.PlannedSeconds, default);
        csv.WriteField(row.Reports, default);
        csv.WriteField(current ? string.Join("; ", row.Reasons.Select(r => FigureWords.Flag(r.Kind)).Distinct()) : "");
        csv.EndRecord();
    }

    static string YesNo(bool yes) => yes ? "yes" : "no";
}

/// <summary>How a version is named.</summary>
public static class ItemVersionWords
{
    const int Letters = 10;

    /// <summary>The beginning of its hash, which tells it from every other.</summary>
    public static string Of(string hash) => hash.Length > Letters ? hash[..Letters] : hash;
}
