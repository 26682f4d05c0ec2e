using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Who acts, and the colour and letter that this has everywhere.</summary>
/// <param name="Class">The role colour's class.</param>
/// <param name="Letter">The letter beside it.</param>
sealed partial record Actor(string Class, char Letter)
{
    static readonly Actor Patient = new("role-patient", 'P');
    static readonly Actor Nurse = new("role-nurse", 'N');
    static readonly Actor Physician = new("role-physician", 'D');
    static readonly Actor Allied = new("role-allied", 'A');
    static readonly Actor System = new("role-system", 'S');
    static readonly Actor You = new("role-you", 'Y');

    /// <summary>The actor that some words name. A nurse practitioner acts as a physician does, and a patient care technician is no patient.</summary>
    public static Actor Of(string words) => words switch
    {
        _ when YouWords().IsMatch(words) => You,
        _ when MachineWords().IsMatch(words) => System,
        _ when PhysicianWords().IsMatch(words) => Physician,
        _ when NurseWords().IsMatch(words) => Nurse,
        _ when AlliedWords().IsMatch(words) => Allied,
        _ when SystemWords().IsMatch(words) => System,
        _ when PatientWords().IsMatch(words) => Patient,
        _ => System,
    };

    /// <summary>Writes the letter, which a screen reader need not say: the words follow.</summary>
    public void WriteChip(PageRenderer writer) => writer.Write("<span class=\"chip\" aria-hidden=\"true\">").Write(Letter).Write("</span> ");

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A pharmacy's system is no pharmacist.
    [GeneratedRegex(@"\bsystem\Z", Options)]
    private static partial Regex MachineWords();

    [GeneratedRegex(@"\A(you|your team)\b", Options)]
    private static partial Regex YouWords();

    [GeneratedRegex(
        @"\b(physicians?|doctors?|residents?|hospitalists?|attendings?|interns?|fellows?|surgeons?|clinicians?|intensivists?|\w+ologists?|providers?)\b"
        + @"|\b(chief medical (information )?officer|department chair|medical director|emergency department director|ED director)\b|\b(CMO|CMIO)\b"
        + @"|\b(nurse practitioners?|physician assistants?|advanced practice)\b|\b(NP|PA|APP|MD|DO)\b",
        Options)]
    private static partial Regex PhysicianWords();

    [GeneratedRegex(@"\b(nurses?|nursing|cnas?|lpns?|rns?|midwi(fe|ves)|patient care technicians?)\b", Options)]
    private static partial Regex NurseWords();

    [GeneratedRegex(
        @"\b(pharmac\w*|\w*therapists?|social workers?|case managers?|dietitians?|paramedics?|technologists?|laboratory scientists?|lab scientists?|phlebotomists?|chaplains?|interpreters?)\b",
        Options)]
    private static partial Regex AlliedWords();

    [GeneratedRegex(@"\b(registration|access|transport\w*|office|desk|billing|portal)\b", Options)]
    private static partial Regex SystemWords();

    [GeneratedRegex(@"\b(patients?|family|families|parents?|caregivers?|relatives?)\b", Options)]
    private static partial Regex PatientWords();
}
