using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>Shows a question alone, and what belongs to it folded below.</summary>
/// <param name="Id">The question's id.</param>
public sealed record ShowQuestion(string Id) : IQuery<QuestionPage?>;

/// <param name="Question">The question.</param>
/// <param name="Modules">Modules that teach what it tests.</param>
/// <param name="Sources">What its page cites.</param>
/// <param name="Position">Its place in the bank, from 1.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Before">The question before it, or null.</param>
/// <param name="After">The question after it, or null.</param>
public sealed record QuestionPage(
    InterviewQuestion Question, ImmutableArray<Module> Modules, ImmutableArray<Source> Sources, int Position, int Total, InterviewQuestion? Before, InterviewQuestion? After);

public sealed class ShowQuestionHandler(Library library) : IQueryHandler<ShowQuestion, QuestionPage?>
{
    public ValueTask<QuestionPage?> Handle(ShowQuestion query, CancellationToken cancellationToken)
    {
        var all = library.Interview.Questions;
        return ValueTask.FromResult(library.Interview.Question(query.Id) is { } question ? Page(question, all, all.IndexOf(question)) : null);
    }

    QuestionPage Page(InterviewQuestion question, ImmutableArray<InterviewQuestion> all, int at) => new(
        question, [.. question.Modules.Select(library.Module).OfType<Module>()], library.Cited(question.Page), at + 1, all.Length,
        at > 0 ? all[at - 1] : null, at + 1 < all.Length ? all[at + 1] : null);
}
