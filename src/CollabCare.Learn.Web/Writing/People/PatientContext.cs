using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Writing.People;

/// <summary>Whether words beside a name make it a patient’s, or a colleague’s.</summary>
static class PatientContext
{
    const string Place = @"(?:beds?|rm|room|bay|chair|stretcher|cot|pod|crib|isolette|window bed|hall bed)";
    const string Role =
        @"(?:nurses?|doctors?|drs?|prof(?:essor)?|physicians?|pharmacists?|surgeons?|hospitalists?|attendings?|interns?|fellows?|managers?|directors?|officers?|advocates?|leads?|leaders?|coordinators?|secretar(?:y|ies)|clerks?|technicians?|"
        + @"techs?|therapists?|aides?|assistants?|educators?|analysts?|engineers?|designers?|developers?|owners?|chief|chair|co-?chair|supervisors?|charge|champions?|colleagues?|specialists?|consultants?|dietitians?|"
        + @"chaplains?|social workers?|case managers?|biomed|volunteers?|boss|mentors?|teammates?|residents(?: physicians?)?|chief resident|informaticists?|scientists?|researchers?|trainers?|super-?users?|"
        + @"administrators?|recruiters?|interviewers?|panel(?:ist)?s?|authors?|presenters?|persona|phlebotomists?|paramedics?|EMTs?|medics?|midwi(?:fe|ves)|orderl(?:y|ies)|transporters?|sitters?|interpreters?|librarians?|student nurse|scribe|preceptor|"
        + @"vendor(?:['’]s)?|rep|steering|committee)";

    const string Letters = "(?:CNO|CMO|CMIO|CNIO|CIO|CEO|CFO|COO|VP|RNs?|MDs?|DO|NPs?|PAs?|PharmD|LPN|CNA|EMT|PM|BSN|MSN|PhD|DNP|CRNA|RT|PT|OT|SLP)";

    const string Did =
        "admitted|readmitted|discharged|transferred|intubated|extubated|consented|triaged|treated|examined|bathed|coded|dosed|resuscitated|medicated|boarded|diagnosed|catheteri[sz]ed|cathed|scanned|swabbed|isolated|restrained|sedated|"
        + "transfused|turned|ambulated|buried|lost|saw|rounded on|suctioned|biopsied|operated on|evaluated|assessed|repositioned|fed|weighed";

    const string Thing =
        "chart|charts|record|wristband|band|labs?|results?|scan|biopsy|orders?|discharge|transport|dressing|consent|meds|medications?|allerg(?:y|ies)|family|tray|beds?|room|consult|score|alert|alarm|history|drip|feed|feeds|feeding|insulin|heparin|"
        + "sitter|ride|appointment|referral|surgery|bloods?|potassium|vitals|pressure|temp|transfer|report|handoff|plan|stroke|pain|fall|wound|death|admission|care|lines?|IV|pump|monitor|lactate|troponin|creatinine|sugar|glucose|code status|"
        + "HOB up|call light|name band|label|specimen|culture|x-ray|MRI|CT|echo|procedure|dialysis|chemo|infusion|prescription|refill|diet|interpreter|bath|recliner|commode|restraints?|drains?|case|file|paperwork|packet|belongings";

    static readonly AnyOf Before = new(
        @"\b(?:patient|pt|pts|resident|client|inpatient|outpatient|baby|infant|newborn|toddler|donor|recipient|decedent|victim)(?:['’]?s? (?:full |last |first )?name)?[.,:;]?(?: (?:is|was|named|name|called|in \w+|from \w+))? ?[-–=(""“]{0,2} ?\z",
        $@"\b{Place}[ #]{{0,2}}\w+(?:-\w+)?(?:['’]s)?(?: name)?(?: is| has| was)?[ =:,(–-]{{1,3}}\z",
        @"\b\d{1,4}[A-Za-z]? ?[=:] ?\z|(?:\A|[,;/] ?)\d{1,3}[A-D]?(?: ?[-–] ?| )\z",
        @"\b(?:named|called|name is|name was|name['’]s|name|goes by|nicknamed|known as|aka|prefers|surname|last name|first name) ?[:=]? ?[""“]?\z",
        @"\b(?:baby (?:boy|girl)|granny|grandma|grandpa|nana|auntie?|uncle|little|sister|brother|father|captain|capt\.?|sgt\.?|sergeant|colonel|col\.?|major|rev\.?|reverend|judge|pastor|rabbi|poor|old|young) \z",
        $@"\b(?:{Did})(?: our| the| poor| old)? \z",
        $@"\b(?:{Thing})(?: \w+){{0,2}} (?:for|of|on|to|belong(?:s|ed) to|with)(?: the patient| old| poor)? \z",
        $@"\b(?:{Speaking.Relatives})(?: of|[,:(]| is| was|['’]s name is)? ?\z",
        @"\b(?:lady|gentleman|man|woman|guy|kid|child|boy|girl|fellow in \w+|fella)(?: in (?:the )?[\w ]+)?,?(?: named| called)? \z",
        @"\b(?:who has|who['’]s got|has anyone seen|code blue(?:,[\w ,]*)?|rapid response (?:for|on)|re:?|handoff on|handoff:|update on|following up on|update on|word on|news of|follow(?:ed)? up on|worried about|checked on|check on|caring for|took care of|cared for|sitting with|sit with|report on|turn|wake|ambulate|feed|scan|bladder scan|change|suction|next is|then|left AMA:) \z");

    static readonly AnyOf After = new(
        @"\A (?:family|twins|household)\b",
        $@"\A,? ?\(?(?:in |from |at )?(?:the )?{Place}[ #]{{0,2}}\w{{0,2}}\d",
        @"\A(?:,? \(?(?:pt|patient)\)?(?:[,.]|\z)|, an? (?:\w+ ){0,2}patient\b| (?:is|was|has been) an? (?:\w+ ){0,2}(?:patient|pt)\b)",
        @"\A,? in \d{1,4}[A-Za-z]?(?:\W|\z)|\A,? ?\(\d{1,3}[A-D]?\)",
        @"\A,? (?:an?|the|our|that) (?:[\w-]+ ){0,2}(?:lady|gentleman|man|woman|guy|kid|boy|girl|baby|patient|pt|resident|grandmother|grandfather|veteran|widow|widower|mom|dad|mother|father|newborn|infant|toddler|teenager|diabetic)\b",
        @"\A (?:to|off to|back from|out to|up to|down to|down in|went to|going to) (?:the )?(?:MRI|CT|OR|dialysis|PT|ICU|floor|tele|cath lab|radiology|endo|surgery|rehab|SNF|home|x-?ray|stepdown|hospice)\b|\A,? (?:K\+?|Na|Hgb|BP|HR|INR|WBC|lactate|glucose|trop\w*|temp|sats?) ?\d",
        @"\A,? ?\(?(?:age[d]? ?)?\d{1,3} ?(?:,|\)|yo\b|y/o|y\.o|yr|year|[MFmf]\b|-year)",
        @"\A ?[(,–-]{0,2} ?(?:DOB|MRN|d\.o\.b|born|DNR|full code|NPO|room \d|rm \d)\b",
        @"\A,? (?:who )?(?:was|is|has been|had been|got|gets|being|were|will be|needs to be|should be|to be)? ?(?:just |now |still |already |being |then |not )?(?:admitted|readmitted|discharged|transferred|intubated|extubated|allergic|NPO|septic|confused|stable|unstable|hypotensive|"
        + @"febrile|bleeding|dying|ready for (?:his|her|a|the|dc|discharge)|off tele|on tele|on (?:the )?(?:vent|bipap|oxygen|o2|heparin|insulin|warfarin|drip|isolation)|on the \w+ drip|DNR|comfort care|coded|in pain|asking for|due for|scheduled for|hard of hearing|nauseous|short of breath|unresponsive|sedated|restrained|diagnosed|extubated|incontinent|combative|agitated|deaf|blind|the one (?:with|on|who))\b",
        @"\A (?:fell|coded|died|passed|vomited|came in|presented|complain\w*|c/o|left AMA|refus\w+|wants (?:his|her|to go|the doctor|water|ice|to know)|takes|walked out|pressed|desat\w*|seized|arrested|aspirated|spiked|had (?:a|an|her|his) |has (?:a |an )?(?:MRSA|diabetes|cancer|COPD|CHF|sepsis|pneumonia|stroke|UTI|PE|DVT|dementia|delirium)|needs (?:a|an|her|his|to) |thinks|lives|denies|pulled (?:his|her|out)|got (?:his|her)|signed (?:his|her|the))",
        $@"\A['’]s (?:\w+ )?(?:{Thing}|{Speaking.Relatives}|room|husband|mother)\b",
        @"\A ?[-–:,/]{1,2} ?(?:pain|DNR|fall risk|Rm \d|room \d|full code|NPO|POD|K\+|BP|HR|sats?)\b");

    // Beside "patient counts" nobody is ill.
    static readonly Regex Compound = Pattern.Any(
        @"\b(?:out|in)?-?patients?[ -](?:safety|portal|experience|access|advocate|care|counts?|deaths?|context|board|units?|lift|data|flow|volumes?|satisfaction|education|relations|services?|transport|tech\w*|population|outcomes?|identification|monitors?|handoffs?|advis\w+|"
        + @"survey|app|room design|family|satisfaction|throughput|matching|days?|falls? (?:rate|data)|ratios?|with me)\b|\bbe patient\b|\bpatients (?:per|a|each|in|on|should)\b|\bper patient\b|\b(?:has|have|had) \d+ patients\b");

    static readonly Regex Somewhere = Pattern.Any(
        @"\b(?:screenshot|whiteboard|tracking board|worklist|labels?|banner|MAR|face sheet|census|alert|fired|lactate|troponin|a bed|MRI|CT|scan|scans|x-ray|procedure|cath|claustrophobic|thirsty|cold|scared|crying|pumps?|monitor|bedside|meds?|blanket|water|ice chips|lunch|dinner|breakfast|ride|ambulance|EMS|ED|ER|hallway|falls?|TV|restraints?|sitter|slippers|diet|rehab|SNF|tube|potassium|K\+|lap chole|PCA|PACU|waited|her line|his line|her port|his port|gown|infusion|nausea|nauseous|vitals|BP|HR|sats|insulin|glucose|labs|lab draw|trach|vent|feeding|walker|drowsy|sleeping|died|cried|my first|door|commode|bathroom|call light|she was|he was|her meds|his meds|code blue|DNR|DNI|ROSC|AMA|NPO|heparin|drip|sacrum|foley|drains?|bed \w?\d|room \w?\d|rm \d|allerg\w+|stroke|sepsis|septic|COPD|DKA|MRSA|dressing|wristband|patients?|pt|pts|discharged?|admitted|admission|hospice|dialysis|who has|vomited|fell|wound|"
        + @"intubated|ICU for|overnight|chart|charted|transport|transferred|pain|tele|oxygen|vanc|labs|consent|her daughter|his wife|her son|his daughter|diagnos\w+|cancer|biopsy|biopsied|surgery|died|passed|family at|chest pain|SOB|fever|isolation|wheelchair|walker|hearing aids?|dentures|incontinent|confused|delirium|fall risk)\b");

    static readonly Regex StaffBefore = Pattern.Any(
        $@"\b{Role}[.,:]?(?: our| the| is| was| named| called)? ?(?:\p{{L}}+ and )?\z|\b(?:thanks to|thank you|thanks|thank|email|e-mail|emailed|ping|cc|shadowed|interviewed|hi|hello|dear|hey|sincerely|regards|best)[ ,]*\z|@ ?\z|\bI['’]?m \z|\bmy name is \z");

    static readonly Regex Handed = Pattern.Any($@"\b(?:our|the|my) (?:\w+ ){{0,2}}{Role}, \z|\b(?:manager|director|officer|secretary|clerk|advocate|coordinator|supervisor) \z|\b(?:thanks to|thank you|thanks|thank|hi|hello|dear)[ ,]*\z");
    static readonly Regex LettersBefore = Pattern.Exact($@"\b{Letters},? \z");

    static readonly AnyOf StaffAfter = new(
        $@"\A(?:,| \(| -| –) ?(?:the |our |a |an |my |their )?(?:[\w/]+[ -]){{0,3}}{Role}(?:[,.)?!;:]|\z| (?:from|on|in|at|of|for|and|who|there|here)\b)",
        $@"\A(?: is| was) (?:the|our|a|an|my) (?:\w+[ -]){{0,2}}{Role}\b",
        @"\A,? (?:from|in|at|of|over in) (?:the )?(?:quality|biomed|integration|informatics|registration|billing|compliance|marketing|sales|engineering|product|design|finance|HR|legal|training|implementation|operations|patient (?:safety|experience|access)|"
            + @"your team|our team|supply|facilities|EVS|housekeeping)\b|\A,? from (?:the )?(?:IT|pharmacy|lab|nursing|radiology|support|security|education|research|infection|respiratory|transport|admitting|case management|risk|dietary|central supply|materials|vendor|company)\b",
        @"\A, (?:please|can you|could you|would you|will you|you|thank)\b|\A (?:runs|leads|owns|manages|heads|chairs|teaches|supervises|says (?:the|that|we|it|registration)|said (?:the|that|we|it)|asked for|pulls|covers?|presents (?:at|to|the)|swapped|rounds|will see|will join|wrote|built|designed|counted|"
            + @"collected|teach|reviewed|explained|showed (?:me|us)|approved|trains|schedules)\b|\A \((?:days|nights|chair|he/|she/|they/)|\A['’]s (?:patient-|definition|training|team|idea|slides|demo|pilot|deck|talk|paper|group|committee|checklist|model|theory|survey)|\A Ward\b");

    static readonly Regex LettersAfter = Pattern.Exact($@"\A(?:,| \(| -| –|) ?{Letters}\b");

    static readonly Regex Imagined = Pattern.Any(@"\b(?:fictional|fictitious|invented|made[- ]up|test (?:patient|record)|persona|sim (?:pt|patient)|dummy|zztest)\b");
    static readonly Regex Real = Pattern.Any(@"\breal\b");

    // "Philip Estrada, patient, witnessed by": nothing before it makes him a colleague.
    static readonly Regex Surely = Pattern.Any(@"\A,? \(?(?:the )?(?:pt|patient)\)?(?:[,.]|\z)");

    /// <summary>True where a name is a patient’s or a relative’s.</summary>
    /// <param name="full">Given name and surname.</param>
    /// <param name="known">It begins with a given name that many people have.</param>
    public static bool IsPatient(string text, int start, int length, bool full, bool known)
    {
        var (before, after) = (Pattern.Before(text, start).TrimEnd('"', '“', '‘', '\''), Pattern.After(text, start + length) is ['"' or '”', .. var rest] ? rest : Pattern.After(text, start + length));
        return Surely.IsMatch(after)
            || (!IsStaff(text, start, length) && (Before.IsMatch(before) || After.IsMatch(after) || (full || known ? SpeaksOfAPatient(text, start, length) : (IsHandled(before, after) || IsHeading(before, after)) && SpeaksOfAPatient(text, start, length))));
    }

    // A surname alone: "recheck Villanueva’s potassium", "who covers Pruitt".
    static readonly Regex Verb = Pattern.Any(@"\b(?:for|of|on|with|to|about|on|got|give|gave|giving|saw|see|move[d]?|moving|swap|take|took|bring|brought|call(?:ed)?|check(?:ed)?|re-?check(?:ed)?|cover(?:s|ing)?|has|had|from|is|was|was with|help(?:ed)?|lost|turned|and|poor|little|old|baby boy|baby girl) \z");
    static readonly Regex Does = Pattern.Any(@"\A(?:['’]s? | (?:has|is|was|needs|got|wants|refused|had|said|keeps|still|just|went|fell|came|cannot|can['’]t|did|does|would|won['’]t|asked|looks|seems|family|twins|who)\b|[,.;?!:]|\z| \()");

    // "Kowalski: potassium 2.9, please replace".
    static readonly Regex Colon = Pattern.Any(@"\A ?(?::|–|-|=) ");

    static bool IsHeading(string before, string after) => (before.Length == 0 || before.TrimEnd() is [.., '.' or ';' or '!' or '?' or '/']) && Colon.IsMatch(after);

    static bool IsHandled(string before, string after) => Verb.IsMatch(before) && Does.IsMatch(after);

    /// <summary>True where words near a name speak of somebody in care.</summary>
    public static bool SpeaksOfAPatient(string text, int start, int length) => Somewhere.IsMatch(Compound.Replace(Pattern.Around(text, start, length, 90), " "));

    /// <summary>True where words beside a name say that it is a colleague’s.</summary>
    public static bool IsStaff(string text, int start, int length) =>
        Pattern.Before(text, start, 40) is var before && Pattern.After(text, start + length, 50) is var after
        && (StaffBefore.IsMatch(before) || LettersBefore.IsMatch(before) || StaffAfter.IsMatch(after) || LettersAfter.IsMatch(after));

    /// <summary>The same for "Mr." and a name: "I told the nurse Mr. Osei was cold" makes nobody a nurse.</summary>
    public static bool IsTitledStaff(string text, int start, int length) =>
        Pattern.Before(text, start, 40) is var before && Pattern.After(text, start + length, 50) is var after
        && (Handed.IsMatch(before) || StaffAfter.IsMatch(after) || LettersAfter.IsMatch(after));

    /// <summary>True where the sentence itself says that the person is invented.</summary>
    public static bool IsInvented(string text, int start, int length) => Pattern.Around(text, start, length, 60) is var around && Imagined.IsMatch(around) && !Real.IsMatch(around);
}
