using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Demo;
using CollabCare.Learn.Demo.People;
using CollabCare.Learn.Demo.Weeks;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Demo;

public class DemoTests(RunningDemo running) : IClassFixture<RunningDemo>
{
    DemoApp Demo => running.Demo;

    Library Library => Demo.App.Services.GetRequiredService<Shelf>().Library;

    [Theory]
    [InlineData("http://0.0.0.0:5090")]
    [InlineData("http://+:5090")]
    [InlineData("http://[::]:5090")]
    [InlineData("http://192.168.1.5:5090")]
    [InlineData("http://learn.example.org")]
    [InlineData("http://localhost:5090;http://*:5091")]
    [InlineData("nonsense")]
    public async Task Refuses_an_address_that_others_can_reach(string urls) =>
        (await Should.ThrowAsync<RefusedException>(() => DemoApp.StartAsync([$"--urls={urls}"]))).Message.ShouldContain("this machine only");

    [Fact]
    public async Task Refuses_endpoints_that_would_take_the_place_of_its_address() =>
        await Should.ThrowAsync<RefusedException>(() => DemoApp.StartAsync(["--Kestrel:Endpoints:Web:Url=http://0.0.0.0:5090"]));

    [Fact]
    public void Is_not_part_of_what_is_shipped()
    {
        var web = Path.Combine(Root, "src", "CollabCare.Learn.Web");
        File.ReadAllText(Path.Combine(web, "packages.lock.json")).ShouldNotContain("Bogus");
        File.ReadAllText(Path.Combine(web, "CollabCare.Learn.Web.csproj")).ShouldNotContain("CollabCare.Learn.Demo");
        typeof(LearnApp).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain("Bogus");
    }

    [Fact]
    public void Has_everybody_that_it_promises()
    {
        Demo.Cast.Staff.CountBy(p => p.Role).ToDictionary().ShouldBe(new Dictionary<string, int> { [Roles.Administrator] = 1, [Roles.Mentor] = 3, [Roles.Author] = 1 }, ignoreOrder: true);
        Demo.Cast.Learners.Length.ShouldBe(24);
        Demo.Cast.All.Select(p => p.Email).ShouldBeUnique();
    }

    [Fact]
    public void Has_attempts_in_every_one_of_the_six_weeks_before_now()
    {
        var begun = new DateTimeOffset(TimeProvider.System.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero).AddDays(-SixWeeks.Days);
        var weeks = Demo.Weeks.Values.SelectMany(w => w.Attempts).CountBy(a => (int)Math.Floor((a.StartedAt - begun).TotalDays / 7)).ToDictionary();

        // Today is the first day of a seventh.
        weeks.Keys.ShouldBeSubsetOf(Enumerable.Range(0, 7));
        Enumerable.Range(0, 6).ShouldAllBe(week => weeks.GetValueOrDefault(week) > 0);
        Demo.Weeks.Values.SelectMany(w => w.Attempts).ShouldAllBe(a => a.EndedAt <= TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task Prints_its_address_and_people_who_can_sign_in_with_the_password_that_it_prints()
    {
        var lines = Demo.Words().Split('\n');
        lines[0].ShouldContain(Demo.Address.GetLeftPart(UriPartial.Authority));
        var password = lines.Single(l => l.Contains("password", StringComparison.Ordinal)).Split("  ")[^1].Trim();
        var named = lines.Select(l => l.Trim().Split(' ')).Where(l => l[0].Contains('@', StringComparison.Ordinal)).ToList();
        named.Count.ShouldBe(Demo.Cast.Staff.Length + Demo.Cast.Learners.DistinctBy(p => p.Kind).Count());
        foreach (var role in Roles.All)
        {
            named.ShouldContain(n => n.Contains(role) || n.Contains($"{role}:") || n.Contains($"{role},"), role);
        }

        foreach (var email in named.Select(n => n[0]))
        {
            using var visitor = new Visitor(Demo.Address);
            await visitor.SignInAsync(email, password);
            (await visitor.ReadAsync("/account")).QuerySelector("main")!.TextContent.ShouldContain(email);
        }
    }

    [Fact]
    public void Gives_the_same_people_and_marks_for_the_same_seed()
    {
        var now = new DateTimeOffset(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
        string[] Once() => [.. Cast.Of(DemoApp.Seed).Learners.SelectMany(p => SixWeeks.Of(p, Library, now).Attempts.Select(a => $"{p.Email} {a.ModuleId} {a.Number} {a.StartedAt:O} {a.Percent} {string.Join(',', a.Items.Select(i => i.Fraction))}"))];

        Once().ShouldBe(Once());
        Cast.Of(DemoApp.Seed + 1).Learners[0].Email.ShouldNotBe(Cast.Of(DemoApp.Seed).Learners[0].Email);
    }

    [Fact]
    public void Makes_nobody_try_again_before_the_rules_let_them()
    {
        foreach (var own in Demo.Weeks.Values.SelectMany(w => w.Attempts.GroupBy(a => (a.PersonId, a.ModuleId))))
        {
            var graded = own.Where(a => !a.Practice).ToList();
            for (var n = 0; n < graded.Count; n++)
            {
                ShowQuizHandler.RetryOf(graded.Take(n)).IsOpen(graded[n].StartedAt).ShouldBeTrue();
                graded[n].Number.ShouldBe(n + 1);
                graded[n].EndedAt!.Value.ShouldBeLessThanOrEqualTo(graded[n].Deadline!.Value);
            }
        }
    }

    [Fact]
    public void Tells_of_different_kinds_of_learner()
    {
        int Passed(Kind kind) => Demo.Weeks.Where(w => w.Key.Kind == kind).Max(w => w.Value.Attempts.Where(a => a.Passed == true).DistinctBy(a => a.ModuleId).Count());
        Passed(Kind.Thorough).ShouldBeInRange(8, Library.Modules.Length);
        Passed(Kind.Struggling).ShouldBeLessThan(Passed(Kind.Thorough));
        Passed(Kind.ReaderOnly).ShouldBe(0);
        Demo.Weeks.Single(w => w.Key.Kind == Kind.ReaderOnly).Value.Readings.ShouldNotBeEmpty();
        Demo.Weeks.Where(w => w.Key.Kind == Kind.Sure).SelectMany(w => w.Value.Attempts).SelectMany(a => a.Items).ShouldContain(i => i.Critical);
    }

    [Fact]
    public async Task Lets_a_learner_in_who_finds_the_marks_of_six_weeks_and_the_words_that_it_is_a_demo()
    {
        var (player, weeks) = Demo.Weeks.Single(w => w.Key.Kind == Kind.Thorough);
        using var visitor = new Visitor(Demo.Address);
        await visitor.SignInAsync(player.Email, Demo.Password);

        foreach (var page in new[] { "/home", "/modules", "/progress" })
        {
            (await visitor.ReadAsync(page)).Body!.TextContent.ShouldContain("This is a demo", Case.Sensitive, page);
        }

        var attempt = weeks.Attempts[0];
        (await visitor.ReadAsync($"/attempts/{attempt.Id}/result")).QuerySelector(".mark")!.TextContent.ShouldContain($"{attempt.Percent}");
    }

    [Fact]
    public async Task Lets_the_administrator_in_without_a_second_factor()
    {
        using var visitor = new Visitor(Demo.Address);
        await visitor.SignInAsync(Demo.Cast.Staff.Single(p => p.Role == Roles.Administrator).Email, Demo.Password);
        (await visitor.ReadAsync("/home")).QuerySelector("a[href='/admin']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Lets_a_mentor_in_who_finds_cohorts_learners_who_need_attention_and_what_is_assigned()
    {
        using var visitor = new Visitor(Demo.Address);
        await visitor.SignInAsync(Demo.Cast.Staff.First(p => p.Role == Roles.Mentor).Email, Demo.Password);
        var cohorts = (await visitor.ReadAsync("/cohorts")).QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!).ToList();
        cohorts.Count.ShouldBe(2);
        foreach (var cohort in cohorts)
        {
            (await visitor.ReadAsync(cohort)).QuerySelectorAll(".matrix-scroll tbody tr").Length.ShouldBeGreaterThan(5);
            (await visitor.ReadAsync($"{cohort}/attention")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(0);
            (await visitor.ReadAsync($"{cohort}/assignments")).QuerySelectorAll(".rows .row").Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public async Task Shows_a_mentor_projects_and_written_tasks_in_every_state()
    {
        await using var scope = Demo.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var now = TimeProvider.System.GetUtcNow();
        var works = await db.Works.AsNoTracking().Include(w => w.Rounds).ToListAsync(TestContext.Current.CancellationToken);
        works.CountBy(w => w.Rounds.MaxBy(r => r.Number) is { } last ? Works.StateOf(last.Accepted) : WorkState.InProgress).ToDictionary()
            .ShouldBe(new Dictionary<WorkState, int> { [WorkState.InProgress] = 1, [WorkState.Waiting] = 3, [WorkState.Returned] = 1, [WorkState.Accepted] = 2 }, ignoreOrder: true);
        var rounds = works.SelectMany(w => w.Rounds).ToList();
        rounds.Count(r => r.DecidedAt is null && now - r.SentAt > TimeSpan.FromDays(7)).ShouldBe(1);
        rounds.Count(r => r is { DecidedAt: null, Number: 2 }).ShouldBe(1);
        rounds.Count(r => r.Accepted == true && db.MentorReviews.Count(v => v.RoundId == r.Id) == 2).ShouldBe(1);
        (await db.ReviewComments.CountAsync(c => c.Kind == CommentKind.Essential && c.Answer == null, TestContext.Current.CancellationToken)).ShouldBe(3);
        (await db.Rounds.Where(r => r.MessageId != null).Select(r => r.Accepted).ToListAsync(TestContext.Current.CancellationToken)).ShouldBe([true, false, null], ignoreOrder: true);
        (await db.SignOffs.CountAsync(s => s.Kind == SignedKind.Project, TestContext.Current.CancellationToken)).ShouldBe(2, "what is accepted is signed in the same act");

        using var mentor = new Visitor(Demo.Address);
        await mentor.SignInAsync(Demo.Cast.Staff.First(p => p.Role == Roles.Mentor).Email, Demo.Password);
        var pool = await mentor.ReadAsync("/mentoring");
        pool.QuerySelector("[aria-labelledby=free]")!.TextContent.ShouldContain("Waits more than 7 days");
        pool.QuerySelector("[aria-labelledby=twice]")!.TextContent.ShouldContain("Within one level");
        (await mentor.ReadAsync("/mentoring/signed")).QuerySelectorAll(".rows .row").Length.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Serves_its_styles()
    {
        using var visitor = new Visitor(Demo.Address);
        var style = await visitor.GetAsync((await visitor.ReadAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!);
        style.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        style.Content.Headers.ContentType!.MediaType.ShouldBe("text/css");
    }

    [Fact]
    public async Task Leaves_nothing_behind_and_never_has_the_same_password_twice()
    {
        var other = await DemoApp.StartAsync(["--urls=http://127.0.0.1:0"]);
        var folder = other.App.Services.GetRequiredService<Folders>().Data;
        File.Exists(Path.Combine(folder, "learn.db")).ShouldBeTrue();
        other.Password.ShouldNotBe(Demo.Password);
        await other.DisposeAsync();
        Directory.Exists(folder).ShouldBeFalse();
    }

    static string Root
    {
        get
        {
            var at = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(at, "CollabCare.Learn.sln")))
            {
                at = Path.GetDirectoryName(at)!;
            }

            return at;
        }
    }
}
