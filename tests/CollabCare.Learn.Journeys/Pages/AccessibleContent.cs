using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>The same for content: ten pages in every run, every kind of drawn block among them; every page there is when asked.</summary>
public sealed class AccessibleContent(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    /// <summary>Set to 1 to look at every page: <c>LEARN_SWEEP=1 dotnet test tests/CollabCare.Learn.Journeys --filter Category=Sweep</c>.</summary>
    public const string Sweep = "LEARN_SWEEP";

    Library Library => App.Services.GetRequiredService<Shelf>().Library;

    /// <summary>Between them: a pathway, steps, stakeholders, SBAR, I-PASS and STAR cards, a matrix, an adoption curve, callouts of each kind, and a table full of sources.</summary>
    static readonly string[] Drawn =
    [
        "path-b-door-to-discharge", "tool-b-gemba-mapping", "hier-b-bedside-roles", "tool-b-sbar", "tool-i-ipass-handoffs", "star-b-method", "tool-a-diffusion-matrix", "term-i-meds-codes-measures",
    ];

    IEnumerable<string> Modules => Library.Modules.Select(m => $"/modules/{m.Id}");

    IEnumerable<string> Roles => Library.Roles.Select(r => $"/roles/{r.Name}");

    IEnumerable<string> Tools => Library.Tools.Select(t => $"/tools/{t.Name}");

    [Fact]
    public Task Ten_pages_with_every_kind_of_drawn_block_are_clean() =>
        ShouldBeCleanAsync([.. Drawn.Select(id => $"/modules/{id}"), "/guide", .. Tools.Take(1)]);

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
