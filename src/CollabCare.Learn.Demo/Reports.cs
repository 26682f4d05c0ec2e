using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Demo;

/// <summary>What readers reported: some settled, some waiting.</summary>
static class Reports
{
    static readonly (int DaysAgo, string Text, string? Outcome)[] Told =
    [
        (33, "The second paragraph says “unit” where our hospital says “ward”. Is it the same?", "It is. The glossary now says so."),
        (26, "The link to the source opens a page that asks for a login.", "Replaced by the agency's open page."),
        (17, "I read the last table three times. A sentence before it on what to look for would help.", null),
        (8, "My charge nurse says that here the clerk pages the team, not the nurse.", null),
        (3, "On my phone the table is cut off at the right until I scroll it.", null),
        (1, "Typo in the summary at the end: a word stands twice.", null),
    ];

    public static IEnumerable<ProblemReport> Of(Library library, ImmutableArray<Guid> people, DateTimeOffset now) =>
        Told.Select((told, n) =>
        {
            var module = library.Modules[n % library.Modules.Length];
            var section = module.Page.Sections.LastOrDefault(s => s.Anchor.Length > 0)?.Anchor;
            return new ProblemReport
            {
                Address = $"/modules/{module.Id}{(section is null ? "" : $"#{section}")}",
                Text = told.Text,
                PersonId = people[n * 3 % people.Length],
                At = now.AddDays(-told.DaysAgo),
                SettledAt = told.Outcome is null ? null : now.AddDays(-told.DaysAgo + 2),
                Outcome = told.Outcome,
            };
        });
}
