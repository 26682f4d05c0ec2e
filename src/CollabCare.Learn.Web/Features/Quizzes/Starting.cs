using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Where one goes who has pressed start.</summary>
static class Starting
{
    /// <summary>To the attempt; or back, with the reason why not yet.</summary>
    public static IActionResult Started(this Controller controller, StartOutcome outcome, string page)
    {
        switch (outcome)
        {
            case StartOutcome.Begun begun:
                return controller.Redirect($"/attempts/{begun.AttemptId}");
            case StartOutcome.NotYet notYet:
                controller.TempData["Said"] = notYet.Why;
                return controller.LocalRedirect(page);
            default:
                return controller.NotFound();
        }
    }
}
