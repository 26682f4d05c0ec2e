using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>Shows how many people there are, what waits for somebody, and how the content is.</summary>
public sealed record ShowOverview : IQuery<OverviewPage>;

/// <summary>The overview.</summary>
/// <param name="People">People with an account that may be used.</param>
/// <param name="Disabled">People whose account is disabled.</param>
/// <param name="SignedIn">People who are signed in somewhere.</param>
/// <param name="Roles">How many have each role that is given.</param>
/// <param name="Problems">Reports that nobody has settled.</param>
/// <param name="Invitations">Invitations that still work.</param>
/// <param name="MailFailedAt">When a mail could not be sent, where none has gone since; null otherwise.</param>
/// <param name="Content">How the content is.</param>
public sealed record OverviewPage(int People, int Disabled, int SignedIn, IReadOnlyList<(string Role, int Count)> Roles, int Problems, int Invitations, DateTimeOffset? MailFailedAt, ContentState Content);

/// <summary>How the content is: what is in use, and what is wrong with the files as they are now.</summary>
public sealed record ContentState(string Version, int Modules, int Items, int Terms, IReadOnlyList<Finding> Errors, IReadOnlyList<Finding> Warnings)
{
    public static ContentState Of(Shelf shelf)
    {
        var library = shelf.Library;
        return new(
            library.Version[..12],
            library.Modules.Length,
            library.Modules.Sum(m => m.Quiz?.Items.Length ?? 0),
            library.Terms.Length,
            shelf.Broken,
            [.. library.Findings.Where(f => f.Severity == Severity.Warning)]);
    }
}

sealed class ShowOverviewHandler(LearnDb db, Shelf shelf, Post post, TimeProvider clock) : IQueryHandler<ShowOverview, OverviewPage>
{
    public async ValueTask<OverviewPage> Handle(ShowOverview query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var roles = await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name!).GroupBy(r => r).Select(r => new { r.Key, Count = r.Count() })
            .ToDictionaryAsync(r => r.Key, r => r.Count, cancellationToken);
        return new(
            await db.Users.CountAsync(p => p.DisabledAt == null, cancellationToken),
            await db.Users.CountAsync(p => p.DisabledAt != null, cancellationToken),
            await db.Sessions.Where(s => s.ExpiresAt > now).Select(s => s.PersonId).Distinct().CountAsync(cancellationToken),
            [.. People.RoleWords.Given.Select(r => (r, roles.GetValueOrDefault(r)))],
            await db.ProblemReports.CountAsync(r => r.SettledAt == null, cancellationToken),
            await db.OneTimeLinks.CountAsync(l => l.Purpose == OneTimeLink.Invitation && l.UsedAt == null && l.ExpiresAt > now, cancellationToken),
            post.FailedAt,
            ContentState.Of(shelf));
    }
}
