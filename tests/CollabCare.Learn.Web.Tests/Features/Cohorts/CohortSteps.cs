using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Cohorts;

/// <summary>Cohorts made as mentors make them, and filled.</summary>
public static class CohortSteps
{
    /// <summary>Makes a cohort; gives its address.</summary>
    public static async Task<string> MakeCohortAsync(this Visitor mentor, string name = "Spring hires")
    {
        var made = await mentor.SubmitAsync("/cohorts", "#make", ("name", name));
        made.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect, await Visitor.BodyAsync(made));
        return made.Headers.Location!.ToString().Replace("/people", "", StringComparison.Ordinal);
    }

    public static Guid IdOf(string cohort) => Guid.Parse(cohort.Split('/')[^1]);

    /// <summary>Makes a join link; gives its path.</summary>
    public static async Task<string> LinkAsync(this Visitor mentor, string cohort, int days = 14)
    {
        var page = await mentor.PageAsync(await mentor.FollowAsync(await mentor.SubmitAsync($"{cohort}/people", "#make-link", ("days", $"{days}"))));
        return new Uri(page.QuerySelector(".secret code")!.TextContent).AbsolutePath;
    }

    /// <summary>Puts a learner into a cohort.</summary>
    public static Task PutAsync(this TestApp app, string cohort, Guid person, Guid? mentor = null, CohortRole role = CohortRole.Learner) => app.LookAsync(async db =>
    {
        db.CohortMembers.Add(new() { CohortId = IdOf(cohort), PersonId = person, Role = role, MentorId = mentor, JoinedAt = app.Clock.GetUtcNow() });
        return await db.SaveChangesAsync();
    });

    public static Task<string> EmailAsync(this TestApp app, Guid person) => app.LookAsync(db => db.Users.Where(p => p.Id == person).Select(p => p.Email!).SingleAsync());
}
