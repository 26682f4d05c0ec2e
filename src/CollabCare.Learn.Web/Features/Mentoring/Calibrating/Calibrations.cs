using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Why a mentor rates samples before taking another round.</summary>
public enum CalibrationDue
{
    /// <summary>He or she never has.</summary>
    First,

    /// <summary>Ten reviews were sent since the last time.</summary>
    Again,
}

/// <summary>A round that a mentor wanted to take.</summary>
/// <param name="SubjectId">Id of its project or its written task.</param>
/// <param name="Free">Nobody else has it.</param>
public sealed record RoundAhead(Guid Id, string SubjectId, string Title, string Learner, bool Free);

/// <summary>When a mentor is asked to rate samples, and for which round.</summary>
static class Calibrations
{
    /// <summary>Why, in a sentence.</summary>
    public static string Says(this CalibrationDue due) => due == CalibrationDue.First
        ? "Before your first review you rate a few samples, and see how near you are to what was agreed."
        : $"You have sent {CalibrationRule.Every} reviews since you last rated samples; before the next one you rate a few again.";

    /// <summary>The samples of a project; null where it has none.</summary>
    public static CalibrationSet? Samples(this Library library, string project) => library.Project(project)?.Mentor?.Calibration;

    /// <summary>The projects that have samples.</summary>
    public static IEnumerable<Project> WithSamples(this Library library) => library.Projects.Where(p => p.Mentor?.Calibration is not null);

    /// <summary>Whether a mentor rates samples before taking another round, and why; null for no. Where the library has no samples, nothing is asked.</summary>
    public static async Task<CalibrationDue?> CalibrationDueAsync(this LearnDb db, Library library, Guid mentor, CancellationToken cancellationToken)
    {
        if (!library.WithSamples().Any())
        {
            return null;
        }

        var last = await db.MentorCalibrations.Where(c => c.PersonId == mentor && c.EndedAt != null).OrderByDescending(c => c.EndedAt).Select(c => c.EndedAt).FirstOrDefaultAsync(cancellationToken);
        int? reviews = last is null ? null : await db.MentorReviews.CountAsync(r => r.MentorId == mentor && r.SentAt > last, cancellationToken);
        return !CalibrationRule.IsDue(reviews) ? null : reviews is null ? CalibrationDue.First : CalibrationDue.Again;
    }

    /// <summary>The round that a mentor wanted to take, where it still waits for a rating that this mentor could give.</summary>
    public static async Task<RoundAhead?> AheadAsync(this LearnDb db, Guid mentor, Guid? round, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (round is null || await (await db.PoolAsync(mentor, now, cancellationToken)).Where(r => r.Id == round).FirstOrDefaultAsync(cancellationToken) is not { } ahead)
        {
            return null;
        }

        var sheet = Sheet.Read(await db.RubricVersions.AsNoTracking().FirstAsync(v => v.Hash == ahead.RubricHash, cancellationToken));
        var learner = await db.Users.Where(p => p.Id == ahead.PersonId).Select(p => p.Name).FirstAsync(cancellationToken);
        return new(ahead.Id, sheet.SubjectId, sheet.Title, learner, ahead.NamedId is null && (ahead.HolderId ?? mentor) == mentor);
    }
}
