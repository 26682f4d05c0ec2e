using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Signs somebody out everywhere.</summary>
public sealed record EndSessions(Guid Person, Guid? Actor) : ICommand<Act>;

sealed class EndSessionsHandler(Acts acts) : ICommandHandler<EndSessions, Act>
{
    public async ValueTask<Act> Handle(EndSessions command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        person => Task.FromResult(Act.Done("was signed out everywhere", $"{person.Name} is signed out everywhere.") with { EndsSessions = true }),
        cancellationToken);
}
