using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;

namespace CollabCare.Learn.Web.Tests.Features.Mentoring;

/// <summary>Somebody who reviews.</summary>
public sealed class Reviewer(Visitor visitor)
{
    public Visitor Visitor => visitor;

    /// <summary>A mentor who has rated samples, and so can take what waits.</summary>
    public static async Task<Reviewer> ComeAsync(TestApp app, string? name = null)
    {
        var mentor = await app.VisitAsAsync(Roles.Mentor, name);
        await app.CalibrateAsync(mentor.Person);
        return new(mentor);
    }

    public static string At(Guid round) => $"/mentoring/rounds/{round}";

    /// <summary>Takes a round of the pool's list.</summary>
    public Task<HttpResponseMessage> ClaimAsync(Guid round) => visitor.SubmitAsync("/mentoring", $"form[action='{At(round)}/claim']");

    public Task<HttpResponseMessage> SaveAsync(Guid round, params (string, string)[] fields) => visitor.SubmitAsync(At(round), "#review", [("Go", "save"), .. fields]);

    /// <summary>Rates every criterion the same, with evidence and a comment, and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(Guid round, Sheet sheet, int level, params (string, string)[] more)
    {
        var filled = Whole(sheet, level).Where(f => !more.Any(m => m.Item1 == f.Item1)).Concat(more);
        return await visitor.SubmitAsync(At(round), "#review", [("Go", "send"), .. filled]);
    }

    /// <summary>Adds a comment on some words.</summary>
    public async Task CommentAsync(Guid round, string part, string quote, CommentKind kind, string text)
    {
        var response = await visitor.SubmitAsync(At(round), "#review", ("Go", "comment"), ("Where", part), ("Quote", quote), ("Kind", kind.ToString()), ("Comment", text));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Tests.Visitor.BodyAsync(response));
    }

    /// <summary>Takes a round, rates it, and sends it.</summary>
    public async Task ReviewAsync(Guid round, Sheet sheet, int level)
    {
        (await ClaimAsync(round)).Headers.Location!.ToString().ShouldBe(At(round));
        var response = await SendAsync(round, sheet, level);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Tests.Visitor.BodyAsync(response));
    }

    public static IEnumerable<(string, string)> Whole(Sheet sheet, int level) =>
        sheet.Criteria.SelectMany((_, at) => new[] { ($"level-{at}", $"{level}"), ($"evidence-{at}", "Row 1 of the log"), ($"comment-{at}", "Tie it to a line of the log.") });
}
