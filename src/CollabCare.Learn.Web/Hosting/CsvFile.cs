using CsvHelper;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>A table for a spreadsheet. Text that a spreadsheet would take for a formula is made text; numbers and times are exact.</summary>
public sealed record CsvFile(byte[] Bytes, string Name)
{
    public const string Type = "text/csv; charset=utf-8";

    static readonly CsvWriterOptions Safe = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="columns">The heading.</param>
    /// <param name="rows">Text, numbers, days, moments (ISO 8601 in UTC), yes or no, or nothing.</param>
    public static CsvFile Of(string name, IEnumerable<string> columns, IEnumerable<IEnumerable<object?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Safe, leaveOpen: true))
        {
            csv.WriteHeader([.. columns]);
            foreach (var row in rows)
            {
                foreach (var value in row)
                {
                    Write(csv, value);
                }

                csv.EndRecord();
            }
        }

        return new(bytes.ToArray(), $"{name}.csv");
    }

    static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case int number:
                csv.WriteField(number, default);
                break;
            case double number:
                csv.WriteField(number, default);
                break;
            case DateOnly day:
                csv.WriteField(day, default);
                break;
            case DateTimeOffset moment:
                csv.WriteField(moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case bool yes:
                csv.WriteField(yes ? "yes" : "no");
                break;
            default:
                csv.WriteField(value as string ?? "");
                break;
        }
    }
}
