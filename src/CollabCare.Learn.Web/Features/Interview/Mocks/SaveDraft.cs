using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>What is typed while the clock runs.</summary>
public sealed class DraftForm
{
    public const int Most = 6000;

    /// <summary>Which stage it was typed in: answering or probing.</summary>
    public AnswerStage Stage { get; set; }

    public string? Text { get; set; }

    /// <summary>The story that it tells.</summary>
    public Guid? StoryId { get; set; }

    public bool Invented { get; set; }

    /// <summary>"done" ends the stage.</summary>
    public string? Go { get; set; }

    /// <summary>What the text holds that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ("Text", "Your answer", Looked.UpTo(Most, Text)));
}

/// <summary>Keeps what has been typed so far, as often as it changes, until the server's deadline.</summary>
public sealed record SaveDraft(Guid PersonId, Guid Id, int Position, DraftForm Form, bool ByScript) : ICommand<DraftOutcome>;

public abstract record DraftOutcome
{
    public sealed record Kept(DateTimeOffset At) : DraftOutcome;

    /// <summary>The stage was over.</summary>
    public sealed record Late : DraftOutcome;

    public sealed record Refused(string Why) : DraftOutcome;

    public sealed record NoSuchAnswer : DraftOutcome;
}

public sealed class SaveDraftHandler(LearnDb db, TimeProvider clock) : ICommandHandler<SaveDraft, DraftOutcome>
{
    public async ValueTask<DraftOutcome> Handle(SaveDraft command, CancellationToken cancellationToken) => await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<DraftOutcome> SaveAsync(SaveDraft command, CancellationToken cancellationToken)
    {
        var (form, now) = (command.Form, clock.GetUtcNow());
        if (form.Stage is not (AnswerStage.Answering or AnswerStage.Probing) || await db.AnswerAsync(command.PersonId, command.Id, command.Position, cancellationToken) is not { } answer)
        {
            return new DraftOutcome.NoSuchAnswer();
        }

        if (answer.IsOver || !answer.Clock.Takes(form.Stage, now))
        {
            return new DraftOutcome.Late();
        }

        if (form.Text?.Length > DraftForm.Most)
        {
            return new DraftOutcome.Refused("Write 6,000 characters or fewer");
        }

        if (form.Looked is { Stops: true } looked)
        {
            return new DraftOutcome.Refused(looked.Sentence);
        }

        await KeepAsync(answer, command, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new DraftOutcome.Kept(now);
    }

    async Task KeepAsync(MockAnswer answer, SaveDraft command, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var form = command.Form;
        var text = (form.Text ?? "").Trim().ReplaceLineEndings("\n");
        var done = !command.ByScript && form.Go == "done";
        answer.Invented |= form.Looked.Found;
        if (form.Stage == AnswerStage.Probing)
        {
            answer.ProbeDraft = text;
            answer.ProbeAnsweredAt = done ? Earlier(now, answer.Clock.ProbedAt + answer.Clock.Probe) : null;
            return;
        }

        answer.Draft = text;
        answer.StoryId = form.StoryId is { } story && await db.Stories.AnyAsync(s => s.Id == story && s.PersonId == command.PersonId, cancellationToken) ? story : null;
        if (done)
        {
            answer.AnsweredAt = Earlier(now, answer.Clock.AnswerFrom + answer.Clock.Answer);
            answer.ProbeAnsweredAt = answer.Probe.Length == 0 ? now : null;
        }
    }

    static DateTimeOffset Earlier(DateTimeOffset now, DateTimeOffset? deadline) => deadline < now ? deadline.Value : now;
}
