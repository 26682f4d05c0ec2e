using System.Collections.Immutable;
using CollabCare.Learn.Web.Writing.Numbers;
using CollabCare.Learn.Web.Writing.People;
using CollabCare.Learn.Web.Writing.Reach;

namespace CollabCare.Learn.Web.Writing;

/// <summary>
/// Looks at what a person wrote about work for whatever could identify a patient: the 18 kinds that 45 CFR 164.514(b)(2), Safe Harbor, names. It knows forms and
/// neighbors, not people, so it is sometimes wrong both ways; how often stands in the output of <c>TripwireTests</c>.
/// </summary>
public static class Tripwire
{
    static readonly ImmutableArray<IdentifierRule> Rules =
    [
        new BirthDates(), new CareDates(), new Ages(), new MailAddresses(), new Telephones(), new HomeAddresses(), new WebAddresses(), new InternetAddresses(),
        new SocialSecurityNumbers(), new PlanNumbers(), new RecordNumbers(), new AccountNumbers(), new LicenseNumbers(), new Vehicles(), new Devices(), new OtherCodes(),
        new Photographs(), new Biometrics(), new PatientNames(),
    ];

    /// <summary>What a text holds that could identify a patient, in the order of the text; where two rules meet on the same words, the one that comes first in the list speaks.</summary>
    public static ImmutableArray<Identifier> Look(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var found = new List<Identifier>();
        foreach (var rule in Rules)
        {
            foreach (var (start, length) in rule.In(text))
            {
                var identifier = new Identifier(rule, start, length);
                if (!found.Exists(identifier.Overlaps))
                {
                    found.Add(identifier);
                }
            }
        }

        return [.. found.OrderBy(f => f.Start)];
    }
}

/// <summary>Words of a text that look as if they could identify a patient.</summary>
/// <param name="Rule">What they look like, and what there is to learn.</param>
/// <param name="Start">Where they begin, in characters.</param>
/// <param name="Length">How long they are, in characters.</param>
public sealed record Identifier(IdentifierRule Rule, int Start, int Length)
{
    /// <summary>The class, such as <c>date-of-birth</c>.</summary>
    public string Class => Rule.Class;

    /// <summary>What there is to learn.</summary>
    public Lesson Lesson => Rule.Lesson;

    /// <summary>True where two have a character in common.</summary>
    public bool Overlaps(Identifier other) => Start < other.Start + other.Length && other.Start < Start + Length;
}

/// <summary>What a finding teaches.</summary>
/// <param name="What">What the words look like: "a date of birth".</param>
/// <param name="Why">Why it may not leave the unit.</param>
/// <param name="Instead">How to write it instead.</param>
public sealed record Lesson(string What, string Why, string Instead);

/// <summary>One kind of identifier: what it looks like, and what there is to learn. A rule takes time in proportion to the text, whatever the text.</summary>
public abstract class IdentifierRule
{
    /// <summary>The class, as the labelled sentences name it.</summary>
    public abstract string Class { get; }

    public abstract Lesson Lesson { get; }

    /// <summary>Where such words stand.</summary>
    public abstract IEnumerable<(int Start, int Length)> In(string text);
}
