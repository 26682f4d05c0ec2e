using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;

namespace CollabCare.Learn.Web.Tests.Verbs;

public sealed class UserVerbTests : IDisposable
{
    readonly DataFolder _folder = new();

    [Theory]
    [InlineData("list")]
    [InlineData("add", "--email", "new@example.org")]
    [InlineData("disable", "--email", "ada@example.org")]
    public async Task Refuses_while_the_app_runs(params string[] verb)
    {
        await _folder.AddAsync("ada@example.org");
        using var running = DataLock.Take(_folder.Data);
        (await UserAsync(verb)).ShouldBeRefused("in use");
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("enable")]
    [InlineData("reset")]
    [InlineData("role", "--role", "mentor")]
    public async Task Refuses_somebody_who_has_no_account(string verb, params string[] more) =>
        (await UserAsync([verb, .. more, "--email", "nobody@example.org"])).ShouldBeRefused("Nobody has an account");

    [Fact]
    public async Task Refuses_to_leave_the_app_without_an_administrator()
    {
        await _folder.AddAsync("ada@example.org", Roles.Administrator);
        (await UserAsync("role", "--email", "ada@example.org", "--role", "administrator", "--take")).ShouldBeRefused("last administrator");
        (await UserAsync("disable", "--email", "ada@example.org")).ShouldBeRefused("last administrator");
    }

    [Theory]
    [InlineData("--email", "not an address", "e-mail address")]
    [InlineData("--email", "ada@example.org", "account already")]
    public async Task Refuses_to_add(string option, string value, string because)
    {
        await _folder.AddAsync("ada@example.org");
        (await UserAsync("add", option, value)).ShouldBeRefused(because);
    }

    [Fact]
    public async Task Refuses_a_role_that_there_is_not() =>
        (await UserAsync("add", "--email", "new@example.org", "--role", "king")).ShouldBeRefused("Choose one of the roles");

    [Fact]
    public async Task Says_how_it_is_used_when_an_option_is_missing()
    {
        var said = await UserAsync("disable");
        said.Code.ShouldBe(1);
        said.Error.ShouldContain("--email");
    }

    [Fact]
    public async Task Adds_by_a_link_and_asks_for_no_password()
    {
        var said = await UserAsync("add", "--email", "new@example.org", "--role", "administrator");
        said.Code.ShouldBe(0, said.Error);
        said.Out.ShouldContain("new@example.org is invited as an administrator.");
        said.Out.ShouldContain("/account/sign-up?invitation=");
    }

    [Fact]
    public async Task Gives_and_takes_a_role_disables_and_enables()
    {
        await _folder.AddAsync("ada@example.org");
        (await UserAsync("role", "--email", "ada@example.org", "--role", "mentor")).Out.ShouldContain("is now a mentor");
        (await UserAsync("list")).Out.ShouldContain("learner,mentor\tactive");
        (await UserAsync("role", "--email", "ada@example.org", "--role", "mentor", "--take")).Code.ShouldBe(0);
        (await UserAsync("disable", "--email", "ada@example.org")).Code.ShouldBe(0);
        (await UserAsync("list")).Out.ShouldContain("learner\tdisabled");
        (await UserAsync("reset", "--email", "ada@example.org")).ShouldBeRefused("Enable it first");
        (await UserAsync("enable", "--email", "ada@example.org")).Code.ShouldBe(0);
        (await UserAsync("reset", "--email", "ada@example.org")).Out.ShouldContain("/account/reset");
    }

    Task<Said> UserAsync(params string[] verb) => Said.ByAsync(_folder.Data, ["user", .. verb]);

    public void Dispose() => _folder.Dispose();
}
