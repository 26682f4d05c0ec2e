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
    public static readonly string[] Drawn =
    [
        "path-b-door-to-discharge", "tool-b-gemba-mapping", "hier-b-bedside-roles", "tool-b-sbar", "tool-i-ipass-handoffs", "star-b-method", "tool-a-diffusion-matrix", "term-i-meds-codes-measures",
    ];

    IEnumerable<string> Modules => Library.Modules.Select(m => $"/modules/{m.Id}");

    IEnumerable<string> Roles => Library.Roles.Select(r => $"/roles/{r.Name}");

    IEnumerable<string> Tools => Library.Tools.Select(t => $"/tools/{t.Name}");

    IEnumerable<string> Projects => Library.Projects.SelectMany(p => p.DeskPack.Select(d => $"/projects/{p.Id}/desk-pack/{d.Name}").Prepend($"/projects/{p.Id}"));

    // What only mentors and those who look after content see.
    IEnumerable<string> ForStaff => Library.Projects.SelectMany(p => p.Mentor switch { null => [], { Calibration: null } => new[] { "mentor" }, _ => ["mentor", "calibration"] }, (p, page) => $"/projects/{p.Id}/{page}");

    IEnumerable<string> Interview => Library.Interview.Questions.Select(q => $"/interview/questions/{q.Id}").Concat(Library.Interview.Sessions.Select(s => $"/interview/sessions/{s.Name}"));

    static readonly string[] Lists = ["/guide", "/levels", "/careers", "/glossary", "/sources", "/roles", "/tools", "/modules", "/projects", "/interview", "/interview/rubric"];

    [Fact]
    public Task Ten_pages_with_every_kind_of_drawn_block_are_clean() =>
        ShouldBeCleanAsync([.. Drawn.Select(id => $"/modules/{id}"), "/guide", .. Tools.Take(1)]);

    [Asked(Sweep)]
    [Trait("Category", "Sweep")]
    public async Task Every_page_is_clean()
    {
        await ShouldBeCleanAsync([.. Lists, .. Modules, .. Tools, .. Roles, .. Projects, .. Interview]);
        await ShouldBeCleanAsync(ForStaff, Who.Administrator);
    }

    async Task ShouldBeCleanAsync(IEnumerable<string> paths, Who who = Who.Stranger)
    {
        var device = await DeviceAsync(who);
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
