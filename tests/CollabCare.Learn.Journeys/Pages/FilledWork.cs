using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A project that came back and was sent again, one that was accepted, a message that was rated; and a mentor in the middle of a review.</summary>
public sealed record FilledWork(string Returned, string Accepted, string Open, string Sent, string Message)
{
    const string Words = "We looked at each step of the round and kept the times.";

    public static async Task<FilledWork> FillAsync(FilledApp app, Visitor learner, Visitor mentor, string message)
    {
        var (writer, reviewer) = (new WorkWriter(app, learner), new Reviewer(mentor));
        await writer.StartAsync(WorkWriter.Map, "Desk");
        await writer.UploadAsync("map.pdf", "%PDF-1.7"u8.ToArray());
        await writer.SendRoundAsync(Words, 4);
        var first = await writer.RoundIdAsync();
        await reviewer.ClaimAsync(first);
        await reviewer.CommentAsync(first, "finding", "each step", CommentKind.Essential, "Which line of the log shows it?");
        await reviewer.CommentAsync(first, "log", "", CommentKind.Praise, "Clear rows.");
        await mentor.FollowAsync(await reviewer.SendAsync(first, writer.Sheet, 2, ("Summary", "Nearly there: tie it to the log.")));
        await mentor.FollowAsync(await mentor.SubmitAsync("/mentoring/sentences", "#add", ("text", "Which minute surprised you?"), ("kind", "Suggestion"), ("projectId", "")));
        var returned = writer.At;

        await writer.StartAsync("project-system-burden", "Desk");
        await writer.SendRoundAsync();
        await reviewer.ClaimAsync(await writer.RoundIdAsync());
        await mentor.FollowAsync(await reviewer.SendAsync(await writer.RoundIdAsync(), writer.Sheet, 3));
        var accepted = writer.At;

        await writer.StartAsync("project-handoff-redesign", "Live");
        var page = await learner.ReadAsync(writer.At);
        await learner.FollowAsync(await learner.SubmitAsync(page, "#steps", [.. page.QuerySelectorAll("[aria-labelledby=checklist] input").Select(i => ("done", i.GetAttribute("value")!))]));
        await writer.SendRoundAsync();
        var open = await writer.RoundIdAsync();
        await reviewer.ClaimAsync(open);
        await reviewer.CommentAsync(open, "software-note", "kept the times", CommentKind.Suggestion, "How exactly?");
        await learner.FollowAsync(await learner.SubmitAsync(message, "#mentor"));
        await learner.ReadAsync("/workbook");
        await mentor.ReadAsync("/mentoring");
        return new(returned, accepted, Reviewer.At(open), Reviewer.At(first), $"{message}/mentor");
    }
}
