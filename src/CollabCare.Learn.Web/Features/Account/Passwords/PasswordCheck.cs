using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Features.Account.Passwords;

/// <summary>Looks whether a password is right, in the same time whether or not there is such a person.</summary>
public sealed class PasswordCheck(UserManager<Person> people, Guesses guesses, IOptions<PasswordHasherOptions> options)
{
    /// <summary>Said while no guess is looked at.</summary>
    public const string Wait = "There were too many wrong tries. Wait five minutes, then try again; a passkey works meanwhile.";

    static readonly Person Nobody = new() { Name = "Nobody" };
    static string? _nobodysHash;

    // A hash keeps a core busy for a tenth of a second: when everybody signs in at once, one core stays free for whoever is reading.
    static readonly SemaphoreSlim Hashing = new(Math.Max(1, Environment.ProcessorCount - 1));

    public enum Result
    {
        Right,
        Wrong,
        Waiting,
    }

    public async Task<Result> CheckAsync(string email, Person? person, string password)
    {
        if (guesses.MustWait(email))
        {
            return Result.Waiting;
        }

        await Hashing.WaitAsync();
        bool right;
        try
        {
            right = await IsRightAsync(person, password);
        }
        finally
        {
            Hashing.Release();
        }

        if (right)
        {
            guesses.Right(email);
            return Result.Right;
        }

        guesses.Wrong(email);
        return guesses.MustWait(email) ? Result.Waiting : Result.Wrong;
    }

    /// <summary>What is wrong with the password that somebody signed in gives again; nothing where there is none to give.</summary>
    public async Task<Faults> RefuseAsync(Person person, string? password, string field) =>
        person.PasswordHash is null ? Faults.None
        : await CheckAsync(person.Email!, person, password ?? "") switch
        {
            Result.Right => Faults.None,
            Result.Waiting => new((field, Wait)),
            _ => new((field, "This is not your password")),
        };

    async Task<bool> IsRightAsync(Person? person, string password)
    {
        if (person?.PasswordHash is not null)
        {
            return await people.CheckPasswordAsync(person, password);
        }

        // Nobody's password is checked as slowly as somebody's.
        var hash = _nobodysHash ??= new PasswordHasher<Person>(options).HashPassword(Nobody, Guid.NewGuid().ToString());
        people.PasswordHasher.VerifyHashedPassword(Nobody, hash, password);
        return false;
    }
}
