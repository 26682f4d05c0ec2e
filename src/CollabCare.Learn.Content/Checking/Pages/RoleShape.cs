using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Pages;

/// <summary>The shape of a role: six sections, so that every role answers the same questions.</summary>
static class RoleShape
{
    static readonly ImmutableArray<string> Sections =
        ["Who they are", "What presses on them", "How they decide", "What wins them", "What loses them", "When to reach them, and when not"];

    public static void Check(Role role, FrontMatter front, Findings findings)
    {
        foreach (var title in Sections.Where(t => role.Page.Sections.All(s => !s.Title.Equals(t, StringComparison.OrdinalIgnoreCase))))
        {
            findings.Error(Rules.Shape, role.Page.Path, front.BodyLine, 1, $"The section \"{title}\" is missing; add ## {title}");
        }
    }
}
