namespace CollabCare.Learn.Web.Features.Account;

/// <summary>What an e-mail address must look like here: enough to catch a slip, no more.</summary>
static class EmailAddress
{
    public const string Ask = "Write an e-mail address, such as name@example.org";
    public const string Shape = @"[^@\s\p{C}]+@[^@\s\p{C}]+\.[^@\s\p{C}]+";
    public const int Longest = 254;

    /// <summary>What follows the @.</summary>
    public static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
