using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>Settles a reader's report with an outcome.</summary>
/// <param name="Invented">The writer declared that what looks like somebody’s data in the outcome is invented.</param>
public sealed record SettleProblem(Guid Report, string? Outcome, bool Invented, Guid Actor) : ICommand<Settled>
{
    public const int Longest = 500;

    /// <summary>What the outcome holds that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ($"outcome-{Report:N}", "What came of it", Looked.UpTo(Longest, Outcome)));

    /// <summary>Names the copy of an unsent outcome in its writer’s browser.</summary>
    public static string Draft(Guid report, Guid person) => $"settle-{report:N}-{person:N}";
}

/// <summary>What came of settling a report.</summary>
/// <param name="Known">False when there is no such report.</param>
/// <param name="Fault">Why it was not settled, if it was not.</param>
/// <param name="Looked">Set where the text itself stopped it.</param>
public sealed record Settled(bool Known, string? Fault, Looked? Looked = null);

sealed class SettleProblemHandler(LearnDb db, TimeProvider clock) : ICommandHandler<SettleProblem, Settled>
{
    public async ValueTask<Settled> Handle(SettleProblem command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.ProblemReports.FirstOrDefaultAsync(r => r.Id == command.Report, cancellationToken) is not { } report)
            {
                return new Settled(false, null);
            }

            if (report.SettledAt is not null)
            {
                return new(true, "Somebody has settled this report already");
            }

            if (command.Outcome?.Trim() is not { Length: > 0 and <= SettleProblem.Longest } outcome)
            {
                return new(true, string.IsNullOrWhiteSpace(command.Outcome) ? "Write what came of it" : $"Use at most {SettleProblem.Longest} characters");
            }

            if (command.Looked is { Stops: true } looked)
            {
                return new(true, looked.Sentence, looked);
            }

            (report.SettledAt, report.Outcome) = (clock.GetUtcNow(), outcome);
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Actor, What = "settled a report", Subject = report.Id.ToString() });
            await db.SaveChangesAsync(cancellationToken);
            return new(true, null);
        },
        cancellationToken);
}
