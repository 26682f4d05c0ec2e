using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Data.Backups;
using CollabCare.Learn.Web.Features.Setup;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Starts the app, and says in a line or two what stands in the way where it cannot.</summary>
public static class Start
{
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var app = LearnApp.CreateBuilder(args).Build();
            using var folder = DataLock.Take(app.Services.GetRequiredService<Folders>().Data);
            if (folder is null)
            {
                return Refuse($"The data folder {app.Services.GetRequiredService<Folders>().Data} is in use by another running copy of the app; stop that one, or set Learn__DataFolder to another folder.");
            }

            Restore.Finish(app.Services.GetRequiredService<Folders>());
            await PrepareAsync(app);
            app.UseLearn();

            // Made before anybody can ask for anything, so that no request meets a link about to be replaced.
            var setup = await FirstAdministrator.MakeLinkAsync(app);
            await app.StartAsync();
            FirstAdministrator.Say(app, setup);
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception e) when (e is BrokenContentException or NewerSchemaException or UnwritableFolderException)
        {
            return Refuse(e.Message);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return Refuse($"{e.Message} Stop what uses it, or give another address: -- --urls http://localhost:5081");
        }
    }

    /// <summary>Reads the content and opens the database, before the first request.</summary>
    public static async Task PrepareAsync(WebApplication app)
    {
        // Side by side: neither needs the other, and both take their time. What is wrong with the content is said first.
        var content = Task.Run(app.Services.GetRequiredService<Shelf>().Read);
        var database = LearnDatabase.OpenAsync(app.Services);
        await Task.WhenAll(content, database);
    }

    static int Refuse(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
