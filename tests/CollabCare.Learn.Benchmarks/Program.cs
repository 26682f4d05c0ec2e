using CollabCare.Learn.Benchmarks.Load;

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
            case ["serve", var file, var address]:
                await BareEndpoint.ServeAsync(file, address);
                return 0;
            default:
                await Console.Error.WriteLineAsync("dotnet run -c Release --project tests/CollabCare.Learn.Benchmarks -- load [--seconds N]     N seconds for each measure, 10 unless told");
                return 1;
        }
    }
}
