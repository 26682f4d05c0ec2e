using Microsoft.Extensions.Hosting;

namespace CollabCare.Learn.Demo;

static class Program
{
    static async Task<int> Main(string[] args)
    {
        try
        {
            await using var demo = await DemoApp.StartAsync(args);
            Console.WriteLine(demo.Words());
            await demo.App.WaitForShutdownAsync();
            return 0;
        }
        catch (RefusedException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
