using System.Diagnostics;
using System.Globalization;
using System.Text;
using CollabCare.Learn.Benchmarks.Load;
using CollabCare.Learn.Benchmarks.Statistics;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Web.Data;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Benchmarks.Cohorts;

/// <summary>Measures the mentor's pages in the published app, for a cohort of very many learners who each did something in every unit.</summary>
static class CohortRun
{
    const double LimitSeconds = 1;
    const double LimitKilobytes = 150;
    const string Copied = "beginner/terminology/word-parts/module.md";
    const string Email = "mentor@load.example";
    static readonly Guid Cohort = Guid.Parse("0199a0a0-0000-7000-8000-00000000c0c0");

    public static Task<int> RunAsync(int learners, int units) => Workplace.UseAsync("cohort", (root, work) => MeasureAsync(root, work, learners, units));

    static async Task<bool> MeasureAsync(string root, string work, int learners, int units)
    {
        var app = Published.App(root, Path.Combine(work, "app"));
        var (content, tree, data) = (Path.Combine(root, "content"), Path.Combine(work, "tree"), Path.Combine(work, "data"));
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var real = LibraryReader.Read(content, today).Library!.ForLearners(withDrafts: false);
        var has = real.Modules.Length + real.Reviews.Length + real.Projects.Length;
        Copy(content, tree, units - has);
        var library = LibraryReader.Read(tree, today).Library!.ForLearners(withDrafts: false);
        var database = Path.Combine(data, "learn.db");
        var staff = await Workplace.StaffAsync(() => AppAsync(app, data, tree), database, Email, Roles.Mentor);
        var quizzes = real.Modules.Where(m => m.Quiz is not null).ToList();
        var (people, attempts, answers) = await ManyAnswers.FillAsync(database, quizzes, quizzes.Sum(m => m.Quiz!.Form.Drawn.Items) * (learners - 1) + 1);
        Workplace.Execute(database, $"""
            INSERT INTO Cohorts (Id, Name, CreatedAt) VALUES ('{Cohort.ToString().ToUpperInvariant()}', 'Everybody', 0);
            INSERT INTO CohortMembers (CohortId, PersonId, Role, JoinedAt) SELECT '{Cohort.ToString().ToUpperInvariant()}', Id, CASE WHEN Email = '{Email}' THEN 1 ELSE 0 END, 0 FROM People;
            """);
        foreach (var module in library.Modules)
        {
            Workplace.Execute(database, $"INSERT INTO Readings (PersonId, ModuleId, Section, BegunAt, SeenAt, DoneAt) SELECT Id, '{module.Id}', '', 0, 1795000000000, 1795000000000 FROM People WHERE Email <> '{Email}'");
        }

        // Ten things for everybody, due yesterday.
        for (var n = 0; n < 10; n++)
        {
            Workplace.Execute(database, $"INSERT INTO Assignments (Id, CohortId, Kind, TargetId, DueOn, Note, Invented, AssignedAt, ChangedAt) VALUES ('{Guid.NewGuid().ToString().ToUpperInvariant()}', '{Cohort.ToString().ToUpperInvariant()}', 0, '{library.Modules[n].Id}', '{today.AddDays(-1):yyyy-MM-dd}', 'Read this before we talk.', 0, 0, 0)");
        }

        // The last four weeks, so that the rules have something to look at.
        Workplace.Execute(database, $"UPDATE Attempts SET EndedAt = {DateTimeOffset.UtcNow.AddDays(-10).ToUnixTimeMilliseconds()}");
        Workplace.Execute(database, "PRAGMA wal_checkpoint(TRUNCATE)");
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {people:N0} learners, {library.Modules.Length + library.Reviews.Length + library.Projects.Length} units, {attempts:N0} attempts, {answers:N0} answers");

        await using var served = await AppAsync(app, data, tree);
        using var mentor = await Workplace.SignInAsync(served.Address, staff);
        var met = true;
        foreach (var (what, page, words) in new[]
        {
            ("The matrix, first page", $"/cohorts/{Cohort}", "How far in each unit"),
            ("The matrix, last page", $"/cohorts/{Cohort}?page=9999", "How far in each unit"),
            ("Needs attention", $"/cohorts/{Cohort}/attention", "The rules"),
            ("Assignments", $"/cohorts/{Cohort}/assignments", "Assign"),
            ("People", $"/cohorts/{Cohort}/people", "Learners"),
        })
        {
            var (cold, _) = await AskAsync(mentor, page, words);
            var warm = new List<double>();
            var kilobytes = 0.0;
            for (var round = 0; round < 5; round++)
            {
                var (seconds, size) = await AskAsync(mentor, page, words);
                warm.Add(seconds);
                kilobytes = size;
            }

            var good = Math.Max(cold, warm.Max()) < LimitSeconds && kilobytes < LimitKilobytes;
            met &= good;
            Workplace.Row(what, $"first {cold:F3} s, then median {Figures.Median(warm):F3} s, {kilobytes:F0} kB", $"limits {LimitSeconds} s, {LimitKilobytes} kB: {(good ? "met" : "MISSED")}");
        }

        var (file, bytes) = await AskAsync(mentor, $"/cohorts/{Cohort}/matrix.csv", "learner,mentor");
        Workplace.Row("The whole matrix as CSV", $"{file:F3} s, {bytes:F0} kB", "");
        Workplace.Row("Resident memory", $"{served.ResidentMegabytes:F0} MB", "");
        return met;
    }

    // The real tree, with the reading of one module in it under as many other names as units are missing.
    static void Copy(string content, string tree, int more)
    {
        foreach (var file in Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(tree, Path.GetRelativePath(content, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var lines = File.ReadAllLines(Path.Combine(content, Copied));
        for (var n = 1; n <= more; n++)
        {
            var place = Directory.CreateDirectory(Path.Combine(tree, "beginner", "terminology", $"copy-{n}")).FullName;
            File.WriteAllLines(Path.Combine(place, "module.md"), lines.Select(line =>
                line.StartsWith("id: ", StringComparison.Ordinal) ? $"id: term-b-copy-{n}"
                : line.StartsWith("title: ", StringComparison.Ordinal) ? $"title: Word parts once more, number {n}"
                : line.StartsWith("# ", StringComparison.Ordinal) ? $"# Word parts once more, number {n}"
                : line.StartsWith("guide: ", StringComparison.Ordinal) ? "guide: []"
                : line.StartsWith("must-know: ", StringComparison.Ordinal) ? "must-know: []"
                : line));
        }
    }

    static async Task<(double Seconds, double Kilobytes)> AskAsync(Browser browser, string page, string words)
    {
        var begun = Stopwatch.GetTimestamp();
        var body = await browser.ReadAsync(page);
        var taken = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return body.Contains(words, StringComparison.Ordinal) ? (taken, Encoding.UTF8.GetByteCount(body) / 1000.0) : throw new InvalidOperationException($"{page} does not say “{words}”.");
    }

    static Task<Served> AppAsync(string dll, string data, string content) => Served.StartAsync(dll, "/about", [], new Dictionary<string, string>
    {
        ["Learn__DataFolder"] = data,
        ["Learn__ContentFolder"] = content,
        ["Learn__StaffNeedTwoFactor"] = "false",
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
    });
}
