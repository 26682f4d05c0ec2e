using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Web.Data;
using CsvHelper;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>A line of a list of people.</summary>
/// <param name="Line">Its number in what was sent, from 1, the heading counted.</param>
/// <param name="Mentor">The e-mail address of the learner's named mentor; null for the pool.</param>
public sealed record ListedPerson(int Line, string Name, string Email, CohortRole Role, string? Mentor);

/// <summary>People as a table of comma-separated values tells them: <c>name,email,role,mentor</c>, of which only the address must be there.</summary>
/// <param name="People">Lines that can be read.</param>
/// <param name="Faults">Lines that cannot, in a sentence each that names the line.</param>
public sealed partial record PeopleList(IReadOnlyList<ListedPerson> People, IReadOnlyList<string> Faults)
{
    public const int MostPeople = 500;
    public const int MostCharacters = 30_000;

    static readonly CsvReaderOptions Options = new()
    {
        TrackLineNumbers = true,
        TrimWhitespace = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        IncludeValuesInExceptions = false,
    };

    /// <summary>Reads a list; never throws for what somebody typed.</summary>
    public static PeopleList Of(string? csv)
    {
        if (string.IsNullOrWhiteSpace(csv))
        {
            return new([], ["Paste the list, or choose its file"]);
        }

        if (csv.Length > MostCharacters)
        {
            return new([], [$"The list has {csv.Length.ToString("N0", CultureInfo.InvariantCulture)} characters. Send it in parts of at most {MostCharacters.ToString("N0", CultureInfo.InvariantCulture)}"]);
        }

        var (people, faults) = (new List<ListedPerson>(), new List<string>());
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        using var reader = CsvReader.FromText(csv.TrimStart('\uFEFF'), Options);
        try
        {
            reader.ReadHeader();
            if (!reader.TryGetFieldIndex("email", out var email) && !reader.TryGetFieldIndex("e-mail", out email))
            {
                return new([], ["The first line names the columns: name, email, role, mentor. This one has no column “email”"]);
            }

            var (name, role, mentor) = (Index(reader, "name"), Index(reader, "role"), Index(reader, "mentor"));
            string At(int? index) => index is { } i && i < reader.FieldCount ? reader.GetString(i).Trim() : "";
            while (reader.Read())
            {
                var line = (int)reader.LineNumber;
                var person = new ListedPerson(line, At(name), At(email), CohortRole.Learner, At(mentor) is { Length: > 0 } m ? m : null);
                var fault = Fault(person, At(role), seen);
                if (fault is not null)
                {
                    faults.Add($"Line {line}: {fault}");
                    continue;
                }

                seen[person.Email] = line;
                people.Add(person with { Role = At(role).Equals("mentor", StringComparison.OrdinalIgnoreCase) ? CohortRole.Mentor : CohortRole.Learner });
            }
        }
        catch (CsvFormatException e)
        {
            faults.Add($"Line {Math.Max(1, e.LineNumber)}: the quotes do not close, or a quote stands inside a value. Write a quote within quotes twice");
        }

        if (people.Count > MostPeople)
        {
            faults.Insert(0, $"The list has {people.Count} people. Send it in parts of at most {MostPeople}");
        }

        if (people.Count == 0 && faults.Count == 0)
        {
            faults.Add("The list has a heading and no people under it");
        }

        return new(people, faults);
    }

    static int? Index(CsvReader reader, string column) => reader.TryGetFieldIndex(column, out var at) ? at : null;

    static string? Fault(ListedPerson person, string role, Dictionary<string, int> seen) =>
        person.Email.Length == 0 ? "there is no e-mail address"
        : person.Email.Length > 254 || !Address().IsMatch(person.Email) ? $"“{Cut(person.Email)}” is not an e-mail address"
        : person.Name.Length > 100 ? "the name has more than 100 characters"
        : role.Length > 0 && !role.Equals("learner", StringComparison.OrdinalIgnoreCase) && !role.Equals("mentor", StringComparison.OrdinalIgnoreCase) ? $"the role is “{Cut(role)}”; it can be learner or mentor"
        : seen.TryGetValue(person.Email, out var before) ? $"{person.Email} stands on line {before} already"
        : null;

    static string Cut(string text) => text.Length > 40 ? $"{text[..40]}…" : text;

    [GeneratedRegex(@"^[^@\s\p{C}]+@[^@\s\p{C}]+\.[^@\s\p{C}]+$")]
    private static partial Regex Address();
}
