using System.Security.Claims;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Features;

/// <summary>What a sign-in carries about its person beside the roles: name and time zone, so that a page need not ask the database.</summary>
public sealed class PersonClaims(UserManager<Person> people, RoleManager<IdentityRole<Guid>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Person, IdentityRole<Guid>>(people, roles, options)
{
    public const string Zone = "zone";
    public const string Name = "called";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Person user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(Zone, user.TimeZone));
        identity.AddClaim(new Claim(Name, user.Name));
        return identity;
    }
}

/// <summary>The time zone in which a person is shown times.</summary>
public sealed class PersonZone
{
    public string Name(ClaimsPrincipal user) => user.FindFirstValue(PersonClaims.Zone) ?? "UTC";
}
