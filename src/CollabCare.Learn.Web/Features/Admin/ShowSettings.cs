using System.Reflection;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>Shows the settings in force, and the versions of what runs.</summary>
public sealed record ShowSettings : IQuery<SettingsPage>;

/// <summary>Settings in force, settings that nothing reads, and versions.</summary>
public sealed record SettingsPage(IReadOnlyList<SettingInForce> Settings, IReadOnlyList<string> Strange, IReadOnlyList<(string Of, string Version)> Versions);

sealed class ShowSettingsHandler(IConfiguration configuration, LearnDb db, Shelf shelf, Folders folders) : IQueryHandler<ShowSettings, SettingsPage>
{
    public async ValueTask<SettingsPage> Handle(ShowSettings query, CancellationToken cancellationToken)
    {
        var sqlite = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
        var schema = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Last();
        var app = typeof(ShowSettings).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";
        return new(
            SettingsList.InForce(configuration),
            SettingsList.Strange(configuration),
            [
                ("App", app),
                ("Content", $"{shelf.Library.Version[..12]}, from {folders.Content}"),
                ("Database", folders.Database),
                ("Schema", schema),
                ("SQLite", sqlite),
                (".NET", Environment.Version.ToString()),
            ]);
    }
}
