using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>Reads version, status, checked and reviewed.</summary>
static class StandingReader
{
    public static Standing Read(FrontMatter front)
    {
        var version = front.Text("version", "1.0.0");
        if (version.Length > 0 && (!System.Version.TryParse(version, out var parsed) || parsed.Build < 0 || parsed.Revision >= 0))
        {
            front.Report(Rules.WrongType, "version", $"'{version}' is no version; write major.minor.patch, such as 1.0.0.");
        }

        var status = front.Word<Status>("status");
        DateOnly on = default, until = default;
        if (front.Mapping("checked") is { } check)
        {
            (on, until) = (check.Date("on"), check.Date("until"));
            check.End();
            if (check.Sound && until <= on)
            {
                front.Report(Rules.Standing, "checked", "The next check must be after the last one; move 'until'.");
            }
        }

        Review? reviewed = null;
        if (front.Mapping("reviewed", required: false) is { } review)
        {
            reviewed = new(review.Text("by", "name"), review.Text("role", "RN, charge nurse"), review.Date("on"));
            review.End();
        }

        if (status == Status.Published && reviewed is null)
        {
            front.Report(
                Rules.Standing, "status",
                "A published page needs the clinician who reviewed it; keep status: clinical-review until then, or add reviewed: { by, role, on }.");
        }

        return new(status, version, on, until, reviewed);
    }
}
