using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>Shows how an answer is rated.</summary>
public sealed record ShowInterviewRubric : IQuery<InterviewRubricPage?>;

public sealed record InterviewRubricPage(InterviewRubric Rubric, ImmutableArray<Source> Sources);

public sealed class ShowInterviewRubricHandler(Library library) : IQueryHandler<ShowInterviewRubric, InterviewRubricPage?>
{
    public ValueTask<InterviewRubricPage?> Handle(ShowInterviewRubric query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Interview.Rubric is { } rubric ? new InterviewRubricPage(rubric, library.Cited(rubric.Page)) : null);
}
