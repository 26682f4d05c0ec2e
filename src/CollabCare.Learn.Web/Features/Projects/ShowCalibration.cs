using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Shows a mentor six samples to rate, with the authors' ratings folded below.</summary>
/// <param name="Id">The project's id.</param>
public sealed record ShowCalibration(string Id) : IQuery<CalibrationPage?>;

public sealed record CalibrationPage(Project Project, CalibrationSet Set);

public sealed class ShowCalibrationHandler(Library library) : IQueryHandler<ShowCalibration, CalibrationPage?>
{
    public ValueTask<CalibrationPage?> Handle(ShowCalibration query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Project(query.Id) is { Mentor.Calibration: { } set } project ? new CalibrationPage(project, set) : null);
}
