using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Mails a link that sets a new password, to an address that has an account. The answer is the same where it has none.</summary>
public sealed record MailReset : ICommand<Faults>
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    [Required(ErrorMessage = "Write your e-mail address"), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";
}

sealed class MailResetHandler(LearnDb db, ILookupNormalizer names, Post post, TimeProvider clock) : ICommandHandler<MailReset, Faults>
{
    // One address is not filled with mails by somebody who presses the button.
    static readonly TimeSpan Between = TimeSpan.FromMinutes(10);

    public async ValueTask<Faults> Handle(MailReset form, CancellationToken cancellationToken)
    {
        if (!post.CarriesLinks)
        {
            return Faults.Of("No mail can be sent from here. Ask an administrator for a link.");
        }

        var (normal, now) = (names.NormalizeEmail(form.Email.Trim()), clock.GetUtcNow());
        var (token, hash) = Tokens.Make();
        var person = await db.WriteAsync(
            async () =>
            {
                var recent = now + MailReset.Life - Between;
                if (await db.Users.Where(p => p.NormalizedEmail == normal && p.DisabledAt == null).Select(p => new { p.Id, p.Name, p.Email }).FirstOrDefaultAsync(cancellationToken) is not { } found
                    || await db.OneTimeLinks.AnyAsync(l => l.PersonId == found.Id && l.Purpose == OneTimeLink.Reset && l.UsedAt == null && l.ExpiresAt > recent && l.ExpiresAt <= now + MailReset.Life, cancellationToken))
                {
                    return null;
                }

                db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Reset, PersonId = found.Id, ExpiresAt = now + MailReset.Life });
                db.AuditEvents.Add(new AuditEvent { At = now, What = "was mailed a link to set a new password", Subject = found.Id.ToString() });
                await db.SaveChangesAsync(cancellationToken);
                return found;
            },
            cancellationToken);
        if (person is not null)
        {
            post.SendLater((person.Email!, "A new password for CollabCare Learn",
                $"Hello {person.Name},\n\nsomebody, most likely you, asked for a link to set a new password. It works once, for an hour:\n\n{post.Link(OneTimeAddress.ResetPath + token)}\n\nIf it was not you, do nothing: your password stays as it is.\n"));
        }

        return Faults.None;
    }
}

/// <summary>The words of an invitation by mail.</summary>
static class InvitationMail
{
    public static (string To, string Subject, string Text) Of(Post post, string email, string token, string? cohort = null) => (
        email, "You are invited to CollabCare Learn",
        $"Hello,\n\nyou are invited to CollabCare Learn{(cohort is null ? "" : $", into the cohort {cohort}")}. This link makes your account. It works once, for 7 days, for this address alone:\n\n{post.Link(OneTimeAddress.InvitationPath + token)}\n\nIf you do not know what this is about, do nothing.\n");
}
