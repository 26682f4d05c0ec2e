using System.Security.Claims;

namespace CollabCare.Learn.Web.Features;

/// <summary>The person behind a request.</summary>
public static class People
{
    extension(ClaimsPrincipal user)
    {
        /// <summary>The signed-in person's id, or null.</summary>
        public Guid? PersonId => Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

        /// <summary>The signed-in person's id, in actions that only a signed-in person reaches.</summary>
        public Guid Me => user.PersonId ?? throw new InvalidOperationException("This action needs a signed-in person.");
    }
}
