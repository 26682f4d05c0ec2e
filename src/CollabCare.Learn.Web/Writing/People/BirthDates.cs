using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Identifier C of Safe Harbor, dates: the day somebody was born.</summary>
public sealed class BirthDates : IdentifierRule
{
    static readonly Regex Born = Pattern.Any(@"\b(?:d\.? ?o\.? ?b\b|date of birth|birth ?-?dates?|birth ?-?day|b-?day|born|birth|b\.|turn(?:s|ed) \d+)");
    static readonly Regex Short = Pattern.Any(@"\b(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|birth ?day|b-?day|born)\b[^\d\n]{0,20}(?<id>\d{1,2}/\d{1,2}|\d{6}|\d{8}|(?:0?[1-9]|1[0-2])/(?:19|20)?\d{2})\b");
    static readonly Regex Old = Pattern.Any(@"(?:[/.-]|\b)(?:19\d{2}|200\d)(?:\b|[/.-])");
    static readonly Regex Patient = Pattern.Any(@"\b(?:patient|pt|mrn|wristband|chart)\b");

    public override string Class => "date-of-birth";

    public override Lesson Lesson { get; } = new(
        "a date of birth",
        "With a name or a postal code, a date of birth is enough to find one person among millions, so Safe Harbor lets only the year stay.",
        "Write the age in years, or the decade: “a woman in her sixties”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Dates.In(text).Where(d => Born.IsMatch(Pattern.Before(text, d.Start, 60)) || Born.IsMatch(Pattern.After(text, d.Start + d.Length, 35)) || IsOldBesideAPatient(text, d.Start, d.Length))
            .Concat(Short.Places(text));

    // Nobody makes plans for 1958; beside a patient it is a birthday.
    static bool IsOldBesideAPatient(string text, int start, int length) =>
        Old.IsMatch(text.AsSpan(start, length)) && Patient.IsMatch(Pattern.Around(text, start, length)) && !Speaking.OfWork.IsMatch(Pattern.Around(text, start, length));
}
