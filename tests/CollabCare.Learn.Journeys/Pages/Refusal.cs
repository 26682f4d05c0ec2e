using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A page that only the sending of a form shows: what was sent could not be taken, and nothing of it was.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Who">Who sends it.</param>
/// <param name="Path">The page with the form.</param>
/// <param name="Form">The form's selector.</param>
/// <param name="Fields">What is sent in place of what stands in it.</param>
/// <param name="Status">How the app answers.</param>
/// <param name="Shows">A selector of what the answer shows, and the form's page does not.</param>
public sealed record Refusal(string Name, Who Who, Func<FilledApp, string> Path, string Form, (string Name, string Value)[] Fields, int Status, string Shows)
{
    // A time that a browser takes, and the app does not.
    const string Past = "2020-01-01T10:00";
    const string Patient = "The patient’s MRN was 48213377, and I looked it up.";

    Refusal(string name, Who who, string path, string form, (string, string)[] fields, string shows, int status = 400) : this(name, who, _ => path, form, fields, status, shows) { }

    static string Title(string words) => $"h1:text-is('{words}')";

    public static IReadOnlyList<Refusal> All { get; } =
    [
        new("unreadable", Who.Stranger, "/account/sign-in", "form[action*='sign-in']", [("__RequestVerificationToken", "old")], Title("That could not be read")),
        new("too-large", Who.Stranger, "/problems/new?address=/guide", "#report", [("Text", new('x', 1_100_000))], Title("That was too large"), 413),
        new("answer", Who.Learner, app => $"{app.OpenAttempt}/items/{app.Positions[ItemType.Best]}", "form.quiz", [("picks", "nobody")], 400, Title("That could not be kept")),
        new("sign-up", Who.Stranger, "/account/sign-up", "form[action='/account/sign-up']", [("Name", ""), ("Email", "nobody"), ("Password", "short")], ".error-summary"),
        new("code", Who.Learner, "/interview/live", "#join", [("code", "BBB-BBB")], "#code-error"),
        new("day", Who.Learner, "/interview/practice", "#date", [("on", "soon")], "#on-error"),
        new("meeting", Who.Learner, "/interview/meetings/new", "#propose", [("Times", Past)], ".error-summary"),
        new("afternoon", Who.Learner, "/interview/afternoons/new", "#afternoon", [("Name", ""), ("Start", Past)], ".error-summary"),
        new("sample", Who.Learner, app => $"{app.Interview.Checking}/2", "#rating", [], 400, ".error-summary"),
        new("assignment", Who.Mentor, app => $"{app.Cohort.Cohort}/assignments", "#assign", [], 400, ".error-summary"),
        new("story-patient", Who.Learner, "/interview/stories/new", "form.star", [("Title", "A record"), ("Action", Patient)], ".tripwire mark"),
        new("message-patient", Who.Learner, "/gym/tool-b-sbar-comp-01", "#message", [("Text[0]", Patient), ("go", "save")], ".tripwire mark"),
        new("part-patient", Who.Learner, app => $"{app.Work.Returned}/parts/finding", "#part", [("cell-0-0", Patient)], 400, ".tripwire mark"),
        new("story-both", Who.Learner, app => $"{app.Interview.Story}/edit", "form.star", [("Seen", "before"), ("Action", "I asked each nurse for one wish.")], 409, ".meanwhile"),
        new("part-both", Who.Learner, app => $"{app.Work.Returned}/parts/finding", "#part", [("Version", "0"), ("cell-0-0", "From another tab.")], 409, "[aria-labelledby=other]"),
    ];

    public static TheoryData<string> Names => [.. All.Select(r => r.Name)];

    public static Refusal Of(string name) => All.Single(r => r.Name == name);
}
