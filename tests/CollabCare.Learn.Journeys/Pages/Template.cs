using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A page that stands for all that are made from the same view.</summary>
/// <param name="Name">A short name, also of its picture.</param>
/// <param name="Who">Who looks at it.</param>
/// <param name="Status">How the app answers.</param>
public sealed record Template(string Name, Who Who, Func<FilledApp, string> Path, int Status = 200)
{
    Template(string name, Who who, string path, int status = 200) : this(name, who, _ => path, status) { }

    static Template Item(ItemType type) => new($"item-{type}".ToLowerInvariant(), Who.Learner, app => $"{app.OpenAttempt}/items/{app.Positions[type]}");

    public static IReadOnlyList<Template> All { get; } =
    [
        new("front", Who.Stranger, "/"),
        new("try", Who.Stranger, app => $"/try?pick={app.Picks[0]}"),
        new("try-nothing", Who.Stranger, "/try", 400),
        new("guide", Who.Stranger, "/guide"),
        new("glossary", Who.Stranger, "/glossary"),
        new("roles", Who.Stranger, "/roles"),
        new("role", Who.Stranger, "/roles/bedside-nurse"),
        new("tools", Who.Stranger, "/tools"),
        new("tool", Who.Stranger, "/tools/sbar"),
        new("levels", Who.Stranger, "/levels"),
        new("careers", Who.Stranger, "/careers"),
        new("interview", Who.Stranger, "/interview"),
        new("interview-nothing", Who.Stranger, "/interview?competency=mentoring&kind=knowledge"),
        new("question", Who.Stranger, "/interview/questions/q01"),
        new("interview-rubric", Who.Stranger, "/interview/rubric"),
        new("session", Who.Stranger, "/interview/sessions/pair"),
        new("projects", Who.Stranger, "/projects"),
        new("project", Who.Stranger, "/projects/project-handoff-redesign"),
        new("pack", Who.Stranger, "/projects/project-handoff-redesign/desk-pack/readme"),
        new("mentor-guide", Who.Administrator, "/projects/project-handoff-redesign/mentor"),
        new("calibration", Who.Administrator, "/projects/project-handoff-redesign/calibration"),
        new("sources", Who.Stranger, "/sources"),
        new("about", Who.Stranger, "/about"),
        new("disclaimers", Who.Stranger, "/about/disclaimers"),
        new("privacy", Who.Stranger, "/about/privacy"),
        new("accessibility", Who.Stranger, "/about/accessibility"),
        new("problem", Who.Stranger, "/problems/new?address=/guide"),
        new("problem-thanks", Who.Stranger, "/problems/thanks?address=/guide"),
        new("modules", Who.Stranger, "/modules"),
        new("module-stranger", Who.Stranger, $"/modules/{Known.Module}"),
        new("sign-in", Who.Stranger, "/account/sign-in"),
        new("sign-up", Who.Stranger, "/account/sign-up"),
        new("lost", Who.Stranger, "/account/lost"),
        new("search", Who.Stranger, "/search"),
        new("search-found", Who.Stranger, "/search?q=handoff"),
        new("search-nothing", Who.Stranger, "/search?q=xylophone"),
        new("not-found", Who.Stranger, "/no-such-page", 404),
        new("home-new", Who.Newcomer, "/home"),
        new("progress-new", Who.Newcomer, "/progress"),
        new("quiz-new", Who.Newcomer, $"/modules/{Known.Module}/quiz"),
        new("home", Who.Learner, "/home"),
        new("progress", Who.Learner, "/progress"),
        new("modules-learner", Who.Learner, "/modules"),
        new("module", Who.Learner, $"/modules/{Known.Module}"),
        new("module-done", Who.Learner, "/modules/term-b-word-parts"),
        new("quiz-open", Who.Learner, $"/modules/{Known.Module}/quiz"),
        new("quiz-taken", Who.Learner, "/modules/hier-b-bedside-roles/quiz"),
        Item(ItemType.Best),
        Item(ItemType.Select),
        Item(ItemType.Order),
        Item(ItemType.Match),
        Item(ItemType.Judge),
        new("item-told", Who.Learner, app => $"{app.Practice}/items/1"),
        new("scenario", Who.Learner, $"/modules/{Known.Story}/scenario"),
        new("scenario-new", Who.Newcomer, $"/modules/{Known.Story}/scenario"),
        new("moment", Who.Learner, app => app.OpenRun),
        new("ending", Who.Learner, app => app.EndedRun),
        new("debrief", Who.Learner, app => $"{app.EndedRun}/debrief"),
        new("gym", Who.Learner, "/gym"),
        new("gym-situation", Who.Newcomer, "/gym/tool-i-ipass-handoffs-comp-01"),
        new("gym-missing", Who.Learner, "/gym/tool-b-sbar-comp-01?check=true"),
        new("gym-receiver", Who.Learner, app => app.HandedMessage),
        new("gym-read", Who.Learner, app => app.ReadMessage),
        new("gym-rated", Who.Learner, app => app.RatedMessage),
        new("account", Who.Learner, "/account"),
        new("profile", Who.Learner, "/account/profile"),
        new("email", Who.Learner, "/account/email"),
        new("password", Who.Learner, "/account/password"),
        new("confirm", Who.Learner, "/account/confirm"),
        new("delete", Who.Learner, "/account/delete"),
        new("two-factor", Who.Learner, "/account/two-factor"),
        new("passkeys", Who.Learner, "/account/passkeys"),
        new("send", Who.Learner, app => $"{app.OpenAttempt}/send"),
        new("result-passed", Who.Learner, app => $"{app.PassedAttempt}/result"),
        new("result-failed", Who.Learner, app => $"{app.FailedAttempt}/result"),
        new("admin", Who.Administrator, "/admin"),
        new("admin-people", Who.Administrator, "/admin/people"),
        new("admin-person", Who.Administrator, app => $"/admin/people/{app.LearnerId}"),
        new("admin-invitations", Who.Administrator, "/admin/invitations"),
        new("admin-problems", Who.Administrator, "/admin/problems"),
        new("admin-settings", Who.Administrator, "/admin/settings"),
    ];

    public static TheoryData<string> Names => [.. All.Select(t => t.Name)];

    public static Template Of(string name) => All.Single(t => t.Name == name);
}
