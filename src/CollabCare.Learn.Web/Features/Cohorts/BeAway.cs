using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Says that one is away until a day, or here again. What waits for a mentor who is away is in the pool.</summary>
/// <param name="Until">The last day away, in the mentor's own zone; null for here.</param>
public sealed record BeAway(Guid Mentor, DateOnly? Until) : ICommand<string?>
{
    public const int MostDays = 366;
}

sealed class BeAwayHandler(LearnDb db, TimeProvider clock) : ICommandHandler<BeAway, string?>
{
    public async ValueTask<string?> Handle(BeAway command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var zone = await db.Users.Where(p => p.Id == command.Mentor).Select(p => p.TimeZone).FirstAsync(cancellationToken);
            var today = DateOnly.FromDateTime(clock.GetUtcNow().In(zone).DateTime);
            if (command.Until is { } day && (day < today || day > today.AddDays(BeAway.MostDays)))
            {
                return "The last day away is today or later, and within a year";
            }

            var absence = await db.MentorAbsences.FirstOrDefaultAsync(a => a.PersonId == command.Mentor, cancellationToken);
            switch (absence, command.Until)
            {
                case ({ } there, null):
                    db.MentorAbsences.Remove(there);
                    break;
                case ({ } there, { } until):
                    there.Until = until;
                    break;
                case (null, { } until):
                    db.MentorAbsences.Add(new MentorAbsence { PersonId = command.Mentor, Until = until });
                    break;
            }

            await db.SaveChangesAsync(cancellationToken);
            return null;
        },
        cancellationToken);
}
