using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin.People;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.Invitations;

/// <summary>Invites somebody by e-mail address, in a role.</summary>
public sealed record InvitePerson(string Email, string Role, Guid? Actor) : ICommand<Act>
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);
}

/// <summary>The form of an invitation.</summary>
public sealed class InvitationForm
{
    public const int Longest = 254;

    [Required(ErrorMessage = "Write an e-mail address, such as name@example.org")]
    [StringLength(Longest, ErrorMessage = "An e-mail address has at most 254 characters")]
    [RegularExpression(@"\s*[^@\s\p{C}]+@[^@\s\p{C}]+\.[^@\s\p{C}]+\s*", ErrorMessage = "Write an e-mail address, such as name@example.org")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Choose a role")]
    [AllowedValues(Roles.Learner, Roles.Mentor, Roles.Author, Roles.Administrator, ErrorMessage = "Choose one of the roles")]
    public string? Role { get; set; } = Roles.Learner;
}

sealed class InvitePersonHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock, ILogger<InvitePersonHandler> logger) : ICommandHandler<InvitePerson, Act>
{
    public async ValueTask<Act> Handle(InvitePerson command, CancellationToken cancellationToken)
    {
        var email = command.Email.Trim();
        var normal = names.NormalizeEmail(email);
        var (token, hash) = Tokens.Make();
        var act = await db.WriteAsync(
            async () =>
            {
                if (await db.Users.AnyAsync(p => p.NormalizedEmail == normal, cancellationToken))
                {
                    return Act.Refused("Somebody with this e-mail address has an account already");
                }

                // Addresses are few here, and SQLite's lower() knows only ASCII: compare as the accounts do.
                var open = await db.OneTimeLinks.Where(l => l.Purpose == OneTimeLink.Invitation && l.UsedAt == null).ToListAsync(cancellationToken);
                db.OneTimeLinks.RemoveRange(open.Where(l => names.NormalizeEmail(l.Email) == normal));
                db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Invitation, Email = email, Role = command.Role, ExpiresAt = clock.GetUtcNow() + InvitePerson.Life });
                var what = $"invited {RoleWords.A(command.Role)}";
                db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Actor, What = what });
                await db.SaveChangesAsync(cancellationToken);
                return Act.Done(what, $"{email} is invited as {RoleWords.A(command.Role)}.") with { Token = token };
            },
            cancellationToken);
        if (act.Outcome == ActOutcome.Done)
        {
            logger.LogInformation("{Actor} {What}", command.Actor?.ToString() ?? "The command line", act.What);
        }

        return act;
    }
}
