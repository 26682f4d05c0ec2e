using Bogus;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Demo.People;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>What one learner read and took in the six weeks before now. Chance decides what is known; forms, marks and waits follow the app's own rules.</summary>
public sealed class SixWeeks
{
    public const int Days = 42;

    readonly Player _player;
    readonly Kind _kind;
    readonly DateTimeOffset _now;
    readonly DateTimeOffset _begin;
    readonly Randomizer _chance;
    readonly List<Reading> _readings = [];
    readonly List<Attempt> _attempts = [];
    readonly List<Run> _runs = [];

    SixWeeks(Player player, DateTimeOffset now)
    {
        (_player, _kind, _now) = (player, player.Kind!, now);
        _begin = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddDays(-Days);
        _chance = new Randomizer(player.Seed);
        Person = new Person
        {
            Name = player.Name,
            TimeZone = player.TimeZone,
            CreatedAt = _begin.AddDays(_kind.FirstDay).AddHours(14),
            ExtraTimePercent = _kind.ExtraTimePercent,
        };
    }

    public Person Person { get; }

    public IReadOnlyList<Reading> Readings => _readings;

    public IReadOnlyList<Attempt> Attempts => _attempts;

    public IReadOnlyList<Run> Runs => _runs;

    /// <summary>The six weeks of a learner.</summary>
    public static SixWeeks Of(Player player, Library library, DateTimeOffset now)
    {
        var weeks = new SixWeeks(player, now);
        weeks.Study(library);
        return weeks;
    }

    /// <summary>The six weeks in a line.</summary>
    public string Words()
    {
        var graded = _attempts.Where(a => !a.Practice).ToList();
        return $"{Count(_readings.Count(r => r.DoneAt is not null), "module")} read, {Count(graded.Count, "try", "tries")}, {graded.Where(a => a.Passed == true).DistinctBy(a => a.ModuleId).Count()} passed";
    }

    static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    void Study(Library library)
    {
        var at = Workday(Person.CreatedAt);
        foreach (var module in library.Modules)
        {
            if (!Yet(at))
            {
                return;
            }

            at = _kind.Reads ? Read(module, at) : at;
            at = module.Quiz is { } quiz && Yet(at) ? TakeUntilPassed(module, quiz, at) : at;
            at = Workday(at.AddDays(_kind.RestDays));
        }
    }

    DateTimeOffset Read(Module module, DateTimeOffset at)
    {
        var done = at.AddMinutes(module.Minutes * 0.6 * _kind.Pace * _chance.Double(0.8, 1.3));
        var sections = module.Page.Sections.Where(s => s.Anchor.Length > 0).Select(s => s.Anchor).ToList();
        var leaves = !Yet(done) || (_kind == Kind.Stopped && _chance.Bool(0.4f));
        _readings.Add(new Reading
        {
            PersonId = Person.Id,
            ModuleId = module.Id,
            BegunAt = at,
            SeenAt = Yet(done) ? done : at,
            Section = sections.Count == 0 ? "" : leaves ? sections[_chance.Int(0, sections.Count - 1)] : sections[^1],
            DoneAt = leaves ? null : done,
        });
        return done;
    }

    DateTimeOffset TakeUntilPassed(Module module, Quiz quiz, DateTimeOffset at)
    {
        var own = new List<Attempt>();
        for (var tries = 1; tries <= _kind.Tries && Yet(at); tries++)
        {
            var knows = Math.Min(0.99, _kind.Knows + ((tries - 1) * _kind.Gains));
            var attempt = Take(module, quiz, own, practice: false, knows, at);
            at = attempt.EndedAt!.Value;
            if (attempt.Passed == true && !(_kind.TakesAnotherForm && tries < 2))
            {
                break;
            }

            at = Workday(ShowQuizHandler.RetryOf(own).OpensAt ?? at.AddHours(20));
            if (_kind.Practises && Yet(at))
            {
                at = Take(module, quiz, own, practice: true, knows, at).EndedAt!.Value.AddMinutes(5);
            }
        }

        return at;
    }

    Attempt Take(Module module, Quiz quiz, List<Attempt> own, bool practice, double knows, DateTimeOffset at)
    {
        var (attempt, run) = TakenQuiz.Take(Person, module, quiz, own, practice, at, _chance.Int(0), _kind.Pace * _chance.Double(0.8, 1.2), item => Answering.AnswerAndCertainty(item, knows, _kind.Bold, _chance));
        own.Add(attempt);
        _attempts.Add(attempt);
        if (run is not null)
        {
            _runs.Add(run);
            PlayAgain(run, module.Scenario!, knows);
        }

        return attempt;
    }

    // Whoever practises plays a scenario once more after the quiz.
    void PlayAgain(Run run, Scenario scenario, double knows)
    {
        var at = run.EndedAt!.Value.AddMinutes(20);
        if (_kind.Practises && Yet(at))
        {
            _runs.Add(PlayedRun.Of(Person, run.ModuleId, scenario, Answering.Play(scenario, Math.Min(0.99, knows + 0.2), bold: false, _chance), at));
        }
    }

    bool Yet(DateTimeOffset at) => at < _now.AddHours(-1) && at < _begin.AddDays(_kind.LastDay + 1);

    // People study on working days, somewhere between the first hour of their day and the last.
    DateTimeOffset Workday(DateTimeOffset earliest)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(_player.TimeZone);
        var local = TimeZoneInfo.ConvertTime(earliest, zone);
        if (local.Hour >= 16)
        {
            local = local.AddDays(1).AddHours(-local.Hour);
        }

        while (local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            local = local.AddDays(1);
        }

        var hour = _chance.Int(Math.Max(8, local.Hour + 1), 17);
        return new DateTimeOffset(local.Date.AddHours(hour).AddMinutes(_chance.Int(0, 59)), local.Offset).ToUniversalTime();
    }
}
