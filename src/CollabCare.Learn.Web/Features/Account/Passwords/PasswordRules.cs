using System.Collections.Frozen;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account.Passwords;

/// <summary>What a password must be: long, and not what everybody tries first. Which characters it is made of is its owner's business.</summary>
public sealed class PasswordRules : IPasswordValidator<Person>
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters; none is cut off.</summary>
    public const int Longest = 128;

    /// <summary>What a page says before anybody types.</summary>
    public const string Hint = "12 characters or more. A few words that only you would put together are easy to keep and hard to guess.";

    static readonly string[] OwnNames = ["collabcare"];
    static readonly Lazy<FrozenSet<string>> Common = new(ReadCommon);

    /// <summary>How many common passwords are known.</summary>
    public static int CommonCount => Common.Value.Count;

    /// <summary>What is wrong with a password, as a sentence; null when nothing is.</summary>
    public static string? Fault(string? password, string? email) => password switch
    {
        null or "" => "Write a password",
        { Length: < Shortest } => $"Write {Shortest} characters or more",
        { Length: > Longest } => $"Write {Longest} characters or fewer",
        _ when password.Distinct().Count() < 5 => "Use more than a few different characters",
        _ when Names(email).Any(name => password.Contains(name, StringComparison.OrdinalIgnoreCase)) => "Leave out your e-mail address and the name of this site",
        _ when IsCommon(password) => "Many people use this password, so it is tried first; choose another",
        _ => null,
    };

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Fault(password, user.Email) is { } fault ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = fault }) : IdentityResult.Success);

    /// <summary>True for a common password, and for two or three of them in a row: since twelve characters are asked for, that is how a common one is made longer.</summary>
    static bool IsCommon(string password)
    {
        var plain = password.ToLowerInvariant();
        return IsMadeOf(plain, 3) || IsMadeOf(Unleet(plain), 3);
    }

    static bool IsMadeOf(string text, int parts)
    {
        if (text.Length == 0)
        {
            return true;
        }

        for (var length = text.Length; parts > 0 && length > 0; length--)
        {
            var head = text[..length];
            if ((Common.Value.Contains(head) || IsRun(head)) && IsMadeOf(text[length..], parts - 1))
            {
                return true;
            }
        }

        return false;
    }

    // "2026", "!!!", "1234", "4321": what is hung on at an end.
    static bool IsRun(string text) =>
        (text.Length <= 4 && text.All(char.IsAsciiDigit))
        || (text.Length <= 2 && text.All(c => !char.IsLetterOrDigit(c)))
        || text.Zip(text.Skip(1), (a, b) => b - a).Distinct().Take(2).ToList() is [] or [0 or 1 or -1];

    static string Unleet(string text) =>
        new([.. text.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', '!' => 'i', _ => c })]);

    static IEnumerable<string> Names(string? email) =>
        (email?.Split('@') is [{ Length: >= 4 } name, ..] ? [name, email] : Enumerable.Empty<string>()).Concat(OwnNames);

    static FrozenSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
