using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Keeps a private note about a round; an empty one is deleted.</summary>
public sealed record SaveNote(Guid MentorId, Guid RoundId, string Text, bool Invented) : ICommand<NoteOutcome>;

/// <param name="Found">The round is this mentor's.</param>
/// <param name="Fault">Why it was not kept.</param>
/// <param name="Looked">Set where the text itself stopped it.</param>
public sealed record NoteOutcome(bool Found, string? Fault = null, Looked? Looked = null);

public sealed class SaveNoteHandler(LearnDb db, TimeProvider clock) : ICommandHandler<SaveNote, NoteOutcome>
{
    public const int Longest = 4_000;

    public async ValueTask<NoteOutcome> Handle(SaveNote command, CancellationToken cancellationToken) => await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<NoteOutcome> SaveAsync(SaveNote command, CancellationToken cancellationToken)
    {
        var (round, me) = (command.RoundId, command.MentorId);
        if (!await db.Reached(me).AnyAsync(
            r => r.Id == round && (db.ReviewDrafts.Any(d => d.RoundId == round && d.MentorId == me) || db.RoundClaims.Any(c => c.RoundId == round && c.MentorId == me) || db.MentorReviews.Any(v => v.RoundId == round && v.MentorId == me)), cancellationToken))
        {
            return new(false);
        }

        var text = command.Text.Trim();
        if (text.Length > Longest)
        {
            return new(true, "Write 4,000 characters or fewer");
        }

        var looked = Looked.At(command.Invented, [("Note", "Private note", text)]);
        if (looked.Stops)
        {
            return new(true, looked.Sentence, looked);
        }

        var note = await db.MentorNotes.FindAsync([round, me], cancellationToken);
        if (text.Length == 0)
        {
            if (note is not null)
            {
                db.MentorNotes.Remove(note);
            }
        }
        else if (note is null)
        {
            db.MentorNotes.Add(new() { RoundId = round, MentorId = me, Text = text, Invented = looked.Found, SavedAt = clock.GetUtcNow() });
        }
        else
        {
            (note.Text, note.Invented, note.SavedAt) = (text, looked.Found, clock.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        return new(true);
    }
}
