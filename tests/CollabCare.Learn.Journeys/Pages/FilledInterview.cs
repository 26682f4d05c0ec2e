using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Interview;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Somebody's interview practice, with a page at every stage. The clocks that run have ten hours, so that nothing ends while it is looked at.</summary>
public sealed record FilledInterview(string Story, string Ended, string Open, string Checked, string Checking)
{
    public static async Task<FilledInterview> FillAsync(FilledApp app, Visitor learner)
    {
        var story = await learner.SubmitAsync(
            "/interview/stories/new?question=q01", "form.star", ("Title", "The night shift and the tablet"), ("Situation", "Three of 22 nurses used the tablet that I had brought to their unit."),
            ("Action", "We leveraged posters, and the nurses did not understand the benefit."), ("Result", "14 of 22 used it."), ("Competencies", "handling-resistance"), ("Questions", "q01"));
        var ended = await new MockTaker(learner).StartAsync(("Question", "q01"), ("Count", "2"));
        await ended.AnswerAsync();
        await ended.RateAsync();
        await ended.MoveAsync("skip", 2);
        await ended.DebriefAsync($"{DateTime.UtcNow.AddDays(4):yyyy-MM-dd}");
        await learner.SubmitAsync("/interview/practice", "#date", ("on", $"{DateTime.UtcNow.AddDays(12):yyyy-MM-dd}"));
        var open = await OpenAsync(app, learner);
        return new(story.Headers.Location!.ToString(), ended.Mock, open, await CheckAsync(learner, 6), await CheckAsync(learner, 1));
    }

    // Places 1 to 6: planning, answering, answered, probing, to be rated, not begun.
    static async Task<string> OpenAsync(FilledApp app, Visitor learner)
    {
        var open = await new MockTaker(learner).StartAsync(("Count", "6"));
        await app.LookAsync(db => db.MockAnswers.Where(a => db.Mocks.Any(m => m.Id == a.MockId && m.EndedAt == null))
            .ExecuteUpdateAsync(a => a.SetProperty(x => x.PrepareSeconds, 36_000).SetProperty(x => x.AnswerSeconds, 36_000).SetProperty(x => x.ProbeSeconds, 36_000)));
        string[][] moves = [[], ["answer"], ["answer", "done"], ["answer", "done", "probe"], ["answer", "done", "no-probe"]];
        foreach (var (at, way) in moves.Index())
        {
            var position = at + 1;
            await open.MoveAsync("begin", position);
            foreach (var move in way)
            {
                await (move == "done" ? open.DoneAsync(position: position) : open.MoveAsync(move, position));
            }
        }

        return open.Mock;
    }

    static async Task<string> CheckAsync(Visitor learner, int rated)
    {
        var check = (await learner.SubmitAsync("/interview/calibration", "#start")).Headers.Location!.ToString();
        for (var position = 1; position <= rated; position++)
        {
            await learner.SubmitAsync($"{check}/{position}", "#rating", [.. new[] { "Situation", "Task", "Action", "Result", "Reflection" }.Select((part, n) => ($"Levels[{part}]", $"{1 + ((n + position) % 4)}"))]);
        }

        return check;
    }
}
