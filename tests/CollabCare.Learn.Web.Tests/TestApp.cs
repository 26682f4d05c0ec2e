using System.Collections.Concurrent;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Verbs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CollabCare.Learn.Web.Tests;

/// <summary>The app as it starts, on a port and a data folder of its own, with the real content and a clock that moves only when told to.</summary>
public class TestApp : WebApplicationFactory<Program>
{
    public const string Password = "correct horse battery staple";

    // What is the same for every app is made once: the real content, read, and a database without anything in it. Other tests tell how they come about.
    static readonly ConcurrentDictionary<(string, DateOnly), Lazy<ReadResult>> Content = new();
    static readonly Lazy<Task<byte[]>> Database = new(() => Task.Run(MakeDatabaseAsync));

    readonly string _folder = Directory.CreateTempSubdirectory("learn-").FullName;
    readonly Lock _starting = new();
    int _people;

    public StoppedClock Clock { get; } = new();

    /// <summary>Settings that differ from a first run; set before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = new() { ["Learn:RateLimitFactor"] = "1000", ["Learn:WatchContent"] = "false", ["Learn:MailFolder"] = "" };

    /// <summary>Hashes passwords with less work than the app does.</summary>
    public bool QuickPasswords { get; init; } = true;

    public string DataFolder => Path.Combine(_folder, "data");

    public TestApp() => UseKestrel(0);

    /// <summary>Starts it once. Journeys share an app, and whoever comes while another one starts it waits, rather than meets it without a port or a table.</summary>
    public new void StartServer()
    {
        lock (_starting)
        {
            if (!Settings.ContainsKey("Learn:DataFolder") && !Directory.Exists(DataFolder))
            {
                Directory.CreateDirectory(DataFolder);
                File.WriteAllBytes(Path.Combine(DataFolder, "learn.db"), Database.Value.GetAwaiter().GetResult());
            }

            base.StartServer();
        }
    }

    /// <summary>A browser with no cookies yet.</summary>
    public Visitor Visit()
    {
        StartServer();
        return new Visitor(ClientOptions.BaseAddress);
    }

    /// <summary>A browser signed in as somebody new.</summary>
    public async Task<Visitor> VisitAsAsync(string role = Roles.Learner, string? name = null)
    {
        var visitor = Visit();
        var email = $"person{Interlocked.Increment(ref _people)}@example.org";
        visitor.Person = await AddPersonAsync(email, name ?? $"Person {_people}", role);
        await visitor.SignInAsync(email, Password);
        return visitor;
    }

    public async Task<Guid> AddPersonAsync(string email, string name, params string[] roles)
    {
        StartServer();
        using var scope = Services.CreateScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        var person = new Person { Name = name, UserName = email, Email = email, CreatedAt = Clock.GetUtcNow() };
        (await people.CreateAsync(person, Password)).Succeeded.ShouldBeTrue();
        (await people.AddToRolesAsync(person, roles.Append(Roles.Learner).Distinct())).Succeeded.ShouldBeTrue();
        return person.Id;
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> LookAsync<T>(Func<LearnDb, Task<T>> look)
    {
        StartServer();
        using var scope = Services.CreateScope();
        return await look(scope.ServiceProvider.GetRequiredService<LearnDb>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Learn:DataFolder", DataFolder);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));

            // A tree of a test's own is read as often as it changes.
            if (!Settings.ContainsKey("Learn:ContentFolder"))
            {
                services.Replace(ServiceDescriptor.Singleton<ReadTree>((root, today) => Content.GetOrAdd((root, today), _ => new(() => LibraryReader.Read(root, today))).Value));
            }

            // Hundreds of people sign in here, each with the same password; what learners get is asserted where it is set.
            if (QuickPasswords)
            {
                services.PostConfigure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
            }
        });
    }

    static async Task<byte[]> MakeDatabaseAsync()
    {
        using var folder = new DataFolder();
        await folder.MakeAsync();
        return await File.ReadAllBytesAsync(folder.Database);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Delete(_folder);
        }
    }

    /// <summary>Waits until an app that was stopped has let go of its data folder, which is the last that it does: another can start on it then.</summary>
    public static Task LetGoAsync(string folder) => Waiting.UntilAsync(
        () =>
        {
            using var free = DataLock.Take(folder);
            return Task.FromResult(free is not null);
        },
        () => $"{folder} is in use");

    /// <summary>Deletes the folder of an app that has stopped. SQLite takes its side files away when the last connection closes, which may be this very moment.</summary>
    public static void Delete(string folder, int tries = 400)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException and not DirectoryNotFoundException && tries > 1)
        {
            Thread.Sleep(50);
            Delete(folder, tries - 1);
        }
        catch (DirectoryNotFoundException)
        {
            // Disposing runs twice, and the other one was faster.
        }
    }
}

/// <summary>A clock that stands still until moved.</summary>
public sealed class StoppedClock : TimeProvider
{
    // One number, so that nobody reads a half of it while it is moved.
    long _ticks = new DateTime(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc).Ticks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public void Move(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
