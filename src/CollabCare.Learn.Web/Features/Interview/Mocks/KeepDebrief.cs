using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>What somebody takes from a mock: one thing to keep, one to change, and by when.</summary>
public sealed class DebriefForm
{
    public const int Most = 300;

    public string? Keep { get; set; }

    public string? Change { get; set; }

    public DateOnly? On { get; set; }

    public bool Invented { get; set; }

    public Looked Looked => Looked.At(Invented, ("Keep", "One thing to keep", Looked.UpTo(Most, Keep)), ("Change", "One thing to change", Looked.UpTo(Most, Change)));
}

/// <summary>Ends a mock with its debrief. Questions that nobody answered are passed over.</summary>
/// <param name="Today">The day it is for the person.</param>
public sealed record KeepDebrief(Guid PersonId, Guid Id, DebriefForm Form, DateOnly Today) : ICommand<Faults?>;

public sealed class KeepDebriefHandler(LearnDb db, TimeProvider clock) : ICommandHandler<KeepDebrief, Faults?>
{
    public async ValueTask<Faults?> Handle(KeepDebrief command, CancellationToken cancellationToken) => await db.WriteAsync(() => KeepAsync(command, cancellationToken), cancellationToken);

    async Task<Faults?> KeepAsync(KeepDebrief command, CancellationToken cancellationToken)
    {
        var mock = await db.Mocks.Include(m => m.Answers).FirstOrDefaultAsync(m => m.Id == command.Id && m.PersonId == command.PersonId, cancellationToken);
        if (mock is null)
        {
            return null;
        }

        if (!mock.IsOpen)
        {
            return Faults.None;
        }

        var form = command.Form;
        var faults = Look(form, command.Today).ToArray();
        if (faults.Length > 0)
        {
            return new(faults);
        }

        var now = clock.GetUtcNow();
        (mock.Keep, mock.Change, mock.NextOn, mock.EndedAt) = (form.Keep!.Trim(), form.Change!.Trim(), form.On, now);
        foreach (var answer in mock.Answers.Where(a => !a.IsOver))
        {
            answer.SkippedAt = now;
        }

        await db.SaveChangesAsync(cancellationToken);
        return Faults.None;
    }

    static IEnumerable<(string, string)> Look(DebriefForm form, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(form.Keep) || form.Keep.Length > DebriefForm.Most)
        {
            yield return ("Keep", "Write one thing to keep, in 300 characters or fewer");
        }

        if (string.IsNullOrWhiteSpace(form.Change) || form.Change.Length > DebriefForm.Most)
        {
            yield return ("Change", "Write one thing to change, in 300 characters or fewer");
        }

        if (form.On is not { } on || on < today || on > today.AddYears(1))
        {
            yield return ("On", "Choose a day from today on, within a year");
        }

        if (form.Looked is { Stops: true } looked)
        {
            yield return (looked.Texts[0].Field, looked.Sentence);
        }
    }
}
