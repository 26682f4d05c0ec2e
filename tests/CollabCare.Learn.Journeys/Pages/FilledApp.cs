using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Account.TwoFactor;
using CollabCare.Learn.Web.Tests.Features.Items;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using CollabCare.Learn.Web.Tests.Features.Scenarios;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using CookieContainer = System.Net.CookieContainer;

[assembly: AssemblyFixture(typeof(FilledApp))]

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Who looks at a page.</summary>
public enum Who
{
    Stranger,

    /// <summary>Has given a right password, and is asked for a code.</summary>
    HalfIn,

    /// <summary>Has passed a quiz, failed one, and is in the middle of a third.</summary>
    Learner,

    /// <summary>Has just made an account.</summary>
    Newcomer,

    /// <summary>Has a cohort, and is in the middle of a review.</summary>
    Mentor,

    Administrator,
}

/// <summary>One app for everything that only looks at pages, with people in it who have done something. Nothing in it may be changed by a test.</summary>
public sealed class FilledApp : JourneyApp
{
    /// <summary>A quiz that enough people took for its items to have numbers.</summary>
    public const string Studied = "pit-a-conflicts-claims";

    const string Passed = "term-b-word-parts", Failed = "hier-b-bedside-roles";
    readonly Dictionary<Who, CookieContainer> _cookies = [];
    readonly Lazy<Task> _filled;

    public FilledApp() => _filled = new(FillAsync);

    /// <summary>Fills it once, for whoever comes first; a journey elsewhere does not wait for it, nor fail with it.</summary>
    public Task ReadyAsync() => _filled.Value;

    /// <summary>An attempt that is open, one that passed, one that did not, and practice with its first item told.</summary>
    public string OpenAttempt { get; private set; } = "";

    public string PassedAttempt { get; private set; } = "";

    public string FailedAttempt { get; private set; } = "";

    public string Practice { get; private set; } = "";

    /// <summary>A review that was sent in without an answer.</summary>
    public string Review { get; private set; } = "";

    /// <summary>Stories, mocks and sample ratings of the learner's.</summary>
    public FilledInterview Interview { get; private set; } = new("", "", "", "", "");

    /// <summary>Practices of the learner's with others.</summary>
    public FilledMeetings Meetings { get; private set; } = new("", "", "", "", "", "", "");

    /// <summary>Live sessions that the learner is in.</summary>
    public FilledLive Live { get; private set; } = new("", "", "", "", "", "");

    /// <summary>The learner's cohort.</summary>
    public FilledCohort Cohort { get; private set; } = new("", "", "");

    /// <summary>A run through a scenario that is under way, and one that came to a bad end.</summary>
    public string OpenRun { get; private set; } = "";

    public string EndedRun { get; private set; } = "";

    /// <summary>The other seat with one prediction made, and with all.</summary>
    public string OpenSeat { get; private set; } = "";

    public string EndedSeat { get; private set; } = "";

    /// <summary>A message that was handed over, one that was read as its receiver, and one that was rated.</summary>
    public string HandedMessage { get; private set; } = "";

    public string ReadMessage { get; private set; } = "";

    public string RatedMessage { get; private set; } = "";

    /// <summary>Projects and reviews at every stage.</summary>
    public FilledWork Work { get; private set; } = new("", "", "", "", "");

    /// <summary>Samples that the mentor has rated.</summary>
    public FilledCalibration Calibration { get; private set; } = new("", "");

    public Guid LearnerId { get; private set; }

    /// <summary>A link by which the newcomer could get in again.</summary>
    public string ResetLink { get; private set; } = "";

    /// <summary>Where the open attempt asks an item of each type.</summary>
    public IReadOnlyDictionary<ItemType, int> Positions { get; private set; } = new Dictionary<ItemType, int>();

    /// <summary>An item that hardly anybody has right, one that asks for ratings, and one whose key was mended after it was taken.</summary>
    public string Hard { get; private set; } = "";

    public string Judged { get; private set; } = "";

    public string Mended { get; private set; } = "";

    /// <summary>An attempt of the learner's that was marked again.</summary>
    public string RemarkedAttempt { get; private set; } = "";

    /// <summary>The choices of the item that strangers may try.</summary>
    public IReadOnlyList<string> Picks { get; private set; } = [];

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);

        // Learners have five minutes for their code; looking at every page takes longer.
        builder.ConfigureServices(services => services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, half => half.ExpireTimeSpan = TimeSpan.FromHours(2)));
    }

    async Task FillAsync()
    {
        Address.ShouldNotBeNull();
        using var learner = await VisitAsync(Who.Learner, Roles.Learner);
        LearnerId = learner.Person;
        var taker = new QuizTaker(this, learner);
        PassedAttempt = await taker.StartAsync(Passed);
        await taker.TakeAsync(PassedAttempt, item => item.Key.FullAnswer(), item => item.Type == ItemType.Best ? "certain" : "guess");
        FailedAttempt = await taker.StartAsync(Failed);
        await taker.TakeAsync(FailedAttempt, QuizTaker.WrongAnswer, _ => "certain");
        Practice = await taker.StartAsync(Failed, practice: true);
        var page = await learner.ReadAsync($"{Practice}/items/1");
        await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(taker.ItemOn(page).Key.FullAnswer()), ("go", "next")]);
        await PlayAsync(taker, learner);
        Review = await taker.StartAtAsync("/reviews/beginner");
        await taker.SendAsync(Review);
        await WriteAsync(learner);
        OpenAttempt = await taker.StartAsync(Known.Module);
        var open = Guid.Parse(OpenAttempt.Split('/')[^1]);
        Positions = await PositionsAsync(open);

        // Learners have less than half an hour; looking at every page may take longer.
        await LookAsync(db => db.Attempts.Where(a => a.Id == open).ExecuteUpdateAsync(a => a.SetProperty(x => x.Deadline, DateTimeOffset.UtcNow.AddHours(3))));
        await learner.SubmitAsync($"/modules/{Passed}", "#done");
        var module = await learner.ReadAsync($"/modules/{Known.Module}");
        await learner.SubmitAsync(module, "form[data-place]", ("section", module.QuerySelectorAll(".prose h2[id]")[2].Id!));
        Interview = await FilledInterview.FillAsync(this, learner);
        Meetings = await FilledMeetings.FillAsync(this, learner);
        Live = await FilledLive.FillAsync(this, learner);
        using var mentor = await VisitAsync(Who.Mentor, Roles.Mentor);
        Calibration = await FilledCalibration.FillAsync(this, mentor);
        Work = await FilledWork.FillAsync(this, learner, mentor, RatedMessage);
        using var stranger = Visit();
        Picks = [.. (await stranger.ReadAsync("/")).QuerySelectorAll("#try input[name=pick]").Select(i => i.GetAttribute("value")!)];
        await stranger.SubmitAsync("/problems/new?address=/guide", "#report", ("Text", "The second example says the same as the first."));
        using var newcomer = await VisitAsync(Who.Newcomer, Roles.Learner);
        await StopHalfInAsync();
        Cohort = await FilledCohort.FillAsync(this, mentor, learner);
        using var administrator = await VisitAsync(Who.Administrator, Roles.Administrator);
        await FillItemsAsync(learner, administrator);
        var shown = await administrator.FollowAsync(await administrator.SubmitAsync($"/admin/people/{newcomer.Person}", "#reset"));
        ResetLink = new Uri((await administrator.PageAsync(shown)).QuerySelector(".secret code")!.TextContent).AbsolutePath;
    }

    async Task StopHalfInAsync()
    {
        const string email = "halfway@example.org";
        await AddPersonAsync(email, "Ana Petrov");
        using var before = Visit();
        await before.SignInAsync(email, Password);
        var page = await before.ReadAsync("/account/two-factor");
        await before.SubmitAsync(page, "form[action$='two-factor']", ("Code", Authenticator.Code(page.QuerySelector("code")!.TextContent)));
        using var visitor = Visit();
        await visitor.SignInAsync(email, Password);
        _cookies[Who.HalfIn] = visitor.Cookies;
    }

    async Task FillItemsAsync(Visitor learner, Visitor administrator)
    {
        var items = new ManyLearners(this, Studied).Quiz.Items;
        var best = items.Where(i => i.Type == ItemType.Best && !i.MustKnow).Take(3).ToList();
        var judged = items.First(i => i.Type == ItemType.Judge);
        (Hard, Judged, Mended) = (best[0].Id, judged.Id, best[1].Id);
        Item Old(Item item) => item.Id == Mended || item.Id == best[2].Id
            ? item with { Hash = $"as-it-was-{item.Id}", Choices = [.. item.Choices.Select(c => c with { Right = c.Id == item.Choices.First(o => !o.Right).Id })] } : item;
        var many = new ManyLearners(this, Studied)
        {
            OnForm = i => i.Type == ItemType.Best || i.Id == Judged,
            Version = Old,
            Seconds = (n, item) => 20 + ((n * 13 + item.Id[^1]) % 50),
            Answers = (n, item) => item.Id == Hard ? n % 9 == 0 ? item.Key.FullAnswer() : ManyLearners.Wrong(item, n) : (n * 7 + item.Id[^1]) % 40 < n % 40 ? item.Key.FullAnswer() : ManyLearners.Wrong(item, n),
        };
        await many.TakeAsync(112);
        await many.TakeAgainAsync([LearnerId]);
        RemarkedAttempt = $"/attempts/{await LookAsync(db => db.Attempts.Where(a => a.PersonId == LearnerId && a.ModuleId == Studied).Select(a => a.Id).SingleAsync())}";
        await administrator.SubmitAsync($"/authors/remark/{best[2].Id}", "#remark", ("reason", "Two readers showed that the registry names the other one."));
        var decided = await administrator.SubmitAsync($"/authors/clinic/{Judged}", "#decide", ("outcome", "Mend"), ("note", "The second action can be read in two ways."));

        // What is said once after a form is said here, and on no page that is looked at.
        await administrator.FollowAsync(decided);
    }

    async Task WriteAsync(Visitor learner)
    {
        const string situation = "/gym/tool-b-sbar-comp-01";
        (string, string)[] texts = [("Text[0]", "The app on 6 East shows no new results since 02:10."), ("Text[1]", "It was user error, I think."), ("Text[3]", "Please look into this.")];
        HandedMessage = await HandAsync("one");
        ReadMessage = await HandAsync("two");
        await learner.SubmitAsync(ReadMessage, "#form", ("First", "0"), ("SecondSilent", "true"));
        RatedMessage = await HandAsync("three");
        await learner.SubmitAsync(RatedMessage, "#form", ("First", "0"), ("SecondSilent", "true"));
        await learner.SubmitAsync(RatedMessage, "#form", ("level-0", "2"), ("level-1", "3"), ("level-2", "2"), ("level-3", "1"));
        await learner.SubmitAsync(situation, "#message", [.. texts, ("go", "save")]);

        async Task<string> HandAsync(string word) => (await learner.SubmitAsync(situation, "#message", [.. texts, ("Text[2]", $"Not proved, part {word}."), ("go", "hand")])).Headers.Location!.ToString();
    }

    async Task PlayAsync(QuizTaker taker, Visitor learner)
    {
        var scenario = taker.Library.Module(Known.Story)!.Scenario!;
        await taker.SendAsync(await taker.StartAsync(Known.Story));
        EndedRun = (await learner.SubmitAsync($"/modules/{Known.Story}/scenario", "#play")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(EndedRun), Ways.ToEnding(scenario, Outcome.Bad));
        OpenRun = (await learner.SubmitAsync($"/modules/{Known.Story}/scenario", "#play")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(OpenRun), ((Played)scenario.Item.Key.FullAnswer()).Choices.Take(1));
        var expected = scenario.Seat!.Moments.Select(m => m.Choices[0].Id).ToList();
        EndedSeat = (await learner.SubmitAsync($"/modules/{Known.Story}/scenario/seat", "#sit")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(EndedSeat), expected);
        OpenSeat = (await learner.SubmitAsync($"/modules/{Known.Story}/scenario/seat", "#sit")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(OpenSeat), expected.Take(1));
    }

    /// <summary>The cookies of somebody's sign-in, for a browser.</summary>
    public IEnumerable<Cookie> CookiesOf(Who who) => _cookies.TryGetValue(who, out var cookies)
        ? cookies.GetAllCookies().Select(c => new Cookie { Name = c.Name, Value = c.Value, Domain = Address.Host, Path = "/", HttpOnly = c.HttpOnly })
        : [];

    async Task<Visitor> VisitAsync(Who who, string role)
    {
        var visitor = await VisitAsAsync(role, who switch { Who.Administrator => "Ruth Lindqvist", Who.Mentor => "Maud Okafor", _ => "Noor Haddad" });
        _cookies[who] = visitor.Cookies;
        return visitor;
    }

    async Task<Dictionary<ItemType, int>> PositionsAsync(Guid attempt)
    {
        var rows = await LookAsync(db => db.AttemptItems.AsNoTracking().Include(i => i.Version).Where(i => i.AttemptId == attempt).ToListAsync());
        return rows.Select(Web.Features.Quizzes.TakenItem.Of).GroupBy(i => i.Item.Type).ToDictionary(g => g.Key, g => g.Min(i => i.Position));
    }
}
