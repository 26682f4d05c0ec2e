using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>A level's review as one person stands in it.</summary>
public sealed record ReviewProgress(CumulativeReview Review, ReviewStanding Standing, Guid? OpenAttempt, ImmutableArray<Attempt> Graded)
{
    public string Word => this switch
    {
        { Standing.Passed: true } => "Passed",
        { OpenAttempt: not null } => "Begun",
        { Graded.Length: > 0 } => "Tried",
        _ => "Not taken",
    };

    public static ReviewProgress Of(CumulativeReview review, double minutes, IEnumerable<ModuleProgress> modules, ImmutableArray<Attempt> attempts, DateTimeOffset now)
    {
        var graded = attempts.Where(a => a is { Practice: false, IsOpen: false }).OrderBy(a => a.EndedAt).ThenBy(a => a.Id).ToImmutableArray();
        var open = attempts.FirstOrDefault(a => a is { Practice: false, IsOpen: true } && !(a.Deadline <= now));
        var ofLevel = modules.Where(m => m.Module.Level == review.Level && m.Module.Quiz is not null).ToList();
        return new(
            review,
            new(
                review.Id, review.Title, review.Level, minutes, ofLevel.Count > 0 && ofLevel.All(m => m.Passed), graded.Length, graded.Any(a => a.Passed == true),
                open is not null, ShowQuizHandler.RetryOf(attempts).OpensAt),
            open?.Id, graded);
    }
}
