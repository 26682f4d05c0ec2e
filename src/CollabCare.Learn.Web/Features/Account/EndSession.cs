using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Signs one of one's own devices out; false when it is not one's own, or is out already.</summary>
public sealed record EndSession : ICommand<bool>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required, StringLength(64)]
    public string Id { get; init; } = "";
}

/// <summary>Signs every device out but this one; says how many.</summary>
public sealed record EndOtherSessions(Guid Person, string? Session) : ICommand<int>;

sealed class EndSessionHandler(SessionStore sessions) : ICommandHandler<EndSession, bool>, ICommandHandler<EndOtherSessions, int>
{
    public async ValueTask<bool> Handle(EndSession command, CancellationToken cancellationToken) =>
        await sessions.EndAsync(s => s.PersonId == command.Person && s.KeyHash == command.Id) == 1;

    public async ValueTask<int> Handle(EndOtherSessions command, CancellationToken cancellationToken) => await sessions.EndAllAsync(command.Person, command.Session);
}
