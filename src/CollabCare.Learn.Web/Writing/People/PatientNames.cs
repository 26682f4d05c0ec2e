using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>
/// Identifier A of Safe Harbor: names, of patients and of their relatives. Capitals alone are no sign; words beside them decide whether a name is a patient's, and
/// a colleague's name is let through.
/// </summary>
public sealed class PatientNames : IdentifierRule
{
    static readonly FrozenSet<string> Given = Words("given-names.txt");
    static readonly FrozenSet<string> NoNames = Words("not-names.txt");
    static readonly FrozenSet<string> Particles = new[] { "de", "del", "della", "la", "las", "los", "van", "von", "der", "den", "ten", "di", "da", "dos", "al", "el", "bin", "ibn", "bint", "y" }.ToFrozenSet(StringComparer.Ordinal);

    // Mr. and a name, in small letters too; one letter, as in "Mr. X", is nobody.
    static readonly Regex Titled = Pattern.Any(@"\b(?<id>(?<title>mr|mrs|ms|miss|mx|mister|missus|señora?|sra|sr|madam|mme|herr|frau|signora?)\.?(?: (?:and|&) mrs\.?)? (?:[a-z]\. )?(?:(?:de|la|del|van|von|der|al|el|da|di|st\.?) )*(?<name>\p{L}[\p{L}'’-]+))");
    static readonly Regex SurnameFirst = Pattern.Exact(@"\b(?<id>\p{Lu}[\p{L}'’-]+, ?\p{Lu}(?:[\p{L}'’-]+(?: \p{Lu}\b\.?)?|\.|\b))");
    static readonly Regex Candidate = Pattern.Exact(@"\b\p{Lu}[\p{L}'’]{0,24}(?:-\p{Lu}?[\p{L}'’]{1,24}){0,2}");

    static readonly Regex[] InSmallLetters =
    [
        Pattern.Exact(@"\b(?:[Pp]ts?|[Pp]atient|[Rr]esident|(?:[Bb]ed|[Rr]m|[Rr]oom) \w+|named|daughter|son|wife|husband|mom|mother|father)[.:,]? (?<id>(?<name>[a-z]+)(?: [a-z]+)?)\b"),
        Pattern.Exact(@"\b(?<id>(?<name>[a-z]+)(?: [a-z]+)?),? (?:in |from )?(?:bed|room|rm) \w?\d"),
        Pattern.Exact(@"\b(?<id>(?<name>[a-z]+)(?: [a-z]+)?['’]s) (?:chart|son|daughter|wife|husband|mom|family|labs|room|meds|bed|iv)\b"),
    ];

    static readonly FrozenSet<string> Ordinary = new[] { "will", "mark", "grace", "hope", "faith", "rose", "dawn", "chase", "grant", "drew", "bill", "summer", "april", "june", "august", "precious", "patience", "said", "ling", "melody", "crystal", "heath", "dale", "earl", "glen", "guy", "hazel", "holly", "iris", "ivy", "jade", "lance", "mercedes", "penny", "rocky", "sandy", "sally", "stella", "trinity", "frank", "rich", "wanda", "chance", "christian", "dean", "carol", "destiny", "dominic", "ross" }.ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Filler = new[] { "and", "the", "was", "has", "had", "who", "with", "for", "not", "but", "are", "got" }.ToFrozenSet(StringComparer.Ordinal);

    public override string Class => "patient-name";

    public override Lesson Lesson { get; } = new(
        "the name of a patient or a relative",
        "A name beside an illness or a room tells who is ill. The hospital may use it for care; your work is not care.",
        "Write who it is for the story: “a patient on 5 West”, “his daughter”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Titles(text).Concat(Files(text)).Concat(Names(text)).Concat(Small(text)).Where(p => !PatientContext.IsInvented(text, p.Start, p.Length));

    static IEnumerable<(int Start, int Length)> Titles(string text) => Titled.Matches(text)
        .Where(m => IsName(m.Groups["title"].Value, m.Groups["name"].Value) && !PatientContext.IsTitledStaff(text, m.Index, m.Length))
        .Select(m => (m.Index, m.Length));

    // "mrs. patel" is a name in small letters too; "30 ms delay" and "miss the dose" are none.
    static bool IsName(string title, string name) =>
        (name.Length > 2 || (name.Length == 2 && char.IsUpper(name[0]))) && (!IsNoName(Capital(name)) || Given.Contains(Capital(name))) && !Filler.Contains(name)
        && (char.IsUpper(name[0]) ? char.IsUpper(title[0]) || title.Length > 1 : title is "mr" or "mrs" or "Mr" or "Mrs" or "MR" or "MRS" || Given.Contains(Capital(name)));

    // "pt maria garcia", in small letters.
    static IEnumerable<(int Start, int Length)> Small(string text) => InSmallLetters.SelectMany(p => p.Matches(text))
        .Where(m => m.Groups["name"].Value is { Length: > 3 } name && Given.Contains(char.ToUpperInvariant(name[0]) + name[1..]) && !Ordinary.Contains(name))
        .Select(Pattern.Place);

    // "DELACROIX, MARIE T", as on a label.
    static IEnumerable<(int Start, int Length)> Files(string text) => SurnameFirst.Matches(text).Where(m =>
    {
        var parts = m.Value.Split(',', StringSplitOptions.TrimEntries);
        var given = parts[1].Split(' ')[0];
        if (given.Length < 3)
        {
            return !IsNoName(Capital(parts[0])) && parts[0].Length > 2 && PatientContext.SpeaksOfAPatient(text, m.Index, m.Length) && !PatientContext.IsStaff(text, m.Index, m.Length);
        }

        var loud = parts[0].All(c => !char.IsLower(c)) && given.All(c => !char.IsLower(c)) && given.Length > 2;
        return !IsNoName(Capital(parts[0])) && Given.Contains(Capital(given)) && (loud || PatientContext.SpeaksOfAPatient(text, m.Index, m.Length)) && !PatientContext.IsStaff(text, m.Index, m.Length);
    }).Select(m => (m.Index, m.Length));

    static IEnumerable<(int Start, int Length)> Names(string text)
    {
        var words = Candidate.Matches(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!CanBegin(words[i].Value))
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Count && last - i < 4 && Joins(text, words[last], words[last + 1]) && CanFollow(words[last + 1].Value))
            {
                last++;
            }

            var start = words[i].Index;
            var length = Length(text, start, words[last].Index + words[last].Length);
            var first = words[i].Value;
            var parts = Enumerable.Range(i, last - i + 1).Count(n => words[n].Length > 1);
            var known = Given.Contains(Bare(first)) || (first.IndexOf('-', StringComparison.Ordinal) is > 1 and var hyphen && Given.Contains(first[..hyphen])) || (first.Length == 1 && parts > 0);
            if (parts > 0 && PatientContext.IsPatient(text, start, length, full: parts > 1 || (last > i && parts > 0), known))
            {
                yield return (start, length);
            }

            i = last;
        }
    }

    // "Marcus's" ends before its 's.
    static int Length(string text, int start, int end) =>
        text.AsSpan(start, end - start) is var name && (name.EndsWith("'s") || name.EndsWith("’s")) ? end - start - 2 : end - start;

    static bool CanBegin(string word) => Bare(word) is var bare && (word.Length == 1 || IsWord(bare)) && !IsNoName(Capital(bare));

    static bool CanFollow(string word) => word.Length == 1 || (IsWord(Bare(word)) && !IsNoName(Capital(Bare(word))));

    // In capitals throughout, only what many people are called is a name; the rest are abbreviations.
    static bool IsWord(string bare) => bare.Length > 1 && (bare.Any(char.IsLower) || (bare.Length > 3 && Given.Contains(Capital(bare))));

    static bool IsNoName(string word) => NoNames.Contains(word);

    static string Bare(string word) => word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;

    static string Capital(string word) => word.Length < 2 ? word : word[..1] + word[1..].ToLowerInvariant();

    // A space, a period behind an initial, or a particle.
    static bool Joins(string text, Match one, Match next)
    {
        var gap = text.AsSpan(one.Index + one.Length, next.Index - one.Index - one.Length);
        if (gap is " " || (one.Length == 1 && gap is ". " or "."))
        {
            return true;
        }

        var between = gap.ToString();
        return between.StartsWith(' ') && between.Length < 14 && between.EndsWith(' ') | between.EndsWith('-') && between.Trim(' ', '-').Split(' ').All(Particles.Contains) && between.Trim(' ', '-').Length > 0;
    }

    static FrozenSet<string> Words(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(file)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
    }
}
