using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Shows the moment of the other seat that waits for a prediction, and of those before what was expected and what the person in it did, and why.</summary>
public sealed record ShowSeat(Guid RunId, Guid PersonId) : IQuery<SeatPage?>;

/// <param name="Role">Whose seat it is; null where the library has no such page any more.</param>
public sealed record SeatPage(Run Run, Scenario Scenario, Role? Role, ImmutableArray<Predicted> Before)
{
    public Seat Seat => Scenario.Seat!;

    /// <summary>The moment that waits, or null at the end.</summary>
    public SeatMoment? Next => Before.Length < Seat.Moments.Length ? Seat.Moments[Before.Length] : null;

    public string FirstName => FirstNameOf(Seat);

    public static string FirstNameOf(Seat seat) => seat.Name.Split(' ') is ["Dr.", .. var rest] ? $"Dr. {rest[^1]}" : seat.Name.Split(' ')[0];

    /// <summary>What presses on a role, in the plain words of its page; empty where the page does not say.</summary>
    public static string Pressures(Role? role) => role?.Page.Sections.FirstOrDefault(s => s.Anchor == "what-presses-on-them")?.Text ?? "";
}

/// <param name="Expected">What the learner thought that the person would do.</param>
public sealed record Predicted(SeatMoment Moment, Choice Expected)
{
    /// <summary>What the person did.</summary>
    public Choice Did => Moment.Choices.First(c => c.Right);
}

public sealed class ShowSeatHandler(LearnDb db, Library library, PlayedScenarios scenarios) : IQueryHandler<ShowSeat, SeatPage?>
{
    public async ValueTask<SeatPage?> Handle(ShowSeat query, CancellationToken cancellationToken)
    {
        var run = await db.Runs.AsNoTracking().Include(r => r.Steps).FirstOrDefaultAsync(r => r.Id == query.RunId && r.PersonId == query.PersonId && r.Seat, cancellationToken);
        if (run is null)
        {
            return null;
        }

        var scenario = (await scenarios.OfAsync(db, run.ScenarioHash, cancellationToken)).Scenario;
        var moments = scenario.Seat!.Moments.ToDictionary(m => m.Moment, StringComparer.Ordinal);
        return new(
            run, scenario, library.Roles.FirstOrDefault(r => r.Id == scenario.Seat.Role),
            [.. run.Steps.OrderBy(s => s.Number).Select(s => new Predicted(moments[s.Moment], moments[s.Moment].Choices.First(c => c.Id == s.Choice)))]);
    }
}
