using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Cohorts;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Learners;

/// <summary>Every table that a mentor sees, as a file for a spreadsheet.</summary>
public sealed class MentorTablesTests : IDisposable
{
    const string Formula = "=cmd|' /C calc'!A0", Harmless = "\"'=cmd|' /C calc'!A0\"";

    readonly TestApp _app = new();

    [Fact]
    public async Task Are_not_there_for_a_mentor_of_another_cohort()
    {
        using var mentor = await _app.VisitAsAsync(Roles.Mentor);
        using var other = await _app.VisitAsAsync(Roles.Mentor);
        var cohort = await mentor.MakeCohortAsync();
        foreach (var table in new[] { "people", "assignments", "workload", "attention", "matrix", "strands" })
        {
            (await other.GetAsync($"{cohort}/{table}.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound, table);
        }

        (await LinesAsync(other, "/cohorts/table.csv")).Length.ShouldBe(1);
        (await LinesAsync(other, "/mentoring/pool.csv")).Length.ShouldBe(1);
        (await LinesAsync(other, "/mentoring/agreement.csv")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_name_or_a_note_that_is_a_formula_is_text_in_each_of_them_and_values_are_exact()
    {
        var (mentor, second) = (await Reviewer.ComeAsync(_app, Formula), await Reviewer.ComeAsync(_app, "Bo Two"));
        var cohort = await mentor.Visitor.MakeCohortAsync(Formula);
        await _app.PutAsync(cohort, second.Visitor.Person, role: CohortRole.Mentor);
        var learner = await WorkWriter.BeginAsync(_app, name: Formula);
        await _app.PutAsync(cohort, learner.Visitor.Person, mentor.Visitor.Person);
        await mentor.Visitor.SubmitAsync($"{cohort}/assignments", "#assign", ("What", "Project:project-handoff-redesign:Desk"), ("Due", "2026-12-24"), ("Note", Formula));
        await learner.SendRoundAsync();
        var round = await learner.RoundIdAsync();
        await _app.LookAsync(db => db.Rounds.Where(r => r.Id == round).ExecuteUpdateAsync(r => r.SetProperty(x => x.Submission, 5)));
        var (mail, theirs) = (await _app.EmailAsync(mentor.Visitor.Person), await _app.EmailAsync(learner.Visitor.Person));

        var people = await LinesAsync(mentor.Visitor, $"{cohort}/people.csv");
        people[0].ShouldBe("name,email,role,mentor,joined_at,away_until");
        people.ShouldContain($"{Harmless},{mail},mentor,,2026-11-23T09:00:00Z,");
        people.ShouldContain($"{Harmless},{theirs},learner,{mail},2026-11-23T09:00:00Z,");
        (await LinesAsync(mentor.Visitor, $"{cohort}/assignments.csv"))[1].ShouldBe($"project,project-handoff-redesign,Redesigning a handoff with I-PASS,desk,everybody,2026-12-24,{Harmless},{Harmless},1,0,0,0");
        (await LinesAsync(mentor.Visitor, "/cohorts/table.csv"))[1].ShouldBe($"{Harmless},1,1,0,0");
        (await LinesAsync(mentor.Visitor, $"{cohort}/workload.csv"))[1].ShouldBe($"{Harmless},1,1,2026-11-23T09:00:00Z,0,0,");
        (await LinesAsync(mentor.Visitor, "/mentoring/pool.csv"))[1].ShouldBe($"5,{learner.Sheet.Title},{Harmless},project,1,1,2026-11-23T09:00:00Z,,yes,");

        await mentor.ReviewAsync(round, learner.Sheet, 3);
        (await LinesAsync(second.Visitor, "/mentoring/pool.csv"))[1].ShouldBe($"5,{learner.Sheet.Title},{Harmless},project,1,2,2026-11-23T09:00:00Z,,no,");
        await second.ReviewAsync(round, learner.Sheet, 2);
        var agreement = await LinesAsync(second.Visitor, "/mentoring/agreement.csv");
        agreement[0].ShouldBe("submission,title,criteria,within_one,exact,first_kinder_by,weighted_kappa,yours");
        agreement[1].ShouldBe($"5,{learner.Sheet.Title},{learner.Sheet.Criteria.Length},1,0,1,0,yes");
    }

    static async Task<string[]> LinesAsync(Visitor visitor, string address)
    {
        var answer = await visitor.GetAsync(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        return (await Visitor.BodyAsync(answer)).TrimStart('\uFEFF').TrimEnd().Split("\r\n");
    }

    public void Dispose() => _app.Dispose();
}
