using System.Text.Json;
using System.Text.RegularExpressions;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.Configuration;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed partial class SettingsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Shows_every_setting_and_every_version()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var page = await administrator.ReadAsync("/admin/settings");
        page.QuerySelectorAll("#settings tbody th").Select(t => t.TextContent).ShouldBe(SettingsList.All.Select(s => s.Variable));
        page.QuerySelectorAll("dl.pairs dt").Select(t => t.TextContent).ShouldBe(["App", "Content", "Database", "Schema", "SQLite", ".NET"]);
        page.QuerySelectorAll("dl.pairs dd").ShouldAllBe(d => d.TextContent.Trim().Length > 0);
    }

    [Fact]
    public void Every_setting_that_the_app_reads_is_listed() =>
        SettingsList.All.Select(s => s.Key).Where(k => k.StartsWith("Learn:", StringComparison.Ordinal) && k != "Learn:RateLimitFactor")
            .ShouldBe(typeof(LearnSettings).GetProperties().Select(p => $"Learn:{p.Name}"), ignoreOrder: true);

    [Fact]
    public void Readme_lists_the_same()
    {
        var root = Path.GetDirectoryName(Folders.Of(new LearnSettings(), AppContext.BaseDirectory).Content)!;
        File.ReadAllLines(Path.Combine(root, "README.md"))
            .Where(l => SettingsList.All.Any(s => l.StartsWith($"| `{s.Variable}` |", StringComparison.Ordinal)) || l.StartsWith("| `Learn__", StringComparison.Ordinal))
            .ShouldBe(SettingsList.Rows);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public void Listens_where_readme_says_unless_told_otherwise(string environment)
    {
        var root = Path.GetDirectoryName(Folders.Of(new LearnSettings(), AppContext.BaseDirectory).Content)!;
        var said = ReadmesAddress().Match(File.ReadAllText(Path.Combine(root, "README.md"))).Groups[1].Value;
        var web = Path.Combine(root, "src", "CollabCare.Learn.Web");
        LearnApp.CreateBuilder([$"--environment={environment}"], web).Configuration["Urls"].ShouldBe(said);
        LearnApp.CreateBuilder([$"--environment={environment}", "--urls", "http://localhost:5081"], web).Configuration["Urls"].ShouldBe("http://localhost:5081");

        // dotnet run, as the first command of README, starts in this profile.
        using var profiles = JsonDocument.Parse(File.ReadAllText(Path.Combine(web, "Properties", "launchSettings.json")));
        profiles.RootElement.GetProperty("profiles").EnumerateObject().ShouldHaveSingleItem().Value.GetProperty("applicationUrl").GetString().ShouldBe(said);
    }

    [GeneratedRegex("the app, at (http://[^;\\s]+);")]
    private static partial Regex ReadmesAddress();

    [Fact]
    public void Says_where_a_value_comes_from_and_never_shows_a_secret()
    {
        var folder = Directory.CreateTempSubdirectory("learn-settings-");
        File.WriteAllText(Path.Combine(folder.FullName, "some.json"), """{ "Learn": { "SignUp": "Invitation", "SignUpDomains": [ "a.example", "b.example" ], "Singup": "x" } }""");
        Environment.SetEnvironmentVariable("LEARNTEST_Learn__IdleHours", "7");
        var configuration = new ConfigurationBuilder().SetBasePath(folder.FullName).AddJsonFile("some.json").AddEnvironmentVariables("LEARNTEST_").AddCommandLine(["--Learn:SessionHours=9"]).Build();
        SettingInForce Of(string name) => SettingsList.InForce(configuration).Single(s => s.Setting.Key == $"Learn:{name}");
        (Of("SignUp").Value, Of("SignUp").From).ShouldBe(("Invitation", "file some.json"));
        Of("SignUpDomains").Value.ShouldBe("a.example, b.example");
        (Of("IdleHours").Value, Of("IdleHours").From).ShouldBe(("7", "environment"));
        (Of("SessionHours").Value, Of("SessionHours").From).ShouldBe(("9", "command line"));
        (Of("StaffSessionHours").Value, Of("StaffSessionHours").From).ShouldBe(("12", "default"));
        SettingsList.Strange(configuration).ShouldBe(["Learn:Singup"]);
        SettingsList.Shown(new Setting("Learn:Key", "", "") { Secret = true }, "hunter2").ShouldNotContain("hunter2");
        TestApp.Delete(folder.FullName);
    }
}
