using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Keeps a review that is being written, which renews the claim on its round; or sends it, which decides: every criterion met accepts at once, anything else returns.</summary>
/// <param name="Version">The version that the mentor had before them.</param>
public sealed record SaveReview(Guid MentorId, Guid RoundId, ReviewText Text, int Version, bool Send) : ICommand<ReviewOutcome>;

public abstract record ReviewOutcome
{
    public sealed record NoSuchRound : ReviewOutcome;

    public sealed record Saved(int Version) : ReviewOutcome;

    public sealed record Sent(bool? Accepted) : ReviewOutcome;

    /// <summary>Nothing was kept: another mentor has taken the round.</summary>
    public sealed record Taken : ReviewOutcome
    {
        public const string Sentence = "Your 30 minutes were over, and another mentor has taken this one. Your text is in this browser; nothing of it was sent";
    }

    /// <summary>Nothing was kept: the tripwire found something.</summary>
    public sealed record Stopped(Looked Looked) : ReviewOutcome;

    /// <summary>Kept, but not sent.</summary>
    public sealed record Refused(ImmutableArray<(string Field, string Sentence)> Faults, int Version) : ReviewOutcome;

    /// <summary>Nothing was kept: another tab saved something else meanwhile.</summary>
    public sealed record Other(ReviewText Text, int Version, DateTimeOffset At) : ReviewOutcome
    {
        public const string Sentence = "This review was saved from another tab or device meanwhile, so nothing was overwritten. Both are here";
    }
}

public sealed class SaveReviewHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<SaveReview, ReviewOutcome>
{
    public async ValueTask<ReviewOutcome> Handle(SaveReview command, CancellationToken cancellationToken) => await db.WriteAsync(() => SaveAsync(command, cancellationToken), cancellationToken);

    async Task<ReviewOutcome> SaveAsync(SaveReview command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = await db.ReviewDrafts.FirstOrDefaultAsync(d => d.RoundId == command.RoundId && d.MentorId == command.MentorId, cancellationToken);
        var mine = draft is not null || await db.RoundClaims.AnyAsync(c => c.RoundId == command.RoundId && c.MentorId == command.MentorId, cancellationToken);
        if (!mine || await db.Reached(command.MentorId).Include(r => r.Rubric).FirstOrDefaultAsync(r => r.Id == command.RoundId, cancellationToken) is not { } round)
        {
            return new ReviewOutcome.NoSuchRound();
        }

        var sheet = Sheet.Read(round.Rubric!);
        var looked = Look(command.Text, sheet, RoundParts.Read(round.Parts));
        if (looked.Stops)
        {
            return new ReviewOutcome.Stopped(looked);
        }

        var text = command.Text with { Invented = looked.Found };
        var json = text.Write();
        if (draft is not null && draft.Version != command.Version && draft.Json != json)
        {
            return new ReviewOutcome.Other(ReviewText.Read(draft.Json), draft.Version, draft.SavedAt);
        }

        switch (await db.ClaimAsync(round.Id, command.MentorId, now, cancellationToken))
        {
            case Claimed.Taken:
                return new ReviewOutcome.Taken();
            case Claimed.No:
                return new ReviewOutcome.NoSuchRound();
        }

        var place = round.DecidedAt is null ? 1 : 2;
        if (draft is null)
        {
            draft = new() { RoundId = round.Id, MentorId = command.MentorId, Place = place, Json = json };
            db.ReviewDrafts.Add(draft);
        }

        if (draft.Json != json || draft.Version == 0)
        {
            draft.Version++;
        }

        (draft.Json, draft.SavedAt) = (json, now);
        await db.SaveChangesAsync(cancellationToken);
        if (!command.Send)
        {
            return new ReviewOutcome.Saved(draft.Version);
        }

        var missing = text.Missing(sheet).ToImmutableArray();
        return missing.IsEmpty ? await SendAsync(round, sheet, text, draft, place, now, cancellationToken) : new ReviewOutcome.Refused(missing, draft.Version);
    }

    async Task<ReviewOutcome> SendAsync(Round round, Sheet sheet, ReviewText text, ReviewDraft draft, int place, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var review = new MentorReview
        {
            RoundId = round.Id,
            PersonId = round.PersonId,
            MentorId = draft.MentorId,
            Place = place,
            Ratings = System.Text.Json.JsonSerializer.Serialize(text.Ratings.Where(r => r.Value.Level > 0).ToDictionary()),
            Summary = text.Summary.Trim(),
            SentAt = now,
        };
        review.Comments.AddRange(text.Comments.Select((c, at) => new ReviewComment { Number = at + 1, PartId = c.PartId, Row = c.Row, Column = c.Column, Start = c.Start, Quote = c.Quote, Kind = c.Kind, Text = c.Text }));
        db.MentorReviews.Add(review);
        if (place == 1)
        {
            var rated = text.Rated(sheet);
            (round.DecidedAt, round.Accepted) = (now, !ProjectRating.Stops(rated) && rated.Length == sheet.Criteria.Length && ProjectRating.IsAccepted(rated));
            await db.FollowUpAsync(library, round, sheet, review, cancellationToken);
        }

        db.ReviewDrafts.Remove(draft);
        await db.RoundClaims.Where(c => c.RoundId == round.Id && c.Place == place).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new ReviewOutcome.Sent(place == 1 ? round.Accepted : null);
    }

    // What the submission itself says was looked at when it was sent.
    static Looked Look(ReviewText text, Sheet sheet, RoundParts parts)
    {
        var told = string.Join('\n', sheet.Parts.SelectMany(p => parts.Of(p).Rows).SelectMany(r => r));
        return Looked.At(
            text.Invented,
            [
                .. sheet.Criteria.SelectMany((c, at) => text.Ratings.GetValueOrDefault(c.Name) is { } r
                    ? new[] { ($"comment-{at}", $"{c.Name}, comment", (string?)r.Comment), ($"evidence-{at}", $"{c.Name}, evidence", r.Evidence) } : []),
                .. text.Comments.Select((c, at) => ("Comment", $"Comment {at + 1}", (string?)c.Text)),
                ("Summary", "Summary", text.Summary),
            ]).Without(told);
    }
}
