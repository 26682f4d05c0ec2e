using System.Globalization;
using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Gives somebody extra time in quizzes that have a time limit.</summary>
/// <param name="Person">Who.</param>
/// <param name="Percent">Percent of the limit on top of it, 0 to 300.</param>
/// <param name="Actor">Who does it.</param>
public sealed record SetExtraTime(Guid Person, int Percent, Guid? Actor) : ICommand<Act>
{
    public const int Most = 300;
}

sealed class SetExtraTimeHandler(Acts acts) : ICommandHandler<SetExtraTime, Act>
{
    public async ValueTask<Act> Handle(SetExtraTime command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        person =>
        {
            if (command.Percent is < 0 or > SetExtraTime.Most)
            {
                return Task.FromResult(Act.Refused($"Extra time is a whole number from 0 to {SetExtraTime.Most} percent."));
            }

            person.ExtraTimePercent = command.Percent;
            var percent = command.Percent.ToString(CultureInfo.InvariantCulture);
            return Task.FromResult(Act.Done($"was given {percent} percent extra time", $"{person.Name} has {percent} percent extra time from the next quiz on."));
        },
        cancellationToken);
}
