using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A cohort with the learner in it, a wish, an assignment, and something signed.</summary>
/// <param name="Cohort">Its address.</param>
/// <param name="Link">The join link's path.</param>
/// <param name="Certificate">A certificate that holds.</param>
public sealed record FilledCohort(string Cohort, string Link, string Certificate)
{
    public static async Task<FilledCohort> FillAsync(FilledApp app, Visitor mentor, Visitor learner)
    {
        var cohort = await mentor.MakeCohortAsync("Fall hires, product and design");
        await app.PutAsync(cohort, learner.Person, mentor.Person);
        for (var n = 0; n < 3; n++)
        {
            await app.PutAsync(cohort, await app.AddPersonAsync($"classmate{n}@example.org", $"Classmate {n}"));
        }

        var day = app.Services.GetService(typeof(TimeProvider)) is TimeProvider clock ? clock.GetUtcNow() : default;
        await mentor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Module:tool-b-sbar"), ("What", "Project:project-handoff-redesign:Desk"), ("Due", $"{day.AddDays(5):yyyy-MM-dd}"), ("Note", "Before we talk about handoffs."));
        await learner.SubmitAsync("/cohort", $"#ask-{CohortSteps.IdOf(cohort):N}", ("whom", "another"), ("note", "Our hours hardly meet."));
        await mentor.SubmitAsync($"/learners/{learner.Person}/sign", "#sign", ("What", "Readiness:shadow-unit"), ("Words", "Asked before entering each room."), ("Until", $"{day.AddDays(90):yyyy-MM-dd}"), ("Declared", "true"));
        await learner.FollowAsync(await learner.SubmitAsync("/calendar", "#renew"));
        var link = await mentor.LinkAsync(cohort);

        // What is said once after a form is said here, and on no page that is looked at.
        await mentor.ReadAsync($"{cohort}/people");
        await mentor.ReadAsync("/cohorts");
        await learner.ReadAsync("/cohort");
        return new(cohort, link, $"/certificates/{await app.LookAsync(db => db.SignOffs.Select(s => s.Code).FirstAsync())}");
    }
}
