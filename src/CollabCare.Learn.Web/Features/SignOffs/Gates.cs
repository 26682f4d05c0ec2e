using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Progress;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>The gates of the three levels as a learner stands before them.</summary>
static class Gates
{
    public static IReadOnlyList<LevelGate> Of(Standings standings, Library library, IReadOnlyCollection<SignOff> signOffs, DateOnly today)
    {
        var held = signOffs.Where(s => s.Holds(today)).ToList();
        HashSet<string> Subjects(SignedKind kind) => [.. held.Where(s => s.Kind == kind).Select(s => s.Subject)];
        var projects = Subjects(SignedKind.Project).Select(id => library.Project(id)?.Code).OfType<string>().ToHashSet();
        var levels = Subjects(SignedKind.Level).Select(s => Enum.TryParse<Level>(s, out var level) ? level : (Level?)null).OfType<Level>().ToHashSet();
        return
        [
            .. Enum.GetValues<Level>().Select(level => LevelGate.Of(
                level, [.. standings.Modules.Where(m => m.Module.Level == level && !m.Finished).Select(m => m.Module.Title)],
                [.. standings.Modules.Where(m => m.Module.Level == level && m is { Finished: true, WritingRated: false }).Select(m => m.Module.Title)],
                standings.Reviews.Where(r => r.Review.Level == level).All(r => r.Standing.Passed), projects, Subjects(SignedKind.Interview), levels)),
        ];
    }
}

/// <summary>Something that can be signed.</summary>
public sealed record Signable(SignedKind Kind, string Subject, string Title, ProjectRoute? Route)
{
    public static readonly IReadOnlyList<Signable> Interviews =
    [
        new(SignedKind.Interview, "pair", "Interview practice as a pair: 3 or more on every part", null),
        new(SignedKind.Interview, "panel", "Interview practice before a panel: 3 or more on every part", null),
    ];

    public static readonly IReadOnlyList<Signable> Readinesses =
    [
        new(SignedKind.Readiness, "shadow-unit", "Ready to shadow on a unit", null),
        new(SignedKind.Readiness, "run-huddle", "Ready to run a go-live huddle", null),
        new(SignedKind.Readiness, "chair-board", "Ready to chair an advisory board", null),
    ];

    /// <summary>Its name in a form: kind, subject and route.</summary>
    public string Code => $"{Kind}:{Subject}{(Route is { } route ? $":{route}" : "")}";

    public static IEnumerable<Signable> All(Library library) =>
        library.Projects.SelectMany(p => p.Routes.Select(r => new Signable(SignedKind.Project, p.Id, $"{p.Code} {p.Title}, {r.ToString().ToLowerInvariant()} route", r)))
            .Concat(Interviews)
            .Concat(Enum.GetValues<Level>().Select(l => new Signable(SignedKind.Level, l.ToString(), $"{l} badge", null)))
            .Concat(Readinesses);
}
