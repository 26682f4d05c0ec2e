using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Search;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>Shows the bank of questions, or those that somebody asked for.</summary>
/// <param name="Competency">A competency's id; null or empty for all.</param>
/// <param name="Kind">A kind in small letters; null or empty for all.</param>
/// <param name="Level">A level in small letters; null or empty for all.</param>
/// <param name="Words">Words that must all stand in the question, its other wordings or what belongs to it; null or empty for all.</param>
public sealed record ShowBank(string? Competency, string? Kind, string? Level, string? Words = null) : IQuery<BankPage?>
{
    /// <summary>The most characters that a search takes.</summary>
    public const int Most = 100;
}

/// <param name="Questions">What was asked for, by id.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Sessions">The ways to practise.</param>
/// <param name="Competencies">Those that have a question, each with how many.</param>
/// <param name="Asked">The filter.</param>
public sealed record BankPage(
    ImmutableArray<InterviewQuestion> Questions, int Total, ImmutableArray<InterviewSession> Sessions, ImmutableArray<(Competency Competency, int Count)> Competencies,
    (Competency? Competency, QuestionKind? Kind, Level? Level, string Words) Asked)
{
    public bool Filtered => Asked is not (null, null, null, "");
}

public sealed class ShowBankHandler(Library library) : IQueryHandler<ShowBank, BankPage?>
{
    public ValueTask<BankPage?> Handle(ShowBank query, CancellationToken cancellationToken)
    {
        var competency = string.IsNullOrEmpty(query.Competency) ? null : Competency.Find(query.Competency);
        var (kind, level) = (Word<QuestionKind>(query.Kind), Word<Level>(query.Level));
        var unknown = (competency is null && !string.IsNullOrEmpty(query.Competency)) || (kind is null && !string.IsNullOrEmpty(query.Kind))
            || (level is null && !string.IsNullOrEmpty(query.Level));
        var words = (query.Words ?? "").Trim();
        return ValueTask.FromResult(unknown ? null : Page(competency, kind, level, words.Length > ShowBank.Most ? words[..ShowBank.Most] : words));
    }

    BankPage Page(Competency? competency, QuestionKind? kind, Level? level, string words)
    {
        var all = library.Interview.Questions;
        var wanted = FoldedWords.Of(words);
        return new(
            [.. all.Where(q => (competency is null || q.Competency == competency) && (kind is null || q.Kind == kind) && (level is null || q.Level == level) && Holds(q, wanted))],
            all.Length, library.Interview.Sessions,
            [.. Competency.All.Select(c => (c, all.Count(q => q.Competency == c))).Where(c => c.Item2 > 0)],
            (competency, kind, level, words));
    }

    // A word may be begun only: "resist" finds "resisted".
    static bool Holds(InterviewQuestion question, ImmutableArray<string> wanted)
    {
        if (wanted.IsEmpty)
        {
            return true;
        }

        var there = FoldedWords.Of(string.Join(' ', [question.Text, question.Competency?.Name, .. question.Wordings, .. question.Page.Sections.Select(s => s.Text)]));
        return wanted.All(w => there.Any(t => t.StartsWith(w, StringComparison.Ordinal)));
    }

    static T? Word<T>(string? word)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => Words.Hyphenated(v.ToString()) == word).Select(v => (T?)v).FirstOrDefault();
}
