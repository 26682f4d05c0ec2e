using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>What readers reported and nobody has settled, by what it names. Without the reporter: nobody needs one to mend an item.</summary>
public sealed class ItemReports
{
    readonly List<ProblemReport> _open;

    ItemReports(List<ProblemReport> open) => _open = open;

    public static async Task<ItemReports> OpenAsync(LearnDb db, CancellationToken cancellationToken) =>
        new(await db.ProblemReports.AsNoTracking().Where(r => r.SettledAt == null && r.Address.StartsWith("/modules/")).OrderByDescending(r => r.At).ThenBy(r => r.Id).ToListAsync(cancellationToken));

    /// <summary>The address that a report on an item carries.</summary>
    public static string AddressOf(string moduleId, string itemId) => $"/modules/{moduleId}/quiz#{itemId}";

    /// <summary>Reports that name an item: by their address, or by its id in their words.</summary>
    public IEnumerable<ProblemReport> On(Item item) =>
        _open.Where(r => r.Address.EndsWith($"#{item.Id}", StringComparison.Ordinal) || r.Text.Contains(item.Id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reports on the module's pages that name no item of its quiz.</summary>
    public IEnumerable<ProblemReport> OnModule(Module module) =>
        _open.Where(r => r.Address.Split('#', '?')[0] is var path && (path == $"/modules/{module.Id}" || path.StartsWith($"/modules/{module.Id}/", StringComparison.Ordinal)))
            .Where(r => !module.Items.Any(i => r.Address.EndsWith($"#{i.Id}", StringComparison.Ordinal)));
}
