using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Verbs;

/// <summary>A data folder with people in it, and nobody who runs on it.</summary>
public sealed class DataFolder : IDisposable
{
    readonly string _root = Directory.CreateTempSubdirectory("learn-verbs-").FullName;

    public string Data => Path.Combine(_root, "data");

    public string Database => Path.Combine(Data, "learn.db");

    /// <summary>Every file in the data folder but its lock, by name, with its bytes.</summary>
    public Dictionary<string, string> Bytes => Directory.Exists(Data)
        ? Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith("in-use.lock", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToDictionary(f => Path.GetRelativePath(Data, f), f => Convert.ToHexString(File.ReadAllBytes(f)))
        : [];

    public string At(string name) => Path.Combine(_root, name);

    /// <summary>Adds somebody, making the database where there is none.</summary>
    public Task AddAsync(string email, params string[] roles) => MakeAsync(async app =>
    {
        await using (var scope = app.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            var person = new Person { Name = email.Split('@')[0], UserName = email, Email = email };
            (await people.CreateAsync(person, TestApp.Password)).Succeeded.ShouldBeTrue();
            (await people.AddToRolesAsync(person, roles.Append(Roles.Learner))).Succeeded.ShouldBeTrue();
        }

        // As an app does that starts: a key to sign cookies with.
        app.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect([1]);
    });

    /// <summary>Makes the database where there is none, with nobody in it but whom one puts there.</summary>
    public async Task MakeAsync(Func<IServiceProvider, Task>? fill = null)
    {
        await using var app = LearnApp.CreateBuilder([$"--Learn:DataFolder={Data}", "--Logging:LogLevel:Default=None"]).Build();
        using var held = DataLock.Take(Data).ShouldNotBeNull();
        await LearnDatabase.OpenAsync(app.Services);
        if (fill is not null)
        {
            await fill(app.Services);
        }

        await ActivatorUtilities.CreateInstance<CheckpointAtStop>(app.Services).StopAsync(default);
    }

    /// <summary>Makes the database as an older version of the app left it, with a report in it.</summary>
    /// <param name="migration">The last migration of that version.</param>
    public async Task MakeAsync(string migration)
    {
        await using (var app = LearnApp.CreateBuilder([$"--Learn:DataFolder={Data}", "--Logging:LogLevel:Default=None"]).Build())
        {
            using var held = DataLock.Take(Data).ShouldNotBeNull();
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<LearnDb>().GetService<IMigrator>().MigrateAsync(migration, TestContext.Current.CancellationToken);
        }

        using (var pooled = new SqliteConnection(LearnDatabase.ConnectionString(Database)))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Sql("INSERT INTO ProblemReports (Id, Address, Text, At) VALUES ('019ABCDE-0000-7000-8000-000000000001', '/guide', 'Of an older version.', 1)");
    }

    public void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whoever is in the database, asked without the app.</summary>
    public string[] Emails() => Texts("SELECT Email FROM People ORDER BY Email");

    /// <summary>The first column of what a query finds, asked without the app.</summary>
    public string[] Texts(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return [.. found];
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        TestApp.Delete(_root);
    }
}
