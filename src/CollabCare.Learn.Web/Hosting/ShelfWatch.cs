using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Reads the content again shortly after a file of it changed.</summary>
public sealed class ShelfWatch(Shelf shelf, Folders folders, IOptions<LearnSettings> settings, IHostEnvironment environment, ILogger<ShelfWatch> logger) : BackgroundService
{
    static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.Value.WatchContent && !environment.IsDevelopment())
        {
            return;
        }

        using var changed = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(folders.Content) { IncludeSubdirectories = true };
        FileSystemEventHandler tell = (_, _) => changed.Release();
        watcher.Changed += tell;
        watcher.Created += tell;
        watcher.Deleted += tell;
        watcher.Renamed += (_, _) => changed.Release();

        // More changed at once than the watcher could take: something did.
        watcher.Error += (_, _) => changed.Release();
        watcher.EnableRaisingEvents = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            await changed.WaitAsync(stoppingToken);

            // An editor writes in several steps: wait until the folder has been quiet for a moment.
            while (await changed.WaitAsync(Quiet, stoppingToken))
            {
            }

            try
            {
                var library = shelf.Read();
                if (shelf.Broken.Count > 0)
                {
                    logger.LogWarning("The content has errors; the last good version stays in use.\n{Errors}", string.Join('\n', shelf.Broken));
                }
                else
                {
                    logger.LogInformation("Content {Version} is in use, with {Modules} modules", library.Version[..12], library.Modules.Length);
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(e, "The content could not be read; the last good version stays in use");
            }
        }
    }
}
