namespace CollabCare.Learn.Web.Hosting;

/// <summary>Settings, from the section <c>Learn</c> of appsettings files and from environment variables such as <c>Learn__SignUp</c>. README lists them.</summary>
public sealed class LearnSettings
{
    public const string Section = "Learn";

    /// <summary>Folder of the database and the keys; relative to the project's root in Development, else to the app.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Folder of the content tree.</summary>
    public string ContentFolder { get; set; } = "content";

    /// <summary>Read the content again when a file changes. Always so in Development.</summary>
    public bool WatchContent { get; set; }

    /// <summary>Who may make an account.</summary>
    public SignUp SignUp { get; set; } = SignUp.Open;

    /// <summary>E-mail domains that may sign up where <see cref="SignUp" /> is <see cref="SignUp.Domain" />.</summary>
    public string[] SignUpDomains { get; set; } = [];

    /// <summary>Mentors, authors and administrators must have a second factor. Off in Development and the Demo.</summary>
    public bool StaffNeedTwoFactor { get; set; } = true;

    /// <summary>The domain that passkeys belong to; the request's host in Development when empty.</summary>
    public string PasskeyDomain { get; set; } = "";

    /// <summary>Hours after which a sign-in ends, however much it is used.</summary>
    public int SessionHours { get; set; } = 24 * 14;

    /// <summary>Hours without a request after which a sign-in ends.</summary>
    public int IdleHours { get; set; } = 24 * 3;

    /// <summary>Hours after which a sign-in of a mentor, author or administrator ends, however much it is used.</summary>
    public int StaffSessionHours { get; set; } = 12;

    /// <summary>The address that mail comes from; without it none is sent.</summary>
    public string MailFrom { get; set; } = "";

    /// <summary>The SMTP server's name.</summary>
    public string MailServer { get; set; } = "";

    public int MailPort { get; set; } = 587;

    /// <summary>Speak to the server encrypted, by STARTTLS.</summary>
    public bool MailEncrypted { get; set; } = true;

    public string MailUser { get; set; } = "";

    public string MailPassword { get; set; } = "";

    /// <summary>A folder that mails are written into, a file each, where no server is set; within the data folder when relative.</summary>
    public string MailFolder { get; set; } = "";

    /// <summary>The address of the site for links in mails that nobody asked for just then.</summary>
    public string SiteAddress { get; set; } = "";
}

/// <summary>Who may make an account.</summary>
public enum SignUp
{
    /// <summary>Anybody.</summary>
    Open,

    /// <summary>Whoever holds an invitation.</summary>
    Invitation,

    /// <summary>Whoever has an e-mail address in one of the domains, or an invitation.</summary>
    Domain,
}
