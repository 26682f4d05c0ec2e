using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>What the mentors wrote.</summary>
static class Reviews
{
    public static readonly Review HandoffAccepted = new(
        [
            (4, "Ten rows; rows 4 and 9 judge the if–then plans", "You ask whether a tired person could act on it, and answer for each."),
            (4, "Before and after: “I have her”", "The receiver has a part of their own, and one can hear it."),
            (4, "Test 2: the trap caught your own design", "Reported straight. That is what a bad-day test is for."),
            (3, "Software note, second half", "Design, population and limits are right. For a 4: what would have to be true on 3 West first?"),
            (4, "Software note: a line for whoever is on the way up", "Downtime and late arrivals both have an answer."),
        ],
        [
            ("test-notes", "my trap caught my own design", CommentKind.Praise, "I will quote this to the next three people."),
            ("software-note", "Not tested for outcomes", CommentKind.Suggestion, "Send this line to marketing as it stands, and say why in one sentence."),
        ],
        "A redesign that can be heard, and tests that were allowed to fail. Ask for the minutes of the hospitalists next.");

    public static readonly Review RoundFirst = new(
        [
            (3, "Permission sheet, nine lines; the last one says what was not asked", "All there before the start."),
            (3, "Log, 08:54 to 09:53 without a gap", "Facts and one guess are apart. What did people say? There is no quote."),
            (3, "Map, eight stages, each found in the log", "The morning can be recognized."),
            (2, "Debriefs: three roles, the column for surprise is empty", "Three people who disagree, and nothing surprised you. Set what the charge nurse and the pharmacist say about the same hour side by side."),
            (2, "Finding: “The main cause is late verification”", "One cause, taken from one voice, and then a solution. Two hypotheses, each with lines and with what would prove it wrong."),
        ],
        [
            ("finding", "The main cause is late verification", CommentKind.Essential, "Which lines of the log hang on it, and how many minutes are they? What else do the 63 minutes hang on?"),
            ("finding", "The pharmacy should verify orders for nine o'clock first", CommentKind.Essential, "This is a solution. What would you have to see first to know whether it answers the cause?"),
            ("debriefs", "", CommentKind.Suggestion, "One of your questions led its witness. Find it, and give its answer less weight."),
            ("log", "", CommentKind.Praise, "No hole anywhere. Everything else can stand on this."),
        ],
        "The log is good enough to carry more than the finding takes from it. Go back to lines 09:40 and 07:12, and to what the three do not agree on.");

    public static readonly Review RoundReturned = new(
        [
            (2, "Permission sheet, seven lines", "Two conditions are missing: how a patient may refuse, and whether anybody asked if this is improvement or research."),
            (2, "Log, nine lines; nothing between 09:40 and 09:57", "Every line is marked as a fact, and three of them explain. A gap of 17 minutes hides half of the round."),
            (2, "Map, six stages", "Waits are there. The band, the sheet and the second nurse are not."),
            (2, "Debriefs, row 3", "“A faster cabinet would help” is the answer to your own question. What did he say before you asked it?"),
            (1, "Finding: “Pharmacy is slow and the equipment is not ready”", "It puts the delay down to people and then offers our module. Leave the module out, and read what the pharmacist's two times say."),
        ],
        [
            ("permissions", "", CommentKind.Essential, "Add the two conditions, or say that the visit would have had to wait."),
            ("log", "because pharmacy is slow", CommentKind.Essential, "Split this line: what could be seen, and what you thought."),
            ("finding", "Our scheduling module could show the pharmacy what is due at nine", CommentKind.Essential, "The finding is no place for a product. Two hypotheses, each with its lines, each open to being proved wrong."),
            ("timing", "", CommentKind.Suggestion, "The minutes add up to 63. Which lines are in “the rest”?"),
        ],
        "You wrote down a cause in the first ten minutes and did not mark it as a guess. Everybody does. The log can still be sorted, and then the finding writes itself differently. Call me before you begin, I have half an hour on Thursday.");

    public static readonly Review RoundAccepted = new(
        [
            (4, "Permission sheet, line 9; log 08:54", "It says what is open and what follows from that. You step away at the handoff, and write it."),
            (4, "Log, 21 lines, two of them guesses that you take back yourself", "The guess on the scanner is answered by 09:31. Very good."),
            (4, "Map, 13 stages; the two walks back are in it", "Rework can be seen. Date it when the unit has corrected it."),
            (4, "Debriefs, third column from the right and the last", "Three counts of missing doses side by side, and nobody has counted."),
            (4, "Finding, hypotheses 1 and 2", "Ranked, with what would prove each wrong, and no solution."),
        ],
        [
            ("finding", "A sheet beeps for its line, whoever lies in the bed", CommentKind.Praise, "Said plainly, and it went to the manager before it went to me."),
            ("clinician-time", "", CommentKind.Suggestion, "Ask for the twenty minutes of the return this week, while they remember the day."),
        ],
        "A morning that its people would recognize, and a finding that blames nobody. Take it back to them.");

    public static readonly Review RoundSecondRating = new(
        [
            (4, "Permission sheet, line 9", ""),
            (4, "Log 09:27 and 09:31", ""),
            (3, "Map, 13 stages", "Variation is named in the finding and not drawn."),
            (4, "Debriefs, last column", ""),
            (3, "Finding", "The first hypothesis is tested against other mornings; I would like a number for when it counts as wrong."),
        ],
        [], "I rate the map and the finding a step lower, and would accept it too.");

    public static readonly Review MessageAccepted = new(
        [
            (3, "All four parts", ""),
            (4, "First line and last line", "One could act from these two alone."),
            (3, "“not proved”", ""),
            (4, "Reply by 02:45, or a call", ""),
        ],
        [], "Ready to send.");

    public static readonly Review MessageReturned = new(
        [
            (2, "Permissions: two offices, and no person who is asked on the day", "The privacy office and the people whom you follow are missing."),
            (4, "Purpose, one sentence", ""),
            (3, "Place", ""),
            (2, "Debrief", "What the assistants said goes to their supplier, and not back to them. Who corrects your notes, and when?"),
        ],
        [], "A walk that the unit could say yes to once two lines are in it. Write what will be noted about whom.");
}
