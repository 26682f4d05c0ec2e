using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Practice;

/// <summary>Keeps the day of a person's interview, or forgets it.</summary>
/// <param name="On">The day; null forgets it.</param>
public sealed record KeepInterviewDay(Guid PersonId, DateOnly? On) : ICommand;

public sealed class KeepInterviewDayHandler(LearnDb db) : ICommandHandler<KeepInterviewDay>
{
    public async ValueTask<Unit> Handle(KeepInterviewDay command, CancellationToken cancellationToken)
    {
        await db.WriteAsync(
            async () =>
            {
                var day = await db.InterviewDays.FirstOrDefaultAsync(d => d.PersonId == command.PersonId, cancellationToken);
                switch (day, command.On)
                {
                    case (null, { } on):
                        db.InterviewDays.Add(new InterviewDay { PersonId = command.PersonId, On = on });
                        break;
                    case ({ } there, { } on):
                        there.On = on;
                        break;
                    case ({ } there, null):
                        db.InterviewDays.Remove(there);
                        break;
                }

                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken);
        return Unit.Value;
    }
}
