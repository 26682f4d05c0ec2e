using System.Net;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Tests.Features.About;

public sealed class AboutTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/about/disclaimers", "Not medical advice")]
    [InlineData("/about/disclaimers", "Not legal advice")]
    [InlineData("/about/privacy", "No network address is stored")]
    [InlineData("/about/privacy", "Administrators")]
    [InlineData("/about/accessibility", "2.2, level AA")]
    public async Task Says_so_in_words_to_everybody(string address, string words)
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync(address);
        page.QuerySelector("main")!.TextContent.ShouldContain(words);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_privacy_page_names_what_every_table_about_a_person_keeps()
    {
        // A new table about a person needs a row there, and a word here.
        var words = new Dictionary<string, string>
        {
            ["People"] = "Name, e-mail address",
            ["Sessions"] = "Sign-ins that are open",
            ["Readings"] = "Modules you opened",
            ["Attempts"] = "Attempts at quizzes",
            ["Messages"] = "Messages you write in the gym",
            ["Works"] = "Practice projects: your route",
            ["Rounds"] = "each round as you sent it",
            ["MentorReviews"] = "the reviews you sent",
            ["ReviewDrafts"] = "drafts, the reviews",
            ["RoundClaims"] = "what you have taken and until when",
            ["RubricMoves"] = "a rubric you went on with",
            ["MentorNotes"] = "your private notes",
            ["MentorCalibrations"] = "the samples you rated, with your evidence",
            ["Snippets"] = "sentences you shared",
            ["ClinicDecisions"] = "decided in the question clinic",
            ["Remarks"] = "what you re-marked",
            ["Stories"] = "Your interview stories",
            ["StoryShares"] = "who may read it since when",
            ["Mocks"] = "Mock interviews",
            ["Meetings"] = "Practices with others",
            ["MeetingSeats"] = "whether it came about as each of you says",
            ["MeetingTimes"] = "the times you proposed",
            ["MeetingChanges"] = "by whom, when and why",
            ["Afternoons"] = "afternoons you opened or joined",
            ["AfternoonSeats"] = "afternoons you opened or joined",
            ["InterviewDays"] = "the day of your interview",
            ["RaterChecks"] = "your ratings of sample answers",
            ["Runs"] = "Runs through scenarios",
            ["LiveSessions"] = "Live sessions in a pair or before a panel",
            ["LiveSeats"] = "where you sat and when",
            ["LiveRatings"] = "the ratings you gave with your words",
            ["Cohorts"] = "cohorts you made",
            ["CohortMembers"] = "Cohorts you are in",
            ["CohortInvitations"] = "an invitation into a cohort",
            ["MentorWishes"] = "what you asked for",
            ["MentorAbsences"] = "until when you are away",
            ["Assignments"] = "What is assigned to you",
            ["AssignmentExtensions"] = "by when",
            ["CalendarFeeds"] = "calendar feed",
            ["Notices"] = "Notices to you",
            ["NoticeChoices"] = "which kinds you want",
            ["SignOffs"] = "What mentors signed about you",
            ["ProblemReports"] = "Problem reports you sent",
            ["OneTimeLinks"] = "links for a lost password",
            ["AspNetUserPasskeys"] = "passkeys",
            ["AspNetUserTokens"] = "recovery codes",
            ["AspNetUserRoles"] = "your roles",
            ["AspNetUserClaims"] = "",
            ["AspNetUserLogins"] = "",
        };
        var about = await app.LookAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(t => t.ClrType == typeof(Person) || t.GetForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person)))
            .Select(t => (string)t.FindAnnotation("Relational:TableName")!.Value!).ToList()));
        about.Except(words.Keys).ShouldBeEmpty();
        using var visitor = app.Visit();
        var said = (await visitor.ReadAsync("/about/privacy")).QuerySelector("main")!.TextContent;
        foreach (var table in about)
        {
            said.ShouldContain(words[table]);
        }
    }

    [Fact]
    public async Task Keeps_search_engines_out_of_what_is_personal()
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync("/robots.txt");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await Visitor.BodyAsync(response)).ShouldContain("Disallow: /account");
    }
}
