using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Mentoring;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A mentor who has rated the samples of one project, and the first of another's.</summary>
public sealed record FilledCalibration(string Ended, string Open)
{
    public static async Task<FilledCalibration> FillAsync(FilledApp app, Visitor mentor)
    {
        var ended = await mentor.RateSamplesAsync(app, 3);
        var open = await mentor.BeginSamplesAsync("project-handoff-redesign");
        await mentor.RateSampleAsync(open, 1, n => 1 + n);
        return new(ended, open);
    }
}
