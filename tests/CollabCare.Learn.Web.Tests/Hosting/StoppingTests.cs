using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollabCare.Learn.Web.Tests.Hosting;

public sealed class StoppingTests
{
    [Fact]
    public async Task Moves_the_log_into_the_database()
    {
        await using var app = new TestApp();
        app.StartServer();

        // Whoever closes the last connection takes the log away, and other tests close all that are idle: this one stays open.
        await using var open = new SqliteConnection($"Data Source={Path.Combine(app.DataFolder, "learn.db")};Pooling=False");
        await open.OpenAsync(TestContext.Current.CancellationToken);
        await using var look = open.CreateCommand();
        look.CommandText = "SELECT COUNT(*) FROM People";
        await look.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        await app.AddPersonAsync("ada@example.org", "Ada");
        var log = new FileInfo(Path.Combine(app.DataFolder, "learn.db-wal"));
        log.Length.ShouldBePositive();
        await app.Services.GetRequiredService<IHost>().StopAsync(TestContext.Current.CancellationToken);
        log.Refresh();
        (log.Exists ? log.Length : 0).ShouldBe(0);
    }

    [Fact]
    public async Task Waits_for_who_is_writing()
    {
        await using var app = new TestApp();
        await app.AddPersonAsync("ada@example.org", "Ada");
        var pass = await app.Services.GetRequiredService<WriterGate>().EnterAsync(TestContext.Current.CancellationToken);
        var stopping = ActivatorUtilities.CreateInstance<CheckpointAtStop>(app.Services).StopAsync(TestContext.Current.CancellationToken);
        await Task.Delay(100, TestContext.Current.CancellationToken);
        stopping.IsCompleted.ShouldBeFalse();
        pass.Dispose();
        await stopping;
        (await app.LookAsync(db => db.Users.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(1);
    }

    [Fact]
    public async Task Is_ready_until_then()
    {
        await using var app = new TestApp();
        using var visitor = app.Visit();
        (await visitor.GetAsync("/health/ready")).EnsureSuccessStatusCode();
        app.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        using var scope = app.Services.CreateScope();
        var health = await ActivatorUtilities.CreateInstance<DatabaseHealth>(scope.ServiceProvider).CheckHealthAsync(new(), TestContext.Current.CancellationToken);
        health.Status.ShouldBe(Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus.Unhealthy);
    }
}
