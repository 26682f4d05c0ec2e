using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Finds people by a part of their name or e-mail address.</summary>
public sealed record FindPeople(string? Words, int Page) : IQuery<PeoplePage>
{
    public const int Longest = 100;
    public const int PageSize = 25;
}

/// <summary>One page of the people found.</summary>
public sealed record PeoplePage(string? Words, int Page, int Pages, int Found, IReadOnlyList<PersonRow> People);

/// <summary>One of the people found: as much as tells them apart, and no more.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address.</param>
/// <param name="Roles">Roles beside learner.</param>
/// <param name="SeenAt">When last seen in a sign-in that is still open; null where there is none.</param>
/// <param name="Disabled">True while the account may not be used.</param>
public sealed record PersonRow(Guid Id, string Name, string Email, IReadOnlyList<string> Roles, DateTimeOffset? SeenAt, bool Disabled);

sealed class FindPeopleHandler(LearnDb db, TimeProvider clock) : IQueryHandler<FindPeople, PeoplePage>
{
    public async ValueTask<PeoplePage> Handle(FindPeople query, CancellationToken cancellationToken)
    {
        var words = query.Words?.Trim() is { Length: > 0 } typed ? typed[..Math.Min(typed.Length, FindPeople.Longest)] : null;
        var found = db.Users.AsNoTracking();
        if (words is not null)
        {
            var part = $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            found = found.Where(p => EF.Functions.Like(p.Name, part, "\\") || EF.Functions.Like(p.Email!, part, "\\"));
        }

        var count = await found.CountAsync(cancellationToken);
        var pages = Math.Max(1, (count + FindPeople.PageSize - 1) / FindPeople.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var people = await found.OrderBy(p => p.Name).ThenBy(p => p.Id).Skip((page - 1) * FindPeople.PageSize).Take(FindPeople.PageSize)
            .Select(p => new { p.Id, p.Name, p.Email, p.DisabledAt }).ToListAsync(cancellationToken);
        var (ids, now) = (people.ConvertAll(p => p.Id), clock.GetUtcNow());
        var roles = (await db.UserRoles.Where(u => ids.Contains(u.UserId)).Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(cancellationToken))
            .ToLookup(r => r.UserId, r => r.Name!);
        var seen = await db.Sessions.Where(s => ids.Contains(s.PersonId) && s.ExpiresAt > now).GroupBy(s => s.PersonId)
            .Select(s => new { Person = s.Key, At = s.Max(x => x.SeenAt) }).ToDictionaryAsync(s => s.Person, s => s.At, cancellationToken);
        return new(
            words,
            page,
            pages,
            count,
            people.ConvertAll(p => new PersonRow(
                p.Id, p.Name, p.Email ?? "", [.. Data.Roles.All.Where(r => r != Data.Roles.Learner && roles[p.Id].Contains(r))], seen.TryGetValue(p.Id, out var at) ? at : null, p.DisabledAt is not null)));
    }
}
