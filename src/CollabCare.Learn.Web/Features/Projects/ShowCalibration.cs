using System.Collections.Frozen;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Shows the samples of a project, with the authors' ratings folded below each that the reader may know: authors and administrators all of them, a mentor those rated in his or her latest calibration.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="PersonId">The reader.</param>
/// <param name="Writes">The reader is an author or an administrator.</param>
public sealed record ShowCalibration(string Id, Guid PersonId, bool Writes) : IQuery<CalibrationPage?>;

/// <param name="Told">Titles of the samples whose ratings the reader may know.</param>
public sealed record CalibrationPage(Project Project, CalibrationSet Set, FrozenSet<string> Told);

public sealed class ShowCalibrationHandler(LearnDb db, Library library) : IQueryHandler<ShowCalibration, CalibrationPage?>
{
    public async ValueTask<CalibrationPage?> Handle(ShowCalibration query, CancellationToken cancellationToken)
    {
        if (library.Project(query.Id) is not { Mentor.Calibration: { } set } project)
        {
            return null;
        }

        var told = query.Writes ? set.Samples.Select(s => s.Title)
            : await db.MentorCalibrations.Where(c => c.PersonId == query.PersonId && c.ProjectId == query.Id).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).Take(1)
                .SelectMany(c => c.Samples).Select(s => s.Title).ToListAsync(cancellationToken);
        return new(project, set, told.ToFrozenSet(StringComparer.Ordinal));
    }
}
