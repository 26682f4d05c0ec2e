using System.Collections.Frozen;
using System.Globalization;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>A column of the matrix: a module, a level's review or a project.</summary>
/// <param name="Strand">The module's strand; null for a review or a project.</param>
public sealed record Unit(string Id, string Title, string Address, Strand? Strand, bool HasQuiz)
{
    /// <summary>Every unit of the library, modules first, in its order.</summary>
    public static IReadOnlyList<Unit> All(Library library) =>
    [
        .. library.Modules.Select(m => new Unit(m.Id, m.Title, $"/modules/{m.Id}", m.Strand, m.Quiz is not null)),
        .. library.Reviews.Select(r => new Unit(r.Id, r.Title, r.Address, null, true)),
        .. library.Projects.Select(p => new Unit(p.Id, $"{p.Code} {p.Title}", $"/projects/{p.Id}", null, false)),
    ];
}

/// <summary>How far a learner is in a unit.</summary>
public enum UnitStep
{
    None,
    Begun,
    Read,
    Tried,
    Passed,
    SignedOff,
}

/// <summary>A cell of the matrix.</summary>
/// <param name="At">When something was last done in it; null for never.</param>
public readonly record struct UnitState(UnitStep Step, DateTimeOffset? At)
{
    /// <summary>The word that is shown.</summary>
    public string Word => Step switch { UnitStep.None => "–", UnitStep.SignedOff => "Signed", var step => step.ToString() };

    /// <summary>Letter of its tone in the style sheet.</summary>
    public char Tone => Step switch { UnitStep.Passed or UnitStep.SignedOff => 'p', UnitStep.Tried => 't', UnitStep.Read => 'r', UnitStep.Begun => 'b', _ => 'n' };
}

/// <summary>How far some learners are in every unit: a query for each table, however many learners there are.</summary>
public sealed class LearnerStates
{
    readonly FrozenDictionary<(Guid, string), UnitState> _states;

    LearnerStates(FrozenDictionary<(Guid, string), UnitState> states) => _states = states;

    public UnitState this[Guid person, string unit] => _states.GetValueOrDefault((person, unit));

    public static async Task<LearnerStates> OfAsync(LearnDb db, List<Guid> people, CancellationToken cancellationToken)
    {
        var states = new Dictionary<(Guid, string), UnitState>();
        void Add(Guid person, string unit, UnitStep step, DateTimeOffset? at)
        {
            var old = states.GetValueOrDefault((person, unit));
            states[(person, unit)] = new(step > old.Step ? step : old.Step, old.At > at ? old.At : at ?? old.At);
        }

        foreach (var reading in await db.Readings.Where(r => people.Contains(r.PersonId)).Select(r => new { r.PersonId, r.ModuleId, r.SeenAt, Done = r.DoneAt != null }).ToListAsync(cancellationToken))
        {
            Add(reading.PersonId, reading.ModuleId, reading.Done ? UnitStep.Read : UnitStep.Begun, reading.SeenAt);
        }

        foreach (var attempt in await db.Attempts.Where(a => people.Contains(a.PersonId) && !a.Practice && a.EndedAt != null).Select(a => new { a.PersonId, a.ModuleId, a.EndedAt, a.Passed }).ToListAsync(cancellationToken))
        {
            Add(attempt.PersonId, attempt.ModuleId, attempt.Passed == true ? UnitStep.Passed : UnitStep.Tried, attempt.EndedAt);
        }

        foreach (var signed in await db.SignOffs.Where(s => people.Contains(s.PersonId) && s.Kind == SignedKind.Project && s.WithdrawnAt == null).Select(s => new { s.PersonId, s.Subject, s.SignedAt }).ToListAsync(cancellationToken))
        {
            Add(signed.PersonId, signed.Subject, UnitStep.SignedOff, signed.SignedAt);
        }

        return new(states.ToFrozenDictionary());
    }

    /// <summary>When somebody last did something, over all units.</summary>
    public DateTimeOffset? LastOf(Guid person, IEnumerable<Unit> units) => units.Max(u => this[person, u.Id].At);
}

/// <summary>How days are said in a table, where there is little room.</summary>
static class ShortDays
{
    public static string Short(this DateTimeOffset time, string zone) => time.In(zone).ToString("d MMM", CultureInfo.InvariantCulture);
}
