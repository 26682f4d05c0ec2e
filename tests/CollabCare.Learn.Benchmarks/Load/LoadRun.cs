using System.Globalization;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>Measures the published app beside its limits, in one run on one machine: both sides take turns, and each figure is the median of its rounds.</summary>
sealed class LoadRun(string root, string work, int seconds)
{
    const int Rounds = 5;
    const int Connections = 16;
    const int Learners = 8;
    const string ModuleId = "term-b-word-parts";
    const string StoryId = "pit-b-first-contact";
    const double MostOfAPage = 1.5;
    const string Page = $"/modules/{ModuleId}";

    readonly string _data = Path.Combine(work, "data");

    TimeSpan Turn => TimeSpan.FromSeconds((double)seconds / Rounds);

    public static Task<int> RunAsync(int seconds) => Workplace.UseAsync("load", async (root, work) =>
    {
        // Its figures stand beside their limits; none of them fails the run.
        await new LoadRun(root, work, seconds).MeasureAsync();
        return true;
    });

    async Task MeasureAsync()
    {
        Say($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {seconds} s a measure in {Rounds} rounds, {Connections} connections, {Learners} learners");
        var app = Published.App(root, Path.Combine(work, "app"));
        var template = Published.Template(work);
        var library = LibraryReader.Read(Path.Combine(root, "content"), DateOnly.FromDateTime(DateTime.UtcNow)).Library!;

        await FirstPagesAsync(app, template);
        await PagesAndAttemptsAsync(app, template, library.Module(ModuleId)!, library.Module(StoryId)!);

        var big = BigTree.Read(Path.Combine(root, "content"), Path.Combine(work, "tree"), 10_000, 1_200);
        Row("10,000 modules of 1,200 words, read", $"{big.TotalSeconds:F2} s", "limit 5 s", big.TotalSeconds < 5);
    }

    async Task FirstPagesAsync(string app, string template)
    {
        double first;
        await using (var once = await AppAsync(app))
        {
            first = once.FirstPage.TotalMilliseconds;
        }

        var (ours, theirs) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            await using (var served = await AppAsync(app))
            {
                ours.Add(served.FirstPage.TotalMilliseconds);
            }

            await using var other = await TemplateAsync(template);
            theirs.Add(other.FirstPage.TotalMilliseconds);
        }

        var (own, limit) = (Figures.Median(ours), Figures.Median(theirs));
        Row("Start to first page", $"{own:F0} ms", $"template {limit:F0} ms, × {own / limit:F2} (aim ≤ 2.5); with a new database {first:F0} ms", own <= 2.5 * limit);
    }

    async Task PagesAndAttemptsAsync(string app, string template, Module module, Module story)
    {
        await using var served = await AppAsync(app);
        await using var plain = await TemplateAsync(template);
        using (var reader = new Browser(served.Address))
        {
            await File.WriteAllTextAsync(Path.Combine(work, "page.html"), await reader.ReadAsync(Page));
        }

        var size = new FileInfo(Path.Combine(work, "page.html")).Length / 1024.0;
        await using var bare = await Served.StartAsync(typeof(LoadRun).Assembly.Location, "/", ["serve", Path.Combine(work, "page.html"), "{address}"], []);
        var learners = new List<Learner>();
        for (var n = 0; n < Connections; n++)
        {
            learners.Add(await Learner.SignUpAsync(served.Address, module, n));
        }

        var moments = new List<string>();
        foreach (var learner in learners)
        {
            moments.Add(await learner.SecondMomentAsync(story));
        }

        var strangers = Enumerable.Range(0, Connections).Select(_ => new Browser(served.Address)).ToList();
        var templates = Enumerable.Range(0, Connections).Select(_ => new Browser(plain.Address)).ToList();
        var bares = Enumerable.Range(0, Connections).Select(_ => new Browser(bare.Address)).ToList();
        var sides = new (string Name, Func<int, Task> Work)[]
        {
            ("template", n => templates[n].GetAsync("/")),
            ("anonymous", n => strangers[n].GetAsync(Page)),
            ("signed in", n => learners[n].Browser.GetAsync(Page)),
            ("moment", n => learners[n].Browser.GetAsync(moments[n])),
            ("bare", n => bares[n].GetAsync("/")),
        };
        var speeds = await TakeTurnsAsync(sides);
        Row("Anonymous module page", Said(speeds["anonymous"]), $"template {Said(speeds["template"])}, × {Ratio(speeds, "anonymous", "template"):F2} (aim ≥ 1)", Ratio(speeds, "anonymous", "template") >= 1);
        Row("Signed-in module page", Said(speeds["signed in"]), $"× {Ratio(speeds, "signed in", "template"):F2} of the template (aim ≥ 0.5)", Ratio(speeds, "signed in", "template") >= 0.5);
        Row("Moment of a scenario", Said(speeds["moment"]), $"× {Ratio(speeds, "signed in", "moment"):F2} of the time of the signed-in module page (limit {MostOfAPage})", Ratio(speeds, "signed in", "moment") <= MostOfAPage);
        Row($"Bare Kestrel, the same {size:F0} kB", Said(speeds["bare"]), $"anonymous × {Ratio(speeds, "anonymous", "bare"):F2}, signed in × {Ratio(speeds, "signed in", "bare"):F2}", null);

        await AttemptsAsync(learners);
        Row("Resident memory after the load", $"{served.ResidentMegabytes:F0} MB", $"limit 200 MB; template {plain.ResidentMegabytes:F0} MB", served.ResidentMegabytes < 200);
        foreach (var own in learners.Cast<IDisposable>().Concat(strangers).Concat(templates).Concat(bares))
        {
            own.Dispose();
        }
    }

    async Task AttemptsAsync(List<Learner> learners)
    {
        await Loop.RunAsync(Learners, Turn, n => learners[n].AttemptAsync());
        var copy = Path.Combine(work, "copy.db");
        foreach (var tail in new[] { "", "-wal" })
        {
            File.Copy(Path.Combine(_data, $"learn.db{tail}"), copy + tail);
        }

        using var bare = BareCommits.Open(copy);
        var (ours, limit) = (new List<Speed>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await Loop.RunAsync(Learners, Turn, n => learners[n].AttemptAsync()));
            limit.Add(bare.PerSecond(Turn));
        }

        var (attempts, alone) = (Speed.Median(ours), Figures.Median(limit));
        var ratio = attempts.PerSecond / alone;
        Row(
            "Whole attempt, every page of it", $"{attempts.PerSecond:F1}/s (p50 {attempts.P50:F0} ms, p99 {attempts.P99:F0} ms) = {attempts.PerSecond * bare.Commits:F0} commits/s",
            $"the same rows by bare SQLite {alone:F1}/s = {alone * bare.Commits:F0} commits/s, × {ratio:F2} (aim ≥ 0.5)", ratio >= 0.5);
    }

    async Task<Dictionary<string, Speed>> TakeTurnsAsync((string Name, Func<int, Task> Work)[] sides)
    {
        foreach (var (_, warm) in sides)
        {
            await Loop.RunAsync(Connections, TimeSpan.FromSeconds(3), warm);
        }

        var rounds = sides.ToDictionary(s => s.Name, _ => new List<Speed>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, turn) in sides)
            {
                rounds[name].Add(await Loop.RunAsync(Connections, Turn, turn));
            }
        }

        return rounds.ToDictionary(r => r.Key, r => Speed.Median(r.Value));
    }

    Task<Served> AppAsync(string dll) => Served.StartAsync(dll, Page, [], new Dictionary<string, string>
    {
        ["Learn__DataFolder"] = _data,
        ["Learn__RateLimitFactor"] = "100000",
        ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
    });

    static Task<Served> TemplateAsync(string dll) => Served.StartAsync(dll, "/", [], []);

    static double Ratio(Dictionary<string, Speed> speeds, string one, string other) => speeds[one].PerSecond / speeds[other].PerSecond;

    static string Said(Speed speed) => $"{speed.PerSecond:F0}/s (p50 {speed.P50:F1} ms, p99 {speed.P99:F1} ms)";

    static void Row(string what, string figure, string beside, bool? met) =>
        Say($"{what,-38} {figure}\n{"",-38} {beside}{met switch { true => ": met", false => ": MISSED", null => "" }}");

    static void Say(string line) => Console.WriteLine(line);
}
