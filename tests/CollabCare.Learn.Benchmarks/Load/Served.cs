using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>A server in a process of its own, as it runs in production.</summary>
sealed class Served : IAsyncDisposable
{
    readonly Process _process;

    Served(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From starting the process to the last byte of its first page.</summary>
    public TimeSpan FirstPage { get; private init; }

    /// <summary>Resident memory, in MB.</summary>
    public double ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024.0 / 1024;
        }
    }

    /// <summary>Starts a published app and waits for a page of it.</summary>
    /// <param name="dll">What to start.</param>
    /// <param name="page">The first page asked for.</param>
    /// <param name="arguments">Arguments; <c>{address}</c> in them is replaced.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<Served> StartAsync(string dll, string page, string[] arguments, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [dll, .. arguments.Select(a => a.Replace("{address}", address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
        };
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || k.StartsWith("DOTNET_", StringComparison.Ordinal) && k != "DOTNET_ROOT").ToList())
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["URLS"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await http.GetAsync(new Uri(address, page));
                await response.Content.ReadAsByteArrayAsync();
                response.EnsureSuccessStatusCode();
                return new(process, address) { FirstPage = clock.Elapsed };
            }
            catch (HttpRequestException e) when (e.StatusCode is null && !process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(2);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
