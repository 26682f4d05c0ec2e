using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Gym;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Features.Mentoring.Calibrating;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>Writes, sends and reviews by the app's own commands, on the days on which it was done: what they refuse is not in the demo, and what they tell and sign is.</summary>
sealed class Desk(IServiceProvider services)
{
    readonly LearnDb _db = services.GetRequiredService<LearnDb>();
    readonly ISender _sender = services.GetRequiredService<ISender>();
    readonly SetClock _clock = new();

    public Library Library { get; } = services.GetRequiredService<Library>();

    /// <summary>Begins a project at the desk, or goes on with it, and writes what there is of it.</summary>
    public async Task<Guid> WriteAsync(Guid learner, Written written, DateTimeOffset at)
    {
        _clock.Now = at;
        var project = Library.Project(written.Project)!;
        var (work, sheet) = ((await Handler<StartWorkHandler>().Handle(new(learner, project.Id, ProjectRoute.Desk), default))!.Value, Sheet.Of(project, Library));
        foreach (var part in sheet.Parts.Where(p => written.Parts.ContainsKey(p.Id)))
        {
            _clock.Now += TimeSpan.FromMinutes(40);
            var version = await _db.WorkParts.Where(p => p.WorkId == work && p.PartId == part.Id).Select(p => p.Version).FirstOrDefaultAsync();
            Expect<PartOutcome.Saved>(await Handler<SavePartHandler>().Handle(new(work, learner, part.Id, written.Of(part), version, Invented: false), default), part.Label);
        }

        // Whoever has written some of the parts has done some of the steps.
        var steps = Brief.Steps(project);
        var done = steps.Take(steps.Length * Math.Max(written.Parts.Count, await _db.WorkParts.CountAsync(p => p.WorkId == work)) / sheet.Parts.Length);
        await Handler<TickStepsHandler>().Handle(new(work, learner, [.. done.Select(s => s.Key)]), default);
        return work;
    }

    /// <summary>Rates oneself and sends a work; gives the round.</summary>
    public async Task<Guid> SendAsync(Guid work, Guid learner, DateTimeOffset at, params int[] levels)
    {
        _clock.Now = at;
        var sheet = Sheet.Of(Library.Project(await _db.Works.Where(w => w.Id == work).Select(w => w.ProjectId).SingleAsync())!, Library);
        Expect<SendOutcome.Sent>(await Handler<SendRoundHandler>().Handle(new(work, learner, sheet.Criteria.Zip(levels).ToImmutableDictionary(c => c.First.Name, c => c.Second), Send: true), default), sheet.Title);
        return await _db.Rounds.Where(r => r.WorkId == work).OrderByDescending(r => r.Number).Select(r => r.Id).FirstAsync();
    }

    /// <summary>Answers the comments on the last round, in their order; what has no answer is left open.</summary>
    public async Task AnswerAsync(Guid work, Guid learner, DateTimeOffset at, params (CommentAnswer Answer, string Text)[] answers)
    {
        _clock.Now = at;
        var round = await _db.Rounds.Where(r => r.WorkId == work).MaxAsync(r => r.Number);
        var answered = await Handler<AnswerCommentsHandler>().Handle(new(work, learner, round, answers.Index().ToImmutableDictionary(a => a.Index + 1, a => (a.Item.Answer.ToString(), a.Item.Text)), Invented: false), default);
        if (answered is not { Faults.IsEmpty: true, Looked: null })
        {
            throw new InvalidOperationException($"The answers were refused: {answered}");
        }
    }

    /// <summary>Hands a message over, reads it as its receiver, and rates it.</summary>
    /// <param name="reading">For each of the receiver's questions the sentences that answer it.</param>
    public async Task<Guid> HandOverAsync(Guid learner, string task, DateTimeOffset at, string[] texts, int[][] reading, int[] levels)
    {
        _clock.Now = at;
        var message = Expect<MessageOutcome.Handed>(await Handler<SaveMessageHandler>().Handle(new(task, learner, [.. texts], Invented: false, HandOver: true), default), task).MessageId;
        var read = await _sender.Send(new ReadAsReceiver(message, learner, [.. reading.Select(r => new ReceiverAnswer([.. r], r.Length == 0))]));
        _clock.Now += TimeSpan.FromMinutes(4);
        var rated = await Handler<RateMessageHandler>().Handle(new(message, learner, [.. levels.Select(l => (int?)l)]), default);
        return read is null && rated is null ? message : throw new InvalidOperationException($"{task}: {read}{rated}");
    }

    /// <summary>Sends a message to the mentors; gives the round.</summary>
    public async Task<Guid> SendMessageAsync(Guid message, Guid learner, DateTimeOffset at)
    {
        _clock.Now = at;
        await Handler<SendToMentorHandler>().Handle(new(message, learner), default);
        return await _db.Rounds.Where(r => r.MessageId == message).Select(r => r.Id).SingleAsync();
    }

    /// <summary>Rates the samples of a project to the end; nothing where it has none.</summary>
    /// <param name="kinder">How many of the ratings are a level above the agreed ones, from the first on.</param>
    public async Task CalibrateAsync(Guid mentor, string project, DateTimeOffset at, int kinder)
    {
        _clock.Now = at;
        if (await Handler<BeginCalibrationHandler>().Handle(new(mentor, project, null), default) is not { } id)
        {
            return;
        }

        var rated = 0;
        foreach (var (index, sample) in Library.Project(project)!.Mentor!.Calibration!.Samples.Index())
        {
            _clock.Now += TimeSpan.FromMinutes(4);
            var ratings = sample.Ratings.Select(r => new CriterionRating(Math.Min(r.Level + (rated++ < kinder ? 1 : 0), 4), "", $"{sample.Title}, as far as it tells of “{r.Of}”"));
            Expect<SampleRated.Kept>(await Handler<RateCalibrationSampleHandler>().Handle(new(mentor, id, index + 1, [.. ratings], Invented: false), default), sample.Title);
        }
    }

    /// <summary>Takes a round, rates it and sends the review.</summary>
    public async Task ReviewAsync(Guid round, Guid mentor, Review review, DateTimeOffset at)
    {
        _clock.Now = at;
        var sent = await _db.Rounds.AsNoTracking().Include(r => r.Rubric).SingleAsync(r => r.Id == round);
        var (sheet, parts) = (Sheet.Read(sent.Rubric!), RoundParts.Read(sent.Parts));
        if ((await Handler<ClaimRoundHandler>().Handle(new(mentor, round), default)) is not { RoundId: not null, Uncalibrated: false })
        {
            throw new InvalidOperationException($"{sheet.Title} could not be taken.");
        }

        _clock.Now += TimeSpan.FromMinutes(25);
        var ratings = sheet.Criteria.Zip(review.Rated).ToImmutableDictionary(r => r.First.Name, r => new CriterionRating(r.Second.Level, r.Second.Comment, r.Second.Evidence));
        var comments = review.Comments.Select(c => Placed(c, parts.Of(sheet.Part(c.Part)!)));
        Expect<ReviewOutcome.Sent>(await Handler<SaveReviewHandler>().Handle(new(mentor, round, new(ratings, [.. comments], review.Summary, Invented: false), Version: 0, Send: true), default), sheet.Title);
    }

    static NewComment Placed((string Part, string Quote, CommentKind Kind, string Text) comment, Cells cells) =>
        comment.Quote.Length == 0 ? new(comment.Part, 0, 0, 0, "", comment.Kind, comment.Text)
        : Quotes.Find(cells, comment.Quote, null) is var (row, column, start, quote) ? new(comment.Part, row, column, start, quote, comment.Kind, comment.Text)
        : throw new InvalidOperationException($"“{comment.Quote}” does not stand in {comment.Part}.");

    // The app's own handler, by this clock; whatever else it needs it gets as in the app.
    T Handler<T>() => ActivatorUtilities.CreateInstance<T>(services, _clock);

    static T Expect<T>(object outcome, string of)
        where T : class => outcome as T ?? throw new InvalidOperationException($"{of} was refused: {outcome}");
}
