using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Web.Writing;

/// <summary>What a colleague would ask about an answer before anybody rates it.</summary>
/// <param name="Check">Which check asks, such as <c>no-result</c>.</param>
/// <param name="Part">The part that it is about; null for the whole.</param>
/// <param name="Asks">The question.</param>
public sealed record StarQuestion(string Check, StarPart? Part, string Asks);

/// <summary>Looks at an answer for what listeners stumble over, and puts it as questions: it knows forms of words, and nothing of what happened, so it never says that something is wrong.</summary>
public static partial class StarChecks
{
    const string Clinician =
        @"(?:nurses?|doctors?|physicians?|surgeons?|clinicians?|pharmacists?|residents?|hospitalists?|attendings?|therapists?|technicians?|clerks?|assistants?|anesthesiologists?|staff|the (?:unit|ward|night shift|day shift))";

    static readonly string[] Jargon =
    [
        "leverage", "leveraged", "leveraging", "synergy", "synergies", "stakeholder alignment", "KPI", "KPIs", "OKR", "OKRs", "ROI", "MVP", "go-to-market", "value proposition", "deliverable", "deliverables",
        "bandwidth", "circle back", "deep dive", "low-hanging fruit", "pain point", "pain points", "best-in-class", "best practice", "end-to-end", "scalable", "ecosystem", "paradigm", "actionable insights",
        "touch base", "move the needle", "moved the needle", "north star", "user journey", "utilize", "utilized", "operationalize", "operationalized", "backlog", "user story", "user stories", "epic", "scrum",
        "FHIR", "HL7", "API", "APIs", "UX", "change management", "buy-in", "rollout strategy", "solutioning", "ideate", "ideation", "learnings", "impactful",
    ];

    /// <summary>The questions that an answer raises, in the order of its parts.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="answer">The question's own time to answer; null where no question is meant.</param>
    /// <param name="source">Where the writer says that the numbers come from; null where nobody asks.</param>
    public static ImmutableArray<StarQuestion> Ask(StarText text, TimeSpan? answer = null, string? source = null)
    {
        if (text.Words == 0)
        {
            return [];
        }

        var whole = string.Join('\n', Enum.GetValues<StarPart>().Select(text.Of));
        return
        [
            .. Patient(whole), .. We(text.Action), .. Blame(text), .. Result(text.Of(StarPart.Result), source), .. Words(whole), .. Long(text, answer),
        ];
    }

    /// <summary>The questions that an answer raises which was given in one piece, as in a mock: its parts are not known, so that what came of it is looked for from the first words that speak of an outcome.</summary>
    /// <param name="said">The answer.</param>
    /// <param name="answer">The time that there was to give it.</param>
    /// <param name="knowledge">True for a question about knowledge, which asks for no deed and no result.</param>
    public static ImmutableArray<StarQuestion> AskWhole(string said, TimeSpan answer, bool knowledge)
    {
        if (StarText.Count(said) == 0)
        {
            return [];
        }

        var outcome = OutcomeWord().Match(said);
        var result = outcome.Success ? said[(said.LastIndexOfAny(['.', '!', '?', '\n'], outcome.Index) + 1)..] : "";
        IEnumerable<StarQuestion> deed = knowledge ? [] : [.. We(said, "answer"), .. Blame(new(null, null, said, null, null)), .. Result(result, null)];
        return [.. Patient(said).Concat(deed).Concat(Words(said)).Concat(Long(SpokenTime.Of(StarText.Count(said)), answer)).Select(q => q with { Part = null })];
    }

    static IEnumerable<StarQuestion> Long(TimeSpan spoken, TimeSpan answer)
    {
        if (spoken > answer)
        {
            yield return new("too-long", null, $"Spoken without hurry this takes {Said(spoken)}, and there were {Said(answer)}. What could go?");
        }
    }

    static IEnumerable<StarQuestion> Patient(string whole) => Tripwire.Look(whole).Take(1).Select(found => new StarQuestion(
        "patient-data", null, $"“{whole.Substring(found.Start, found.Length)}” looks like {found.Lesson.What}. Could it lead to a real person? {found.Lesson.Instead}"));

    static IEnumerable<StarQuestion> We(string? told, string what = "action")
    {
        if (WeWord().IsMatch(told ?? "") && !IWord().IsMatch(told!))
        {
            yield return new("we", StarPart.Action, $"The {what} says “we” and never “I”. Which of it was yours?");
        }
    }

    static IEnumerable<StarQuestion> Blame(StarText text) =>
        from part in Enum.GetValues<StarPart>()
        let found = BlamedPerson().Match(text.Of(part))
        where found.Success
        select new StarQuestion("blame", part, $"“{found.Value.Trim()}”: would they agree with that sentence? What made the work hard for them?");

    static IEnumerable<StarQuestion> Result(string result, string? source)
    {
        if (StarText.Count(result) == 0)
        {
            yield return new("no-result", StarPart.Result, "What came of it? A failure counts, with what you changed after it.");
        }
        else if (Numbers(result) is [])
        {
            yield return new("no-number", StarPart.Result, "The result has no number. Did anybody count? If not, who saw the change, and what did they see?");
        }
        else if (source is not null && string.IsNullOrWhiteSpace(source))
        {
            yield return new("no-source", StarPart.Result, $"{Listed(Numbers(result))}: can you prove it? Say where the number comes from.");
        }
    }

    static IEnumerable<StarQuestion> Words(string whole)
    {
        var found = Jargon.Where(j => Regex.IsMatch(whole, $@"(?<![\w-]){Regex.Escape(j)}(?![\w-])", Of(j), TimeSpan.FromSeconds(1))).Take(4).Select(j => $"“{j}”").ToList();
        if (found.Count > 0)
        {
            yield return new("jargon", null, $"{string.Join(", ", found)}: would a charge nurse say that? How would you say it to her?");
        }

        static RegexOptions Of(string word) => RegexOptions.CultureInvariant | (word.Any(char.IsUpper) ? RegexOptions.None : RegexOptions.IgnoreCase);
    }

    static IEnumerable<StarQuestion> Long(StarText text, TimeSpan? answer)
    {
        if (answer is { } time && text.Spoken > time)
        {
            var longest = text.Shares.OrderByDescending(s => s.Percent - s.Target.Most).First().Part;
            yield return new(
                "too-long", null,
                $"Spoken without hurry this takes {Said(text.Spoken)}, and the question gives {Said(time)}. What could go? The {longest.ToString().ToLowerInvariant()} is furthest above its share.");
        }
    }

    /// <summary>The numbers of a text, as they stand there, each once.</summary>
    public static ImmutableArray<string> Numbers(string? text) => [.. Number().Matches(text ?? "").Select(m => m.Value.TrimEnd('.', ',')).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>"2:05 minutes".</summary>
    public static string Said(TimeSpan time) => $"{(int)time.TotalMinutes}:{time.Seconds:00} minutes";

    static string Listed(ImmutableArray<string> numbers) => string.Join(", ", numbers.Take(5).Select(n => $"“{n}”"));

    [GeneratedRegex(
        @"\b(?:(?:as a )?results?|resulted|outcomes?|in the end|eventually|afterwards?|since then|by (?:week|day|month|the end|then|spring|summer|fall|winter)|(?:days?|weeks?|months?|a (?:day|week|month|year)) (?:later|after)"
        + @"|led to|went (?:up|down|live|from)|(?:dropped|fell|rose|grew|cut|came down) (?:by|from|to)|reduced|decreased|increased|improved|saved|halved|doubled|adopted|(?:now|still) uses?|used (?:it|them)|stopped using"
        + @"|it (?:worked|failed)|did not work|from \d+\b[^.!?\n]{0,30}\bto \d+|they (?:agreed|kept|signed|decided)|what changed)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OutcomeWord();

    [GeneratedRegex(@"\b(?:we|we['’](?:re|ve|d|ll)|our|us)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WeWord();

    [GeneratedRegex(@"\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]ine|[Mm]yself)\b", RegexOptions.CultureInvariant)]
    private static partial Regex IWord();

    [GeneratedRegex(
        @"\b" + Clinician + @"\b[^.!?\n]{0,40}?\b(?:(?:did(?: not|n['’]t)|do(?: not|n['’]t)|would(?: not|n['’]t)) (?:even )?(?:understand|read|listen|bother|care|want|follow|look|learn|pay attention|comply|get it)"
        + @"|never (?:read|listen\w*|look\w*|follow\w*|bother\w*|learn\w*|car\w+)|refus\w+|failed to|forgot\w*|ignored?|hat(?:e|ed) (?:technology|change)"
        + @"|(?:were|was|are|is)(?: just| simply| too| so| very| being)? (?:resistant|stubborn|lazy|difficult|careless|negative|hostile|ignorant|old-fashioned|set in their ways|afraid of (?:technology|change)|to blame|at fault|incompetent|confused|sloppy))\b|\b(?:user|human|nurse|operator) error\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlamedPerson();

    [GeneratedRegex(
        @"\b\d[\d.,:]*(?: ?%| percent)?(?: (?:of|out of) \d+)?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|half|twice|thirds?|a third|double[ds]?|halved|tripled)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
