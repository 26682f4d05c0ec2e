using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>Settles a reader's report with an outcome.</summary>
public sealed record SettleProblem(Guid Report, string? Outcome, Guid Actor) : ICommand<Settled>
{
    public const int Longest = 500;
}

/// <summary>What came of settling a report.</summary>
/// <param name="Known">False when there is no such report.</param>
/// <param name="Fault">Why it was not settled, if it was not.</param>
public sealed record Settled(bool Known, string? Fault);

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

            (report.SettledAt, report.Outcome) = (clock.GetUtcNow(), outcome);
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Actor, What = "settled a report", Subject = report.Id.ToString() });
            await db.SaveChangesAsync(cancellationToken);
            return new(true, null);
        },
        cancellationToken);
}
