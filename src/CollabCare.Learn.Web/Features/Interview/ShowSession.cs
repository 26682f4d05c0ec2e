using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>Shows a way to practise, step by step.</summary>
/// <param name="Name">The last part of its address.</param>
public sealed record ShowSession(string Name) : IQuery<SessionPage?>;

public sealed record SessionPage(InterviewSession Session, ImmutableArray<InterviewSession> Others, ImmutableArray<Source> Sources);

public sealed class ShowSessionHandler(Library library) : IQueryHandler<ShowSession, SessionPage?>
{
    public ValueTask<SessionPage?> Handle(ShowSession query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Interview.Session(query.Name) is { } session
            ? new SessionPage(session, library.Interview.Sessions.Remove(session), library.Cited(session.Page)) : null);
}
