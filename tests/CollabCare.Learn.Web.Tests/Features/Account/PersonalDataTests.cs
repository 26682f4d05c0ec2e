using System.Net;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account;

public sealed class PersonalDataTests(TestApp app) : IClassFixture<TestApp>
{
    // What is about nobody: a new table must be found to be about people, or be named here.
    static readonly Type[] AboutNobody = [typeof(IdentityRole<Guid>), typeof(IdentityRoleClaim<Guid>), typeof(ItemVersion), typeof(TaskVersion), typeof(RubricVersion)];

    [Fact]
    public async Task Every_table_is_about_people_or_known_to_be_about_nobody()
    {
        var model = await app.LookAsync(db => Task.FromResult(db.Model));
        var found = PersonalData.Tables(model).Select(t => t.Entity.ClrType).ToList();
        model.GetEntityTypes().Where(e => !e.IsOwned()).Select(e => e.ClrType).Except(found).Select(t => t.Name).Order()
            .ShouldBe(AboutNobody.Select(t => t.Name).Order());
    }

    [Fact]
    public async Task A_download_holds_a_row_of_every_table_and_nothing_that_opens_an_account_or_is_another_persons()
    {
        using var other = await app.VisitAsAsync(name: "Somebody Else");
        await FillAsync(other.Person, "theirs");
        using var visitor = await app.VisitAsAsync(name: "Canary Bird");
        await FillAsync(visitor.Person, "mine");
        var answer = await visitor.GetAsync("/account/download");
        answer.Content.Headers.ContentDisposition!.FileName!.ShouldContain("collabcare-learn-2026-11-23.json");
        var text = await Visitor.BodyAsync(answer);
        using var json = JsonDocument.Parse(text);
        var model = await app.LookAsync(db => Task.FromResult(db.Model));
        foreach (var table in PersonalData.Tables(model))
        {
            json.RootElement.GetProperty(PersonalData.NameOf(table.Entity)).GetArrayLength().ShouldBeGreaterThan(0, PersonalData.NameOf(table.Entity));
        }

        text.ShouldContain("Canary Bird");
        text.ShouldNotContain("theirs");
        text.ShouldNotContain(other.Person.ToString());
        var secret = await app.LookAsync(db => db.Users.Where(u => u.Id == visitor.Person).Select(u => new { u.PasswordHash, u.SecurityStamp }).SingleAsync());
        text.ShouldNotContain(secret.PasswordHash!);
        text.ShouldNotContain(secret.SecurityStamp!);
        text.ShouldNotContain("secret-mine");
    }

    [Fact]
    public async Task Deleting_needs_the_password()
    {
        using var visitor = await app.VisitAsAsync();
        (await DeleteAsync(visitor, "not the password at all")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.LookAsync(db => db.Users.AnyAsync(u => u.Id == visitor.Person))).ShouldBeTrue();
    }

    [Fact]
    public async Task The_only_administrator_cannot_be_deleted()
    {
        using var own = new TestApp();
        using var visitor = await own.VisitAsAsync(Roles.Administrator);
        var refused = await DeleteAsync(visitor, TestApp.Password);
        (await visitor.PageAsync(refused)).QuerySelector(".error-summary")!.TextContent.ShouldContain("only administrator");
        await own.AddPersonAsync("second@example.org", "Second", Roles.Administrator);
        (await DeleteAsync(visitor, TestApp.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Deleting_leaves_no_row_but_the_history_and_reports_without_a_name()
    {
        using var visitor = await app.VisitAsAsync(name: "Going Away");
        await FillAsync(visitor.Person, "going");
        using var phone = app.Visit();
        var email = await app.LookAsync(db => db.Users.Where(u => u.Id == visitor.Person).Select(u => u.Email!).SingleAsync());
        await phone.SignInAsync(email, TestApp.Password);
        (await DeleteAsync(visitor, TestApp.Password)).Headers.Location!.ToString().ShouldBe("/");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await app.LookAsync(async db =>
        {
            foreach (var table in PersonalData.Tables(db.Model).Where(t => t.Entity.ClrType != typeof(AuditEvent)))
            {
                var count = typeof(PersonalDataTests).GetMethod(nameof(CountAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(table.Entity.ClrType).Invoke(null, [db, table, visitor.Person]);
                (await (Task<int>)count!).ShouldBe(0, PersonalData.NameOf(table.Entity));
            }

            return true;
        });
        (await app.LookAsync(db => db.ProblemReports.CountAsync(r => r.Text == "going" && r.PersonId == null))).ShouldBe(1);
        (await app.LookAsync(db => db.AuditEvents.CountAsync(e => e.ActorId == visitor.Person && e.What == "deleted the account"))).ShouldBe(1);
    }

    static Task<int> CountAsync<T>(LearnDb db, PersonalTable table, Guid person)
        where T : class => db.Set<T>().CountAsync(table.Of<T>(db, person));

    static Task<HttpResponseMessage> DeleteAsync(Visitor visitor, string password) => visitor.SubmitAsync("/account/delete", "form[action$='delete']", ("Password", password));

    // A row of every table that is about people, so that none can be forgotten unseen.
    Task<int> FillAsync(Guid person, string mark) => app.LookAsync(async db =>
    {
        var now = app.Clock.GetUtcNow();
        if (!await db.ItemVersions.AnyAsync(v => v.Hash == "hash"))
        {
            db.ItemVersions.Add(new() { Hash = "hash", ItemId = "item", Json = "{}" });
            db.TaskVersions.Add(new() { Hash = "hash", TaskId = "task", Json = "{}" });
            db.RubricVersions.Add(new() { Hash = "hash", SubjectId = "project", Json = "{}" });
        }

        var attempt = new Attempt { PersonId = person, ModuleId = $"module-{mark}", ModuleVersion = "1", StartedAt = now, EndedAt = now };
        attempt.Items.Add(new AttemptItem { AttemptId = attempt.Id, Position = 1, ItemId = "item", ItemHash = "hash", ChoiceOrder = "[]", Answer = $"\"{mark}\"" });
        db.Attempts.Add(attempt);
        var remark = new Remark { Id = Guid.NewGuid(), ItemId = "item", NewHash = "hash", Reason = mark, PersonId = person, At = now };
        db.Remarks.Add(remark);
        db.RemarkedAttempts.Add(new() { RemarkId = remark.Id, AttemptId = attempt.Id, ItemId = "item", OldHash = "hash", NewHash = "hash", Reason = mark, At = now });
        db.ClinicDecisions.Add(new() { ItemId = "item", ItemHash = "hash", Note = mark, Reasons = "{}", PersonId = person, At = now });
        var run = new Run { PersonId = person, ModuleId = $"module-{mark}", ScenarioId = "item", ScenarioHash = "hash", AttemptId = attempt.Id, StartedAt = now };
        run.Steps.Add(new RunStep { RunId = run.Id, Number = 1, Moment = "moment", Choice = $"choice-{mark}", At = now });
        db.Runs.Add(run);
        db.Readings.Add(new() { PersonId = person, ModuleId = $"module-{mark}", BegunAt = now, SeenAt = now });
        var story = new Story { PersonId = person, Title = mark, CreatedAt = now, ChangedAt = now };
        db.Stories.Add(story);
        var mock = new Mock { PersonId = person, StartedAt = now, Keep = mark };
        mock.Answers.Add(new() { Position = 1, QuestionId = "q01", QuestionText = mark, Competency = "empathy", Draft = mark });
        db.Mocks.Add(mock);
        db.InterviewDays.Add(new() { PersonId = person, On = DateOnly.FromDateTime(now.DateTime) });
        var check = new RaterCheck { PersonId = person, StartedAt = now };
        check.Answers.Add(new() { Position = 1, QuestionId = "q01", Level = 1, Agreed = [1, 1, 1, 1, 1] });
        db.RaterChecks.Add(check);
        db.StoryShares.Add(new() { StoryId = story.Id, PersonId = person, WithId = person, At = now });
        var meeting = new Meeting { PersonId = person, Note = mark, CreatedAt = now, ChangedAt = now, TokenHash = $"secret-{mark}" };
        meeting.Seats.Add(new() { PersonId = person });
        meeting.Times.Add(new() { Round = 1, Position = 1, PersonId = person, StartsAt = now });
        db.Meetings.Add(meeting);
        db.MeetingChanges.Add(new() { MeetingId = meeting.Id, PersonId = person, At = now, Words = mark });
        var afternoon = new Afternoon { PersonId = person, Name = mark, StartsAt = now, Rounds = 1, CreatedAt = now, ChangedAt = now };
        afternoon.Seats.Add(new() { PersonId = person, Number = 1, At = now });
        db.Afternoons.Add(afternoon);
        var live = new LiveSession { PersonId = person, Kind = Content.Model.SessionKind.Pair, Code = mark, CreatedAt = now };
        var seat = new LiveSeat { PersonId = person, Role = LiveRole.Rater, JoinedAt = now };
        live.Seats.Add(seat);
        var chair = new LiveChair { Number = 1, CandidateId = seat.Id, RaterIds = [seat.Id], StartedAt = now, Note = mark };
        var asked = new LiveQuestion { Position = 1, QuestionId = "q01", QuestionText = mark, Competency = "empathy", BegunAt = now };
        chair.Questions.Add(asked);
        live.Chairs.Add(chair);
        db.LiveSessions.Add(live);
        db.LiveRatings.Add(new() { LiveQuestionId = asked.Id, LiveSeatId = seat.Id, PersonId = person, Quotes = [mark], At = now });
        var cohort = new Cohort { Name = mark, CreatedAt = now, CreatedById = person };
        db.Cohorts.Add(cohort);
        db.CohortMembers.Add(new() { CohortId = cohort.Id, PersonId = person, JoinedAt = now });
        db.MentorWishes.Add(new() { CohortId = cohort.Id, PersonId = person, Note = mark, At = now });
        db.MentorAbsences.Add(new() { PersonId = person, Until = DateOnly.FromDateTime(now.DateTime) });
        db.CohortInvitations.Add(new() { TokenHash = $"secret-{mark}", CohortId = cohort.Id, MentorId = person });
        var assignment = new Assignment { CohortId = cohort.Id, PersonId = person, TargetId = "module", Note = mark, AssignedById = person, AssignedAt = now, ChangedAt = now };
        db.Assignments.Add(assignment);
        db.AssignmentExtensions.Add(new() { AssignmentId = assignment.Id, PersonId = person, At = now });
        db.CalendarFeeds.Add(new() { PersonId = person, TokenHash = $"secret-{mark}", MadeAt = now });
        db.Notices.Add(new() { PersonId = person, About = mark, Text = mark, Address = "/home", At = now });
        db.NoticeChoices.Add(new() { PersonId = person, Mail = true });
        db.SignOffs.Add(new() { PersonId = person, Subject = "pair", Title = mark, Words = mark, SignedById = person, SignedBy = mark, SignedAt = now, Code = mark });
        db.Messages.Add(new() { PersonId = person, TaskId = "task", TaskHash = "hash", Parts = $"[\"{mark}\"]", BegunAt = now, SavedAt = now });
        var work = new Work { PersonId = person, ProjectId = $"project-{mark}", StartedAt = now, SavedAt = now };
        work.Parts.Add(new() { PartId = "part", Cells = $"[[\"{mark}\"]]", SavedAt = now });
        work.Files.Add(new() { Name = $"{mark}.txt", Type = "text/plain", AddedAt = now, Bytes = new() { Bytes = [1] } });
        db.Works.Add(work);
        var round = new Round { PersonId = person, WorkId = work.Id, Number = 1, Submission = await db.Rounds.CountAsync() + 1, RubricHash = "hash", Parts = $"\"{mark}\"", SelfRating = "{}", SentAt = now };
        db.Rounds.Add(round);
        db.RoundClaims.Add(new() { RoundId = round.Id, Place = 1, MentorId = person, Until = now });
        db.RubricMoves.Add(new() { RoundId = round.Id, MentorId = person, FromHash = "hash", ToHash = "hash", Changes = mark, At = now });
        db.ReviewDrafts.Add(new() { RoundId = round.Id, MentorId = person, Place = 1, Json = "{}", SavedAt = now });
        var review = new MentorReview { RoundId = round.Id, PersonId = person, MentorId = person, Place = 1, Ratings = "{}", Summary = mark, SentAt = now };
        review.Comments.Add(new() { Number = 1, PartId = "part", Quote = mark, Text = mark });
        db.MentorReviews.Add(review);
        db.MentorNotes.Add(new() { RoundId = round.Id, MentorId = person, Text = mark, SavedAt = now });
        var calibration = new MentorCalibration { PersonId = person, ProjectId = "project", RoundId = round.Id, StartedAt = now };
        calibration.Samples.Add(new() { Position = 1, Title = mark, Ratings = $"\"{mark}\"", RatedAt = now });
        db.MentorCalibrations.Add(calibration);
        db.Snippets.Add(new() { PersonId = person, Text = mark, At = now });
        db.ProblemReports.Add(new() { PersonId = person, Address = "/modules", Text = mark, At = now });
        db.OneTimeLinks.Add(new() { TokenHash = $"secret-{mark}", Purpose = OneTimeLink.Reset, PersonId = person, ExpiresAt = now });
        db.AuditEvents.Add(new() { ActorId = person, At = now, What = mark, Subject = person.ToString() });
        db.UserClaims.Add(new() { UserId = person, ClaimType = "mark", ClaimValue = mark });
        db.UserLogins.Add(new() { UserId = person, LoginProvider = "none", ProviderKey = mark });
        db.UserTokens.Add(new() { UserId = person, LoginProvider = "none", Name = "token", Value = $"secret-{mark}" });
        db.UserPasskeys.Add(new() { UserId = person, CredentialId = [.. System.Text.Encoding.UTF8.GetBytes(mark)], Data = new() { PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
        return await db.SaveChangesAsync();
    });
}
