using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Hosting;
using CollabCare.Learn.Web.Tests.Verbs;

namespace CollabCare.Learn.Web.Tests.Data;

/// <summary>The app as a process of its own that is killed while it brings its database up to date, as a power cut or an impatient supervisor does.</summary>
public sealed class KilledMigrationTests
{
    const string Begin = "20261122214152_Begin";
    const string Schema = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> '__EFMigrationsLock' ORDER BY name";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="older">The last migration of the version before; null where there is no database yet.</param>
    /// <param name="moments">When it is killed, in milliseconds after it has opened the database.</param>
    [Theory]
    [InlineData(null, 40, 250)]
    [InlineData(Begin, 0, 100)]
    public async Task Whenever_a_start_is_killed_the_next_one_finishes_its_work(string? older, params int[] moments)
    {
        using var fresh = new DataFolder();
        await OpenAsync(fresh);
        var (whole, all) = (fresh.Texts(Schema), Applied(fresh).Length);
        var half = 0;
        foreach (var moment in moments)
        {
            using var folder = new DataFolder();
            if (older is not null)
            {
                await folder.MakeAsync(older);
            }

            await StartAndKillAsync(folder, moment);
            half += Applied(folder).Length < all ? 1 : 0;

            if (moment == moments[0])
            {
                using var again = AppProcess.Start(folder.Data);
                await again.IsUpAsync();
                using var visitor = new Visitor(again.Address);
                (await visitor.GetAsync("/health/ready")).EnsureSuccessStatusCode();
            }
            else
            {
                await OpenAsync(folder);
            }

            folder.Texts(Schema).ShouldBe(whole, $"killed after {moment} ms");
            folder.Texts("PRAGMA integrity_check").ShouldBe(["ok"]);
            folder.Texts("SELECT \"table\" FROM pragma_foreign_key_check").ShouldBeEmpty();
            folder.Texts("SELECT Name FROM AspNetRoles ORDER BY Name").ShouldBe(Roles.All.Order());
            folder.Texts("SELECT Text FROM ProblemReports").ShouldBe(older is null ? [] : ["Of an older version."]);
        }

        half.ShouldBePositive("a start was killed before its migrations were done");
    }

    static string[] Applied(DataFolder folder) => folder.Texts("SELECT name FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is [] ? [] : folder.Texts("SELECT MigrationId FROM __EFMigrationsHistory");

    static async Task OpenAsync(DataFolder folder)
    {
        await using var app = LearnApp.CreateBuilder([$"--Learn:DataFolder={folder.Data}", "--Logging:LogLevel:Default=None"]).Build();
        using var held = DataLock.Take(folder.Data).ShouldNotBeNull();
        await LearnDatabase.OpenAsync(app.Services, Cancel);
    }

    static async Task StartAndKillAsync(DataFolder folder, int moment)
    {
        var log = folder.Database + "-wal";
        File.Exists(log).ShouldBeFalse();
        using var process = AppProcess.Start(folder.Data);
        while (!File.Exists(log))
        {
            await Task.Delay(1, Cancel);
        }

        await Task.Delay(moment, Cancel);
        process.Kill();
    }
}
