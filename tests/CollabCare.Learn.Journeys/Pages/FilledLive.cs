using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Interview;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Live sessions that the learner is in, one at each stage that looks different. Their clocks have ten hours, so that nothing ends while it is looked at.</summary>
/// <param name="Lobby">Places are being taken.</param>
/// <param name="Asking">The learner rates; a question is being answered.</param>
/// <param name="Answering">The learner answers.</param>
/// <param name="Talking">The ratings are on the table.</param>
/// <param name="Over">It is over, with a report.</param>
/// <param name="Left">The learner has left.</param>
public sealed record FilledLive(string Lobby, string Asking, string Answering, string Talking, string Over, string Left)
{
    public static async Task<FilledLive> FillAsync(FilledApp app, Visitor learner)
    {
        var lobby = await MeetAsync(app, learner, "Panel", "Rater");
        var asking = await BeginAsync(app, learner, "Pair", "Rater", "move-begin", "move-answer");
        var answering = await BeginAsync(app, learner, "Pair", "Candidate", "move-begin", "move-answer");
        var left = await MeetAsync(app, learner, "Pair", "Observer");
        await learner.SubmitAsync(left.Address, "#leave");
        return new(lobby.Address, asking.Address, answering.Address, await TalkAsync(app, learner, close: false), await TalkAsync(app, learner, close: true), left.Address);
    }

    static async Task<LiveParty> MeetAsync(FilledApp app, Visitor learner, string kind, string role)
    {
        var party = await LiveParty.MeetAsync(app, kind, role == "Candidate" ? "Rater" : "Candidate", kind == "Panel" ? ["Rater", "Observer"] : ["Observer"]);
        await learner.SubmitAsync("/interview/live", "#join", ("code", await party.CodeAsync()));
        await learner.SubmitAsync(party.Address, "#seat", ("Role", role), ("ExtraTime", "0"));
        return party;
    }

    static async Task<LiveParty> BeginAsync(FilledApp app, Visitor learner, string kind, string role, params string[] presses)
    {
        var party = await MeetAsync(app, learner, kind, role);
        await party.PressAsync(party.Host, "begin");
        await app.LookAsync(db => db.LiveQuestions.ExecuteUpdateAsync(q => q.SetProperty(x => x.PrepareSeconds, 36_000).SetProperty(x => x.AnswerSeconds, 36_000).SetProperty(x => x.ProbeSeconds, 36_000)));
        foreach (var press in presses)
        {
            await party.PressAsync(party.Host, press);
        }

        return party;
    }

    static async Task<string> TalkAsync(FilledApp app, Visitor learner, bool close)
    {
        var party = await BeginAsync(app, learner, "Panel", "Rater");
        await party.AskAllAsync(party[0], 4);
        await party.PressAsync(party[0], "move-skip");
        await party.RateAllAsync(party[0], 4, 2, "");
        await party.RateAllAsync(learner, 4, 4, "I followed one nurse for an evening, and counted what the tablet asked of her.");
        await party.PressAsync(party[0], "reveal");
        if (close)
        {
            await party[0].SubmitAsync(party.Address, "#note", ("Note", "You named the number and its limit. I could not tell which choice was yours. Begin with that choice next time."));
            await party.PressAsync(party.Host, "end");
        }

        return party.Address;
    }
}
