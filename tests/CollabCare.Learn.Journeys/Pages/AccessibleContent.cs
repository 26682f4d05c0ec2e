using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>The same for content: ten pages in every run, drawn blocks and all; every page there is when asked.</summary>
public sealed class AccessibleContent(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    /// <summary>Set to 1 to look at every page: <c>LEARN_SWEEP=1 dotnet test tests/CollabCare.Learn.Journeys --filter Category=Sweep</c>.</summary>
    public const string Sweep = "LEARN_SWEEP";

    Library Library => App.Services.GetRequiredService<Shelf>().Library;

    IEnumerable<string> Modules => Library.Modules.Select(m => $"/modules/{m.Id}");

    IEnumerable<string> Roles => Library.Roles.Select(r => $"/roles/{r.Name}");

    IEnumerable<string> Tools => Library.Tools.Select(t => $"/tools/{t.Name}");

    [Fact]
    public Task Every_module_is_clean() => ShouldBeCleanAsync(Modules);

    [Fact]
    public Task The_guide_a_tool_and_three_roles_are_clean() => ShouldBeCleanAsync(["/guide", .. Tools.Take(1), .. Roles.Take(3)]);

    [Asked(Sweep)]
    [Trait("Category", "Sweep")]
    public Task Every_page_is_clean() => ShouldBeCleanAsync([.. Modules, .. Tools, .. Roles, "/guide", "/glossary", "/sources", "/roles", "/tools"]);

    async Task ShouldBeCleanAsync(IEnumerable<string> paths)
    {
        var device = await DeviceAsync(Who.Stranger);
        var faults = new List<string>();
        foreach (var path in paths)
        {
            (await device.GoAsync(path)).Status.ShouldBe(200, path);
            if (await Axe.FaultsAsync(device.Page) is { Length: > 0 } found)
            {
                faults.Add($"{path}\n{found}");
            }
        }

        string.Join('\n', faults).ShouldBeEmpty();
    }
}
