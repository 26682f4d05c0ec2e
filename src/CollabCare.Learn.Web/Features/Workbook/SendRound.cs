using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Shows the rubric, where one rates oneself first, and what is still missing.</summary>
public sealed record ShowSending(Guid WorkId, Guid PersonId) : IQuery<SendingPage?>;

/// <summary>Keeps one's own rating, or sends the work for review with it: from then on that round stays as it is.</summary>
public sealed record SendRound(Guid WorkId, Guid PersonId, ImmutableDictionary<string, int> Levels, bool Send) : ICommand<SendOutcome>;

/// <param name="Missing">What keeps it from being sent.</param>
public sealed record SendingPage(OpenWork Open, ImmutableArray<Missing> Missing, ImmutableDictionary<string, int> Levels)
{
    /// <summary>What could identify a patient, part by part.</summary>
    public Looked Looked { get; init; } = new([], false);

    /// <summary>One tried to send it.</summary>
    public bool Refused { get; init; }
}

/// <summary>Something that keeps a work from being sent.</summary>
/// <param name="Sentence">What it is.</param>
/// <param name="Address">Where it is mended.</param>
public sealed record Missing(string Sentence, string Address);

public abstract record SendOutcome
{
    public sealed record NoSuchWork : SendOutcome;

    public sealed record Kept : SendOutcome;

    public sealed record Sent(int Number) : SendOutcome;

    public sealed record Refused(SendingPage Page) : SendOutcome;
}

/// <summary>Looking whether a work can be sent.</summary>
static class Readiness
{
    /// <summary>What is missing, in the order of the page.</summary>
    public static IEnumerable<Missing> Of(OpenWork open, IReadOnlyDictionary<string, int> levels, int unanswered)
    {
        var at = $"/workbook/{open.Work.Id}";
        if (open.State == WorkState.Waiting)
        {
            yield return new("It has been sent already and waits for a mentor", at);
            yield break;
        }

        if (open.Open > 0)
        {
            yield return new($"{(open.Open == 1 ? "One line" : $"{open.Open} lines")} of the live checklist {(open.Open == 1 ? "is" : "are")} not green yet", $"{at}#checklist");
        }

        if (unanswered > 0)
        {
            yield return new($"{(unanswered == 1 ? "One essential comment is" : $"{unanswered} essential comments are")} not answered yet", $"{at}/rounds/{open.Last!.Number}#comments");
        }

        foreach (var part in open.Sheet.Parts)
        {
            if (part.Kind == DeliverableKind.File)
            {
                if (!open.Files.Any())
                {
                    yield return new($"{part.Label}: no file has been added", $"{at}#files");
                }

                continue;
            }

            foreach (var missing in open.Cells(part).Missing(part))
            {
                yield return new($"{part.Label} {missing}", $"{at}/parts/{part.Id}");
            }
        }

        if (open.Sheet.Criteria.Any(c => !levels.ContainsKey(c.Name)))
        {
            yield return new("Rate yourself on every criterion first", "#rating");
        }
    }

    /// <summary>What the parts hold that could identify a patient and was not declared invented; the rules may have learned since it was saved.</summary>
    public static Looked Look(OpenWork open)
    {
        var told = open.Told;
        return new([.. open.Sheet.Parts.Where(p => open.Kept(p.Id) is { Invented: false }).SelectMany(p => open.Cells(p).Look(p, told, false).Texts.Select(t => t with { Field = $"/workbook/{open.Work.Id}/parts/{p.Id}" }))], false);
    }
}

public sealed class ShowSendingHandler(LearnDb db, Library library) : IQueryHandler<ShowSending, SendingPage?>
{
    public async ValueTask<SendingPage?> Handle(ShowSending query, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, query.WorkId, query.PersonId, cancellationToken) is not { IsClosed: false } open)
        {
            return null;
        }

        var levels = Levels.Read(open.Work.SelfRating);
        var unanswered = open.Last is { } last ? await db.UnansweredAsync(last.Id, cancellationToken) : 0;
        return new(open, [.. Readiness.Of(open, levels, unanswered)], levels);
    }
}

public sealed class SendRoundHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<SendRound, SendOutcome>
{
    public async ValueTask<SendOutcome> Handle(SendRound command, CancellationToken cancellationToken) => await db.WriteAsync(() => SendAsync(command, cancellationToken), cancellationToken);

    async Task<SendOutcome> SendAsync(SendRound command, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { IsClosed: false } open)
        {
            return new SendOutcome.NoSuchWork();
        }

        // The second press of the button.
        if (command.Send && open is { State: WorkState.Waiting, Last: { } waiting })
        {
            return new SendOutcome.Sent(waiting.Number);
        }

        open.Work.SelfRating = Levels.Write(command.Levels);
        await db.SaveChangesAsync(cancellationToken);
        if (!command.Send)
        {
            return new SendOutcome.Kept();
        }

        var unanswered = open.Last is { } last ? await db.UnansweredAsync(last.Id, cancellationToken) : 0;
        var (missing, looked) = (Readiness.Of(open, command.Levels, unanswered).ToImmutableArray(), Readiness.Look(open));
        if (missing.Length > 0 || looked.Found)
        {
            return new SendOutcome.Refused(new(open, missing, command.Levels) { Looked = looked, Refused = true });
        }

        var parts = new RoundParts(open.Sheet.Parts.ToImmutableDictionary(p => p.Id, p => open.Cells(p).Rows), [.. open.Files.Select(f => new RoundFile(f.Id, f.Name, f.Size))]);
        var round = await db.AddRoundAsync(
            open.Sheet,
            submission => new()
            {
                PersonId = command.PersonId,
                WorkId = open.Work.Id,
                Number = (open.Last?.Number ?? 0) + 1,
                Submission = submission,
                RubricHash = open.Sheet.Hash(),
                Parts = parts.Write(),
                SelfRating = open.Work.SelfRating,
                Live = open.Work.Route == ProjectRoute.Live,
                SentAt = clock.GetUtcNow(),
            },
            cancellationToken);
        open.Work.SelfRating = "{}";
        await db.SaveChangesAsync(cancellationToken);
        return new SendOutcome.Sent(round.Number);
    }
}

static class NewRounds
{
    /// <summary>Adds a round with the next number of all submissions, and keeps its rubric; inside a write.</summary>
    public static async Task<Round> AddRoundAsync(this LearnDb db, Sheet sheet, Func<int, Round> make, CancellationToken cancellationToken)
    {
        var hash = sheet.Hash();
        if (!await db.RubricVersions.AnyAsync(v => v.Hash == hash, cancellationToken))
        {
            db.RubricVersions.Add(sheet.Keep());
        }

        var round = make((await db.Rounds.MaxAsync(r => (int?)r.Submission, cancellationToken) ?? 0) + 1);
        db.Rounds.Add(round);
        await db.SaveChangesAsync(cancellationToken);
        return round;
    }
}
