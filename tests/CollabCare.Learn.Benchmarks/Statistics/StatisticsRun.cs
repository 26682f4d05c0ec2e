using System.Diagnostics;
using System.Globalization;
using CollabCare.Learn.Benchmarks.Load;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Web.Data;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Benchmarks.Statistics;

/// <summary>Measures the statistics page of a quiz in the published app, on a database of very many stored answers: worked out anew, and kept.</summary>
static class StatisticsRun
{
    const double LimitSeconds = 1;
    const string Email = "author@load.example";

    public static Task<int> RunAsync(int answers) => Workplace.UseAsync("statistics", (root, work) => MeasureAsync(root, work, answers));

    static async Task<bool> MeasureAsync(string root, string work, int answers)
    {
        var app = Published.App(root, Path.Combine(work, "app"));
        var library = LibraryReader.Read(Path.Combine(root, "content"), DateOnly.FromDateTime(DateTime.UtcNow)).Library!;
        var modules = library.Modules.Where(m => m.Quiz is not null && m.Standing.Status is not Status.Draft and not Status.Retired).ToList();
        var data = Path.Combine(work, "data");
        var database = Path.Combine(data, "learn.db");
        var staff = await Workplace.StaffAsync(() => AppAsync(app, data), database, Email, Roles.Author);
        var (people, attempts, rows) = await ManyAnswers.FillAsync(database, modules, answers);
        Workplace.Execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {rows:N0} stored answers in {attempts:N0} attempts of {people:N0} people at {modules.Count} quizzes, {new FileInfo(database).Length / 1024 / 1024} MB");

        await using var served = await AppAsync(app, data);
        using var author = await Workplace.SignInAsync(served.Address, staff);
        var anew = new List<double>();
        foreach (var module in modules)
        {
            anew.Add(await SecondsAsync(author, $"/authors/items/{module.Id}", "where a number is not defined"));
        }

        var kept = new List<double>();
        foreach (var module in modules)
        {
            kept.Add(await SecondsAsync(author, $"/authors/items/{module.Id}", "where a number is not defined"));
        }

        var clinic = await SecondsAsync(author, "/authors/clinic", "Question clinic");
        var met = anew.Max() < LimitSeconds;
        Workplace.Row("A quiz’s statistics, worked out anew", $"first of all {anew[0]:F3} s, median {Figures.Median(anew):F3} s, slowest {anew.Max():F3} s", $"limit {LimitSeconds} s: {(met ? "met" : "MISSED")}");
        Workplace.Row("The same, kept", $"median {Figures.Median(kept):F3} s, slowest {kept.Max():F3} s", "");
        Workplace.Row("The question clinic over all quizzes, kept", $"{clinic:F3} s", "");
        Workplace.Row("Resident memory", $"{served.ResidentMegabytes:F0} MB", "");
        return met;
    }

    static async Task<double> SecondsAsync(Browser browser, string page, string words)
    {
        var begun = Stopwatch.GetTimestamp();
        var body = await browser.ReadAsync(page);
        var taken = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return body.Contains(words, StringComparison.Ordinal) ? taken : throw new InvalidOperationException($"{page} does not say “{words}”.");
    }

    static Task<Served> AppAsync(string dll, string data) => Served.StartAsync(dll, "/about", [], new Dictionary<string, string>
    {
        ["Learn__DataFolder"] = data,
        ["Learn__StaffNeedTwoFactor"] = "false",
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
    });
}
