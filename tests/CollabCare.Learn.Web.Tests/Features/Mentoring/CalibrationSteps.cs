using System.Net;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>Samples rated as mentors rate them, and mentors who have rated some.</summary>
public static class CalibrationSteps
{
    /// <summary>Lets a mentor have rated samples this very moment, so that he or she can review.</summary>
    public static Task CalibrateAsync(this TestApp app, Guid mentor) => app.LookAsync(async db =>
    {
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.MentorCalibrations.Add(new() { PersonId = mentor, ProjectId = WorkWriter.Map, StartedAt = now, EndedAt = now });
        return await db.SaveChangesAsync();
    });

    /// <summary>The samples of a project, with what was agreed.</summary>
    public static IReadOnlyList<CalibrationSample> SamplesOf(this TestApp app, string project = WorkWriter.Map)
    {
        app.StartServer();
        using var scope = app.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Library>().Project(project)!.Mentor!.Calibration!.Samples;
    }

    /// <summary>Begins with a project's samples, or goes on with them; gives the address.</summary>
    public static async Task<string> BeginSamplesAsync(this Visitor mentor, string project = WorkWriter.Map, string from = "/mentoring/calibration")
    {
        var begun = await mentor.SubmitAsync(from, $"#begin-{project}");
        begun.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(begun));
        return begun.Headers.Location!.ToString();
    }

    /// <summary>Rates a sample, every criterion by the same rule and with the same evidence.</summary>
    public static async Task<HttpResponseMessage> RateSampleAsync(this Visitor mentor, string at, int position, Func<int, int> level, string evidence = "The second line")
    {
        var page = await mentor.ReadAsync($"{at}/{position}");
        return await mentor.SubmitAsync(page, "#rating", [.. page.QuerySelectorAll("#rating fieldset").SelectMany((_, n) => new[] { ($"level-{n}", $"{level(n)}"), ($"evidence-{n}", evidence) })]);
    }

    /// <summary>Rates all the samples of a project, every criterion at the same level; gives the address of the result.</summary>
    public static async Task<string> RateSamplesAsync(this Visitor mentor, TestApp app, int level, string project = WorkWriter.Map, string from = "/mentoring/calibration")
    {
        var at = await mentor.BeginSamplesAsync(project, from);
        for (var position = 1; position <= app.SamplesOf(project).Count; position++)
        {
            (await mentor.RateSampleAsync(at, position, _ => level)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return at;
    }
}
