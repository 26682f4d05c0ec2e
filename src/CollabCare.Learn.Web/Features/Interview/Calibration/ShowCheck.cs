using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Calibration;

/// <summary>Shows the checks that a person made, and what one is.</summary>
public sealed record ShowChecks(Guid PersonId) : IQuery<ChecksPage>;

public sealed record ChecksPage(RaterCheck? Open, ImmutableArray<RaterCheck> Ended);

/// <summary>Shows one sample answer of a check: to be rated, or with what was agreed once it is.</summary>
public sealed record ShowSample(Guid PersonId, Guid Id, int Position) : IQuery<SamplePage?>;

/// <param name="Check">The check.</param>
/// <param name="Answer">Its place.</param>
/// <param name="Question">The question.</param>
/// <param name="Sample">The answer that is rated.</param>
/// <param name="Rubric">How it is rated.</param>
/// <param name="Note">Whose ratings the agreed ones are, as HTML.</param>
public sealed record SamplePage(RaterCheck Check, RaterCheckAnswer Answer, InterviewQuestion Question, SampleAnswer Sample, InterviewRubric Rubric, string Note)
{
    public int Count => Check.Answers.Count;

    public IReadOnlyDictionary<string, int?> Levels { get; init; } = new Dictionary<string, int?>();

    public bool Faulty { get; init; }

    public bool Told => Answer.Given.Count > 0;

    public string Next => Check.Answers.OrderBy(a => a.Position).FirstOrDefault(a => a.Given.Count == 0) is { } next ? $"/interview/calibration/{Check.Id}/{next.Position}" : $"/interview/calibration/{Check.Id}";
}

/// <summary>Shows how near a person's ratings are to the agreed ones.</summary>
public sealed record ShowCheck(Guid PersonId, Guid Id) : IQuery<RaterCheck?>;

public sealed class ShowChecksHandler(LearnDb db) : IQueryHandler<ShowChecks, ChecksPage>
{
    public async ValueTask<ChecksPage> Handle(ShowChecks query, CancellationToken cancellationToken)
    {
        var all = await db.RaterChecks.Include(c => c.Answers).AsNoTracking().Where(c => c.PersonId == query.PersonId).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        return new(all.Find(c => c.EndedAt is null), [.. all.Where(c => c.EndedAt is not null)]);
    }
}

public sealed class ShowCheckHandler(LearnDb db) : IQueryHandler<ShowCheck, RaterCheck?>
{
    public async ValueTask<RaterCheck?> Handle(ShowCheck query, CancellationToken cancellationToken)
    {
        var check = await db.RaterChecks.Include(c => c.Answers).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Id && c.PersonId == query.PersonId, cancellationToken);
        check?.Answers.Sort((a, b) => a.Position.CompareTo(b.Position));
        return check;
    }
}

public sealed class ShowSampleHandler(LearnDb db, Library library) : IQueryHandler<ShowSample, SamplePage?>
{
    public async ValueTask<SamplePage?> Handle(ShowSample query, CancellationToken cancellationToken)
    {
        var check = await db.RaterChecks.Include(c => c.Answers).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Id && c.PersonId == query.PersonId, cancellationToken);
        return check?.Answers.Find(a => a.Position == query.Position) is { } answer && library.Interview is { Rubric: { } rubric } interview
            && interview.Question(answer.QuestionId) is { Answers: { } samples } question && samples.Answers.FirstOrDefault(a => a.Level == answer.Level) is { } sample
            ? new(check, answer, question, sample, rubric, samples.Note) : null;
    }
}
