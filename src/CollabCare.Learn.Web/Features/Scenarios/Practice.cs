using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>When a scenario may be played for practice. One that stands in a quiz opens after the first graded attempt there (as ruling FO10 has it for items).</summary>
static class Practice
{
    public const string NotYet = "You meet this scenario first in the quiz, so that your first way through it is your own. After that you can play it as often as you like.";

    public static async Task<bool> IsOpenAsync(LearnDb db, Module module, Guid person, CancellationToken cancellationToken) =>
        module.Quiz?.Form.HasScenario != true
        || await db.Attempts.AnyAsync(a => a.PersonId == person && a.ModuleId == module.Id && !a.Practice && a.EndedAt != null, cancellationToken);
}
