using System.ComponentModel.DataAnnotations;
using Mediator;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Asks for a link by mail that sets a new password. The answer is the same whether the address has an account or not, and takes as long.</summary>
public sealed record MailReset : ICommand<Faults>
{
    /// <summary>How long such a link works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string MailTo { get; init; } = "";
}

sealed class MailResetHandler(LinkMails mails, ResetMails resets) : ICommandHandler<MailReset, Faults>
{
    public ValueTask<Faults> Handle(MailReset form, CancellationToken cancellationToken) => ValueTask.FromResult(
        !mails.IsOn ? Faults.Of("No mail can be sent from here. Ask an administrator for a link.")
        : resets.Ask(form.MailTo) ? Faults.None : Faults.Of("Too many people ask for a link just now. Try again in some minutes."));
}
