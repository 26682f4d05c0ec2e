using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Puts all ratings of a chair on the table at once. From then on none is taken or changed.</summary>
/// <param name="Anyway">The host does not wait for those who are missing.</param>
public sealed record RevealRatings(Guid PersonId, Guid Id, int Chair, bool Anyway) : ICommand<Acted?>;

/// <summary>Closes a chair with what those present agreed on. It changes no rating.</summary>
public sealed record CloseChair(Guid PersonId, Guid Id, int Chair, string? Note, bool Invented) : ICommand<Acted?>;

public sealed class RevealRatingsHandler(LearnDb db, LiveActs acts) : ICommandHandler<RevealRatings, Acted?>
{
    public async ValueTask<Acted?> Handle(RevealRatings command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        async (session, seat, now) =>
        {
            if (session.Chair is not { RevealedAt: null } chair || chair.Number != command.Chair)
            {
                return Acted.Done;
            }

            if (chair.CurrentAt(now) is not null)
            {
                return new("There is a question left. Ask it or skip it first.");
            }

            var host = session.Host == seat;
            if (chair.RoleOf(seat) != LiveRole.Rater && !host)
            {
                return new("A rater or the host puts the ratings on the table.");
            }

            if (session.AwaitedBy(await db.GivenAsync(chair, cancellationToken)).Count > 0 && !(host && command.Anyway))
            {
                return new("Not everybody has rated yet.");
            }

            chair.RevealedAt = now;
            return Acted.Done;
        },
        cancellationToken);
}

public sealed class CloseChairHandler(LiveActs acts) : ICommandHandler<CloseChair, Acted?>
{
    public const int Most = 1000;

    public async ValueTask<Acted?> Handle(CloseChair command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, now) =>
        {
            if (session.Chair is not { RevealedAt: not null } chair || chair.Number != command.Chair)
            {
                return Acted.Done;
            }

            if (chair.RoleOf(seat) != LiveRole.Rater && session.Host != seat)
            {
                return new("A rater or the host writes the note.");
            }

            if (string.IsNullOrWhiteSpace(command.Note) || command.Note.Length > Most)
            {
                return new("Write what you agreed on, in 1,000 characters or fewer");
            }

            var looked = Looked.At(command.Invented, ("Note", "What you agreed on", command.Note));
            if (looked.Stops)
            {
                return new(looked.Sentence);
            }

            (chair.Note, chair.Invented, chair.ClosedAt) = (command.Note.Trim().ReplaceLineEndings("\n"), looked.Found, now);
            return Acted.Done;
        },
        cancellationToken);
}
