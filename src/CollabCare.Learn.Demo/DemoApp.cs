using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CollabCare.Learn.Demo.People;
using CollabCare.Learn.Demo.Weeks;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Demo;

/// <summary>The app as it is, on a database that is filled when it starts and deleted when it stops.</summary>
public sealed class DemoApp : IAsyncDisposable
{
    /// <summary>The people and their six weeks are the same at every start.</summary>
    public const int Seed = 20261122;

    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    const int Tries = 200;
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    readonly string _folder;

    DemoApp(WebApplication app, string folder, string password, Cast cast, IReadOnlyDictionary<Player, SixWeeks> weeks) =>
        (App, _folder, Password, Cast, Weeks) = (app, folder, password, cast, weeks);

    public WebApplication App { get; }

    /// <summary>Everybody's password, made for this run.</summary>
    public string Password { get; }

    public Cast Cast { get; }

    public IReadOnlyDictionary<Player, SixWeeks> Weeks { get; }

    public Uri Address => new(App.Urls.First());

    /// <exception cref="RefusedException">An address is not of this machine alone, or is taken; or the content is broken.</exception>
    public static async Task<DemoApp> StartAsync(string[] args)
    {
        var folder = Directory.CreateTempSubdirectory("learn-demo-").FullName;
        var app = Build(args, folder);
        try
        {
            Loopback.RefuseOthers(app.Configuration);
            await Start.PrepareAsync(app);
            var clock = app.Services.GetRequiredService<TimeProvider>();
            var library = app.Services.GetRequiredService<Shelf>().Library;
            var cast = Cast.Of(Seed);
            var weeks = cast.Learners.ToDictionary(p => p, p => SixWeeks.Of(p, library, clock.GetUtcNow()));
            var password = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
            await Filling.FillAsync(app.Services, cast, weeks.Values, library, password);
            app.UseLearn();
            await app.StartAsync();
            return new(app, folder, password, cast, weeks);
        }
        catch (Exception e)
        {
            await RemoveAsync(app, folder);
            throw e switch
            {
                BrokenContentException => new RefusedException(e.Message),
                IOException { InnerException: AddressInUseException } => new RefusedException($"{e.Message} Stop what uses it, or give another address: -- --urls http://localhost:5091"),
                _ => e,
            };
        }
    }

    /// <summary>Where the demo is, and who one can sign in as.</summary>
    public string Words()
    {
        var words = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"The demo of CollabCare Learn is at {Address.GetLeftPart(UriPartial.Authority)}")
            .AppendLine("Everybody in it is invented, and everything in it is deleted when it stops (Ctrl+C).")
            .AppendLine(CultureInfo.InvariantCulture, $"Everybody's password, made for this run:  {Password}")
            .AppendLine()
            .AppendLine("Sign in as");
        foreach (var player in Cast.Staff)
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"  {player.Email,-36} {player.Role}: {player.Sees}");
        }

        foreach (var kind in Cast.Learners.GroupBy(p => p.Kind!))
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"  {kind.First().Email,-36} learner, {kind.Key.Name}: {Weeks[kind.First()].Words()}");
        }

        return words.Append(CultureInfo.InvariantCulture, $"and {Cast.Learners.Length - Cast.Learners.DistinctBy(p => p.Kind).Count()} more learners, whom the administrator sees under /admin").ToString();
    }

    public async ValueTask DisposeAsync() => await RemoveAsync(App, _folder);

    static WebApplication Build(string[] args, string folder)
    {
        // What the demo must be comes last, since the last word wins.
        var builder = LearnApp.CreateBuilder(
            [
                "--urls=http://localhost:5090", .. args,
                $"--environment={DemoEnvironment.Name}",
                "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning",
                $"--{LearnSettings.Section}:{nameof(LearnSettings.DataFolder)}={folder}",
                $"--{LearnSettings.Section}:{nameof(LearnSettings.StaffNeedTwoFactor)}=false",
            ],
            AppContext.BaseDirectory);
        return builder.Build();
    }

    static async Task RemoveAsync(WebApplication app, string folder)
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        for (var tries = 1; Directory.Exists(folder); tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (tries < Tries)
            {
                // SQLite takes its side files away when the last connection closes, which may be this very moment.
                await Task.Delay(Pause);
            }
        }
    }
}

/// <summary>The demo does not start; the message is the sentence that says why.</summary>
public sealed class RefusedException(string message) : Exception(message);
