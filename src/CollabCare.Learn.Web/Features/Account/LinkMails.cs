using CollabCare.Learn.Web.Features.Admin;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Mails links that work once, and says truthfully of each whether it went: whoever made one hands it over where it did not.</summary>
public sealed class LinkMails(Post post)
{
    /// <summary>True where links are mailed.</summary>
    public bool IsOn => post.CarriesLinks;

    /// <summary>What an e-mail address is used for, beside its field.</summary>
    public string UseOfAddress =>
        IsOn ? "You sign in with it. A link for a lost password goes there, and notices if you want them."
        : post.IsOn ? "You sign in with it. Notices go there, if you want them."
        : "You sign in with it. Nothing is sent to it.";

    /// <summary>Mails one link; null where no link is mailed from here.</summary>
    public async Task<bool?> SendAsync(Mail mail) => (await SendAsync([mail]))?[0];

    /// <summary>Mails several; null where no link is mailed from here. Nobody who leaves the page stops it half-way: the links are made.</summary>
    public async Task<IReadOnlyList<bool>?> SendAsync(IReadOnlyList<Mail> mails) => IsOn ? await post.SendAllAsync(mails, CancellationToken.None) : null;

    /// <summary>What is said beside a link that was made; with a space before it, or nothing where no link is mailed from here.</summary>
    public static string Says(bool? went, string email) => went switch
    {
        null => "",
        true => $" The link is mailed to {email} too.",
        false => $" The link could not be mailed to {email}: hand it over yourself.",
    };

    /// <param name="cohort">The name of the cohort that it leads into; null for none.</param>
    public Mail Invitation(string email, string token, string? cohort = null) => new(
        email, "You are invited to CollabCare Learn",
        $"""
        Hello,

        you are invited to CollabCare Learn{(cohort is null ? "" : $", into the cohort {cohort}")}. This link makes your account. It works once, for 7 days, for this address alone:

        {post.Link(OneTimeAddress.InvitationPath + token)}

        If you do not know what this is about, do nothing.

        """);

    /// <summary>A link that somebody asked for on the page for a lost password.</summary>
    public Mail AskedReset(string name, string email, string token) => Reset(
        name, email, token, "somebody, most likely you, asked for a link to set a new password. It works once, for an hour", "If it was not you, do nothing: your password stays as it is.");

    /// <summary>A link that an administrator made.</summary>
    public Mail MadeReset(string name, string email, string token) => Reset(
        name, email, token, "an administrator made you a link to set a new password. It works once, for 24 hours", "If you did not ask for it, tell the administrator, and do nothing: your password stays as it is.");

    Mail Reset(string name, string email, string token, string why, string otherwise) => new(
        email, "A new password for CollabCare Learn",
        $"""
        Hello {name},

        {why}:

        {post.Link(OneTimeAddress.ResetPath + token)}

        {otherwise}

        """);
}
