using System.Globalization;
using CollabCare.Learn.Benchmarks.Load;
using Microsoft.Data.Sqlite;

namespace CollabCare.Learn.Benchmarks;

/// <summary>What a measurement needs around it: the clone it runs in, a folder of its own that is gone afterwards, people who sign up, and the database while the app is stopped.</summary>
static class Workplace
{
    /// <summary>Measures, with the clone's folder and one of its own.</summary>
    /// <returns>The exit code: 0 where every limit was met, 1 where one was missed.</returns>
    public static async Task<int> UseAsync(string name, Func<string, string, Task<bool>> measure)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "CollabCare.Learn.sln")))
        {
            root = Path.GetDirectoryName(root) ?? throw new InvalidOperationException("Run this from a clone.");
        }

        var work = Directory.CreateTempSubdirectory($"learn-{name}-").FullName;
        try
        {
            return await measure(root, work) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    /// <summary>Makes an account and leaves its browser signed in.</summary>
    public static async Task<Browser> SignUpAsync(Uri address, string name, string email, string? password = null)
    {
        var browser = new Browser(address);
        var form = await browser.ReadAsync("/account/sign-up");
        await browser.PostAsync("/account/sign-up", [Browser.Token(form), new("Name", name), new("Email", email), new("Password", password ?? $"a long password {Guid.NewGuid():N}"), new("TimeZone", "UTC")]);
        return browser;
    }

    /// <summary>Makes an account that has a role, while the app runs for that alone, and gives what signs it in: a role is seen by the next sign-in.</summary>
    public static async Task<KeyValuePair<string, string>[]> StaffAsync(Func<Task<Served>> start, string database, string email, string role)
    {
        const string Password = "three quiet lamps and a kettle";
        await using (var first = await start())
        {
            using var browser = await SignUpAsync(first.Address, "Somebody of the staff", email, Password);
        }

        Execute(database, $"INSERT INTO AspNetUserRoles (UserId, RoleId) SELECT p.Id, r.Id FROM People p, AspNetRoles r WHERE p.Email = '{email}' AND r.Name = '{role}'");
        return [new("Email", email), new("Password", Password)];
    }

    /// <summary>A browser that signs in.</summary>
    public static async Task<Browser> SignInAsync(Uri address, KeyValuePair<string, string>[] fields)
    {
        var browser = new Browser(address);
        await browser.PostAsync("/account/sign-in", [Browser.Token(await browser.ReadAsync("/account/sign-in")), .. fields]);
        return browser;
    }

    /// <summary>Runs SQL on the database of an app that is stopped.</summary>
    public static void Execute(string database, string sql)
    {
        using var db = new SqliteConnection($"Data Source={database};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>A line of the table.</summary>
    public static void Row(string what, string figure, string beside = "") => Console.WriteLine($"{what,-44} {figure}{(beside.Length > 0 ? $"; {beside}" : "")}");
}
