using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Data;

public sealed class OpeningTheDatabaseTests : IDisposable
{
    readonly TestApp _app = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Refuses_a_database_of_a_newer_version_and_changes_nothing()
    {
        _app.StartServer();
        await _app.LookAsync(db => db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29990101000000_FromTheFuture', '99.0.0')", Cancel));
        var tables = await TablesAsync();

        var refusal = await Should.ThrowAsync<NewerSchemaException>(() => LearnDatabase.OpenAsync(_app.Services, Cancel));

        refusal.Message.ShouldContain("29990101000000_FromTheFuture");
        refusal.Message.ShouldContain("Nothing has been changed");
        (await TablesAsync()).ShouldBe(tables);
    }

    [Fact]
    public async Task Comes_up_after_a_kill_that_left_the_migration_lock_behind()
    {
        var builder = LearnApp.CreateBuilder(["--environment", "Development", "--Learn:DataFolder", Directory.CreateTempSubdirectory("learn-").FullName], contentRoot: AppContext.BaseDirectory);
        await using var other = builder.Build();
        var file = other.Services.GetRequiredService<Folders>().Database;
        await using (var connection = new SqliteConnection(LearnDatabase.ConnectionString(file)))
        {
            await connection.OpenAsync(Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = """CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL); INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22');""";
            await command.ExecuteNonQueryAsync(Cancel);
        }

        await LearnDatabase.OpenAsync(other.Services, Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);

        using var scope = other.Services.CreateScope();
        (await scope.ServiceProvider.GetRequiredService<LearnDb>().Roles.CountAsync(Cancel)).ShouldBe(Roles.All.Length);
    }

    [Fact]
    public async Task Has_every_change_of_the_model_in_a_migration() =>
        (await _app.LookAsync(db => Task.FromResult(db.Database.HasPendingModelChanges()))).ShouldBeFalse("run dotnet ef migrations add");

    [Fact]
    public async Task Writes_ahead_and_syncs_fully()
    {
        (await _app.LookAsync(db => db.Database.SqlQueryRaw<string>("PRAGMA journal_mode").ToListAsync(Cancel))).ShouldBe(["wal"]);
        (await _app.LookAsync(db => db.Database.SqlQueryRaw<long>("PRAGMA synchronous").ToListAsync(Cancel))).ShouldBe([2]);
        (await _app.LookAsync(db => db.Database.SqlQueryRaw<long>("PRAGMA foreign_keys").ToListAsync(Cancel))).ShouldBe([1]);
    }

    [Fact]
    public async Task Opens_a_second_time_and_changes_nothing()
    {
        var tables = await TablesAsync();

        await LearnDatabase.OpenAsync(_app.Services, Cancel);

        (await TablesAsync()).ShouldBe(tables);
    }

    public void Dispose() => _app.Dispose();

    Task<List<string>> TablesAsync() => _app.LookAsync(db => db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").ToListAsync(Cancel));
}
