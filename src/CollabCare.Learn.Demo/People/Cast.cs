using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bogus;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo.People;

/// <summary>Somebody in the demo.</summary>
/// <param name="Name">Invented.</param>
/// <param name="Email">Unique, in a domain that nobody can own.</param>
/// <param name="Role">One of <see cref="Roles.All" />.</param>
/// <param name="Sees">What there is to see when signed in as this person.</param>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Seed">Everything that chance decides about this person comes from it.</param>
/// <param name="Kind">How a learner studies; null for staff.</param>
public sealed record Player(string Name, string Email, string Role, string Sees, string TimeZone, int Seed, Kind? Kind);

/// <summary>Everybody in the demo: the same people for the same seed.</summary>
public sealed record Cast(ImmutableArray<Player> Staff, ImmutableArray<Player> Learners)
{
    static readonly (Kind Kind, int Count)[] Kinds =
    [
        (Kind.Thorough, 1), (Kind.Quick, 4), (Kind.Steady, 7), (Kind.Struggling, 4), (Kind.Stopped, 3), (Kind.Sure, 2), (Kind.ReaderOnly, 1), (Kind.New, 2),
    ];

    static readonly string[] Zones = ["America/New_York", "America/New_York", "America/Chicago", "America/Chicago", "America/Denver", "America/Los_Angeles"];
    static readonly string[] Locales = ["en", "en", "en", "es", "en_IND", "pt_BR", "fr", "en_NG"];

    public IEnumerable<Player> All => [.. Staff, .. Learners];

    public static Cast Of(int seed)
    {
        var chance = new Randomizer(seed);
        var taken = new HashSet<string>(StringComparer.Ordinal);

        Player Somebody(string role, string sees, Kind? kind)
        {
            while (true)
            {
                var person = new Faker(chance.ArrayElement(Locales)) { Random = chance }.Name;
                var (first, last) = (person.FirstName(), person.LastName());
                var email = $"{Plain(first)}.{Plain(last)}@demo.example";
                if (taken.Add(email))
                {
                    return new(CultureInfo.InvariantCulture.TextInfo.ToTitleCase($"{first} {last}"), email, role, sees, chance.ArrayElement(Zones), chance.Int(), kind);
                }
            }
        }

        return new(
            [
                Somebody(Roles.Administrator, "people, invitations, problem reports, settings in force", null),
                .. Enumerable.Range(0, 3).Select(_ => Somebody(Roles.Mentor, "cohorts, who needs attention, assignments, signing", null)),
                Somebody(Roles.Author, "item statistics, the question clinic, and problem reports on the content", null),
            ],
            [.. Kinds.SelectMany(k => Enumerable.Repeat(k.Kind, k.Count)).Select(kind => Somebody(Roles.Learner, "", kind))]);
    }

    // Letters without their marks: an e-mail address that everybody can type.
    static string Plain(string name) => new(
        [.. name.Normalize(NormalizationForm.FormD).ToLowerInvariant().Where(char.IsAsciiLetterLower)]);
}
