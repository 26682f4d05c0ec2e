using System.Text.Json;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Remarks;

/// <summary>Marks every old answer to an item by its mended key, in one transaction, and keeps what each mark was. What was passed stays passed.</summary>
/// <param name="Key">Made with the dry run; sent twice, it is one act.</param>
/// <param name="Hash">The version that the dry run was of.</param>
/// <param name="Invented">The writer declared that what looks like somebody’s data in the reason is invented.</param>
public sealed record RemarkItem(string ItemId, Guid Key, string? Hash, string? Reason, bool Invented, Guid Actor) : ICommand<RemarkOutcome>
{
    /// <summary>What the reason holds that could identify a patient.</summary>
    public Looked Looked => Looked.At(Invented, ("reason", "Why they are marked again", Looked.UpTo(Remark.LongestReason, Reason)));
}

public abstract record RemarkOutcome
{
    public sealed record Done(int Attempts) : RemarkOutcome;

    public sealed record Refused(string Why, Looked? Looked = null) : RemarkOutcome;

    public sealed record NoSuchItem : RemarkOutcome;
}

sealed class RemarkItemHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<RemarkItem, RemarkOutcome>
{
    public async ValueTask<RemarkOutcome> Handle(RemarkItem command, CancellationToken cancellationToken)
    {
        if (library.Item(command.ItemId) is not var (_, item) || !RemarkRun.Can(item))
        {
            return new RemarkOutcome.NoSuchItem();
        }

        return command switch
        {
            { Key: var key } when key == Guid.Empty => new RemarkOutcome.Refused("The form that was sent is incomplete. Nothing has changed; send it from this page"),
            { Hash: var hash } when hash != item.Hash => new RemarkOutcome.Refused("The item in the files has changed since the list was made. Look through the new list, then send it"),
            { Reason: null or { Length: 0 } } => new RemarkOutcome.Refused(Missing),
            { Reason: var reason } when reason.Trim() is not { Length: > 0 and <= Remark.LongestReason } => new RemarkOutcome.Refused(reason.Trim().Length == 0 ? Missing : $"Use at most {Remark.LongestReason} characters"),
            { Looked: { Stops: true } looked } => new RemarkOutcome.Refused(looked.Sentence, looked),
            _ => await db.WriteAsync(() => RemarkAsync(command, item, cancellationToken), cancellationToken),
        };
    }

    const string Missing = "Say in a sentence why: every learner whose mark changes reads it";

    async Task<RemarkOutcome> RemarkAsync(RemarkItem command, Item item, CancellationToken cancellationToken)
    {
        if (await db.Remarks.AnyAsync(r => r.Id == command.Key, cancellationToken))
        {
            return new RemarkOutcome.Done(await db.RemarkedAttempts.CountAsync(r => r.RemarkId == command.Key, cancellationToken));
        }

        var run = await RemarkRun.OfAsync(db, item, cancellationToken);
        if (run.Changes.IsEmpty)
        {
            return new RemarkOutcome.Refused("No mark would change, so there is nothing to do");
        }

        var (now, reason) = (clock.GetUtcNow(), command.Reason!.Trim());
        db.Remarks.Add(new() { Id = command.Key, ItemId = item.Id, NewHash = item.Hash, Reason = reason, PersonId = command.Actor, At = now });
        if (!await db.ItemVersions.AnyAsync(v => v.Hash == item.Hash, cancellationToken))
        {
            db.ItemVersions.Add(new() { Hash = item.Hash, ItemId = item.Id, Json = JsonSerializer.Serialize(item) });
        }

        foreach (var change in run.Changes)
        {
            await ApplyAsync(command.Key, item, change, reason, now, cancellationToken);
        }

        db.AuditEvents.Add(new() { At = now, ActorId = command.Actor, What = $"re-marked {run.Changes.Length} attempts", Subject = item.Id });
        await db.SaveChangesAsync(cancellationToken);
        return new RemarkOutcome.Done(run.Changes.Length);
    }

    async Task ApplyAsync(Guid remark, Item item, RemarkChange change, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var attempt = await db.Attempts.SingleAsync(a => a.Id == change.AttemptId, cancellationToken);
        var row = await db.AttemptItems.SingleAsync(i => i.AttemptId == change.AttemptId && i.ItemId == item.Id, cancellationToken);
        (row.Fraction, row.Missed, row.Critical) = (change.Mark.Fraction, change.Mark.Missed, change.Mark.Critical);
        (attempt.Points, attempt.Percent, attempt.Passed) = (change.NewPoints, change.NewPercent, change.NewPassed);
        db.RemarkedAttempts.Add(new()
        {
            RemarkId = remark,
            AttemptId = change.AttemptId,
            ItemId = item.Id,
            OldHash = change.OldHash,
            NewHash = item.Hash,
            OldFraction = change.OldFraction,
            NewFraction = change.NewFraction,
            OldPercent = change.OldPercent,
            NewPercent = change.NewPercent,
            OldPassed = change.OldPassed,
            NewPassed = change.NewPassed,
            Reason = reason,
            At = now,
        });
        await db.TellAsync(
            [attempt.PersonId], NoticeKind.Remarked, $"remarked:{remark}:{attempt.Id}", $"An answer of yours was marked again: {change.OldPercent} of 100 became {change.NewPercent}. {reason}", $"/attempts/{attempt.Id}/result", now, cancellationToken);
    }
}
