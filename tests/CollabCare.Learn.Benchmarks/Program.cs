using CollabCare.Learn.Benchmarks.Cohorts;
using CollabCare.Learn.Benchmarks.Live;
using CollabCare.Learn.Benchmarks.Load;
using CollabCare.Learn.Benchmarks.Statistics;

namespace CollabCare.Learn.Benchmarks;

static class Program
{
    static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["load"]:
                return await LoadRun.RunAsync(seconds: 10);
            case ["load", "--seconds", var words] when int.TryParse(words, out var seconds) && seconds > 0:
                return await LoadRun.RunAsync(seconds);
            case ["statistics"]:
                return await StatisticsRun.RunAsync(answers: 1_000_000);
            case ["sessions"]:
                return await SessionsRun.RunAsync(sessions: 50);
            case ["cohort"]:
                return await CohortRun.RunAsync(learners: 500, units: 60);
            case ["serve", var file, var address]:
                await BareEndpoint.ServeAsync(file, address);
                return 0;
            default:
                await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/CollabCare.Learn.Benchmarks -- load [--seconds N]     N seconds for each measure, 10 unless told");
                await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/CollabCare.Learn.Benchmarks -- statistics             a quiz's statistics page over 1,000,000 stored answers");
                await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/CollabCare.Learn.Benchmarks -- sessions               50 live sessions of 5 people: how far each clock is from the server's");
                await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/CollabCare.Learn.Benchmarks -- cohort                 a mentor's pages for 500 learners and 60 units");
                return 1;
        }
    }
}
