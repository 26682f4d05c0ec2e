using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Benchmarks.Load;

namespace CollabCare.Learn.Benchmarks.Live;

/// <summary>Measures live sessions in the published app: how far the clock on each page is from the server's, and how soon each page shows what was pressed.</summary>
static partial class SessionsRun
{
    const int People = 5;
    const double LimitSeconds = 1;

    public static Task<int> RunAsync(int sessions) => Workplace.UseAsync("sessions", (root, work) => MeasureAsync(root, work, sessions));

    static async Task<bool> MeasureAsync(string root, string work, int sessions)
    {
        var app = Published.App(root, Path.Combine(work, "app"));
        await using var served = await Served.StartAsync(app, "/interview", [], new Dictionary<string, string>
        {
            ["Learn__DataFolder"] = Path.Combine(work, "data"),
            ["Learn__RateLimitFactor"] = "100000",
            ["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true",
        });
        Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}; {sessions} sessions of {People} people, the server and all pages on this machine");
        var rooms = new List<Room>();
        for (var n = 0; n < sessions; n++)
        {
            rooms.Add(await Room.OpenAsync(served.Address, n));
        }

        using var over = new CancellationTokenSource();
        var watching = WatchAsync([.. rooms.SelectMany(r => r.People)], over.Token);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(rooms.Select((room, n) => Task.Run(() => room.GoAsync(new Random(n)))));
        var seconds = clock.Elapsed.TotalSeconds;
        await over.CancelAsync();
        var deviation = await watching / 1000;
        var (late, up) = (rooms.SelectMany(r => r.Pressed).Order().ToList(), rooms.SelectMany(r => r.TimesUp).Order().ToList());
        Console.WriteLine($"{rooms.Sum(r => r.Moves)} presses in {seconds:F0} s, {rooms.SelectMany(r => r.People).Sum(p => p.Frames)} frames, {served.ResidentMegabytes:F0} MB resident");
        var met = Row("Greatest deviation of a page's clock", deviation)
            & Row("From the press to the slowest page", late[^1], $"half within {late[late.Count / 2]:F3} s")
            & Row("From a time that is up to the slowest page", up[^1], $"half within {up[up.Count / 2]:F3} s");
        foreach (var person in rooms.SelectMany(r => r.People))
        {
            await person.DisposeAsync();
        }

        return met;
    }

    static bool Row(string what, double seconds, string beside = "")
    {
        var met = seconds < LimitSeconds;
        Console.WriteLine($"{what,-44} {seconds:F3} s   limit {LimitSeconds:F0} s: {(met ? "met" : "MISSED")}   {beside}");
        return met;
    }

    // The greatest deviation that any page has at any time, in milliseconds.
    static async Task<double> WatchAsync(IReadOnlyList<Present> people, CancellationToken over)
    {
        var greatest = 0.0;
        while (!over.IsCancellationRequested)
        {
            greatest = Math.Max(greatest, people.Max(p => p.Deviation));
            await Task.Delay(200, CancellationToken.None);
        }

        return greatest;
    }

    /// <summary>One session: a candidate who opens it, three raters, and somebody who watches.</summary>
    sealed partial class Room
    {
        public required List<Present> People { get; init; }

        /// <summary>Seconds from each press until the slowest page showed it.</summary>
        public List<double> Pressed { get; } = [];

        /// <summary>Seconds from each time that was up until the slowest page showed it.</summary>
        public List<double> TimesUp { get; } = [];

        public int Moves { get; private set; }

        public static async Task<Room> OpenAsync(Uri address, int number)
        {
            var people = new List<Present>();
            for (var n = 0; n < SessionsRun.People; n++)
            {
                people.Add(await Present.SignUpAsync(address, (number * SessionsRun.People) + n));
            }

            var place = await people[0].PressAsync("/interview/live", ("kind", "Panel"), ("role", "Candidate"));
            people[0].Session = place;
            var code = Code().Match(await people[0].Browser.ReadAsync(place)).Groups[1].Value;
            foreach (var (at, person) in people.Index().Skip(1))
            {
                await person.PressAsync("/interview/live/join", ("code", code));
                person.Session = place;
                await person.PressAsync("/seat", ("Role", at == SessionsRun.People - 1 ? "Observer" : "Rater"), ("ExtraTime", "0"));
            }

            foreach (var person in people)
            {
                await person.ListenAsync(address);
            }

            return new() { People = people };
        }

        /// <summary>Takes five questions. Planning of the first runs out by itself; everything else is pressed, by one rater after the other, with a pause of some seconds.</summary>
        public async Task GoAsync(Random chance)
        {
            await Task.Delay(chance.Next(6000));
            await MoveAsync(1, "/chairs", null);
            for (var question = 1; question <= 5; question++)
            {
                foreach (var to in new[] { "begin", "answer", "answered", "probe", "no-probe" })
                {
                    if (question == 1 && to == "answer")
                    {
                        await RunOutAsync();
                        continue;
                    }

                    await MoveAsync(1 + (Moves % 3), $"/chairs/1/questions/{question}/move", to);
                    await Task.Delay(chance.Next(3000, 7000));
                }
            }
        }

        async Task MoveAsync(int by, string path, string? to)
        {
            var before = People.Max(p => p.Shown.Revision);
            var pressed = DateTimeOffset.UtcNow;
            await (to is null ? People[by].PressAsync(path) : People[by].PressAsync(path, ("to", to)));
            Moves++;
            Pressed.Add(await UntilAllAsync(p => p.Shown.Revision > before, pressed));
        }

        async Task RunOutAsync()
        {
            var deadline = People[0].Shown.Until!.Value;
            await Task.Delay(deadline - DateTimeOffset.UtcNow);
            TimesUp.Add(await UntilAllAsync(p => p.Shown.Says.EndsWith("answering", StringComparison.Ordinal), deadline));
        }

        async Task<double> UntilAllAsync(Func<Present, bool> shows, DateTimeOffset from)
        {
            while (!People.All(shows))
            {
                if (DateTimeOffset.UtcNow - from > TimeSpan.FromSeconds(30))
                {
                    throw new TimeoutException("A page did not follow within 30 seconds.");
                }

                await Task.Delay(5);
            }

            return People.Max(p => (p.Shown.At - from).TotalSeconds);
        }

        [GeneratedRegex("live-code[^>]*>([A-Z]{3}-[A-Z]{3})<")]
        private static partial Regex Code();
    }
}
