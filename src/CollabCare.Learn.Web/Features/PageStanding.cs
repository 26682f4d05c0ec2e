using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features;

/// <summary>How far a page can be trusted, in a sentence.</summary>
public static class PageStanding
{
    extension(Standing standing)
    {
        /// <summary>True when its next check is due: its facts may be out of date.</summary>
        public bool IsOverdue(DateOnly today) => today > standing.CheckedUntil;

        /// <summary>Who checked it, when, and when next.</summary>
        public string InWords(DateOnly today) =>
            standing.Status switch
            {
                Status.Draft => "A draft: learners do not see it yet. ",
                Status.Retired => "Retired: kept for those who took it, and no longer offered. ",
                _ => "",
            }
            + (standing.IsOverdue(today) ? $"Under review: this page was due for a check by {standing.CheckedUntil.Said()}. " : "")
            + (standing.Reviewed is { } review
                ? $"Reviewed by {review.By}, {review.Role}, on {review.On.Said()}."
                : $"Checked by its author on {standing.CheckedOn.Said()}; no clinician has reviewed it yet.")
            + (standing.IsOverdue(today) ? "" : $" Next check by {standing.CheckedUntil.Said()}.");
    }

    /// <summary>Minutes to read a page at 200 words a minute, at least one.</summary>
    public static int ReadingMinutes(this Page page) => Math.Max(1, (int)Math.Round(page.Words / 200.0));
}
