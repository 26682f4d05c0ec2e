using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Identifier C of Safe Harbor, dates: the day of an admission, a discharge, an operation, a visit, a death.</summary>
public sealed class CareDates : IdentifierRule
{
    static readonly Regex Care = Pattern.Any(
        @"\b(?:admitted|admit|admission|adm|re-?admitted|re-?admission|discharged|discharge|d/c|d/c['’]?d|dc['’]?d|dc|transferred|transfer|intubated|extubated|inserted|placed|replaced|removed|implanted|biops\w+|operated|operation|"
        + @"surgery|surg|procedure|s/p|post-?op|pod ?\d*|stent\w*|cabg|appy|appendectomy|colonoscopy|endoscopy|egd|mri|ct|scan|x-?ray|dialysis|chemo\w*|transfus\w+|delivered|delivery|c-?section|died|dies|expired|"
        + @"passed away|passed|death|deceased|coded|fell|fall|stroke|arrived|arrival|came in|came to|brought in|presented|seen|visit|visited|appointment|appt|follow-?up|bounced back|los|hospice|cath\w*|picc|trach|"
        + @"foley|central line|line|cultures?|drawn|specimen|collected|ed|er|icu|ultrasound|echo|ekg|vaccinated|vaccine|diagnosed|dx|treated|started on|last dose|injured|accident|consult\w*|labs?|infusion|"
        + @"date of service|dos|tka|tha|orif|lap|ectomy|therapy|radiation|rehab|eval|evaluated|examined|triaged?|hospitali[sz]ed|in labor|miscarr\w+|overdose\w*|screen\w*|mammogram|refill\w*|prescribed|since|vent(?:ed|ilator)?|ecmo|tube|feeds?|seizure|infarct\w*|mi|cva|mva|mvc|fracture\w*|fx|cast|sutures?|staples|clinic|rash|reaction|shot|immuni[sz]\w*|booster|hospital day|drain|wound|hd|hemodialysis|ortho|burn|amputat\w*|relapse\w*|remission|"
        + @"pregnan\w*|due date|edd|lmp|birth|labor|c/s|nicu|picu|pacu|or|cath lab|last seen|cleared|extubat\w*|hospitali[sz]ation|stay|code blue|code|autopsy|funeral|obituary)\b");

    static readonly Regex StraightAfter = Pattern.Any(
        @"\b(?:admitted|adm|readmitted|discharged|d/c['’]?d|transferred|died|seen|intubated|extubated|operated|fell)(?: on| since)? (?<id>\d{1,2}/\d{1,2}|the \d{1,2}(?:st|nd|rd|th))(?:[\s,.;)]|\z)");

    static readonly Regex Person = Pattern.Any(@"\b(?:patient|pt|he|she|him|her|his|man|woman|lady|gentleman|guy|kid|child|baby|boy|girl|resident|bed \d+|s/p|mom|wife|husband|daughter|son|yo|y/o|\d{1,3} ?[mf])\b");

    public override string Class => "care-date";

    public override Lesson Lesson { get; } = new(
        "the day of somebody’s care",
        "Admission, discharge, operation and death are dates of one person; whoever knows roughly when a neighbor was in hospital can find them again.",
        "Write the year, or count from the event: “on the second night”, “day three after surgery”.");

    public override IEnumerable<(int Start, int Length)> In(string text) =>
        Dates.In(text).Where(d => IsOfCare(text, d.Start, d.Length)).Concat(StraightAfter.Places(text));

    // What happens to people only; a feature that was "discharged from scope" is not worth a rule.
    static readonly Regex Surely = Pattern.Any(@"\b(?:admitted|re-?admitted|d/c['’]?d|intubated|extubated|died|expired|passed away|biops\w+|stent\w*|cabg|s/p|transfus\w+|picc|trach|coded|chemo|dialysis|surgery on|operated|hospice|los|pod ?\d)\b");

    static bool IsOfCare(string text, int start, int length)
    {
        var around = Pattern.Around(text, start, length, 80);
        return Speaking.OfWork.IsMatch(around) ? Surely.IsMatch(around) || (Care.IsMatch(around) && Person.IsMatch(around)) : Care.IsMatch(around) || Person.IsMatch(around);
    }
}
