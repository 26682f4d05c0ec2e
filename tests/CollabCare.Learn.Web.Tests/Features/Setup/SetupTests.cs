using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Setup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Setup;

public sealed class SetupTests : IDisposable
{
    static readonly (string, string)[] Form = [("Name", "Ada"), ("Email", "ada@example.org"), ("Password", TestApp.Password), ("TimeZone", "Europe/Zurich")];
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_guessed_link_does_not_exist()
    {
        await LinkAsync();
        (await _app.Visit().GetAsync("/setup/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_of_yesterday_does_not_exist()
    {
        var link = await LinkAsync();
        _app.Clock.Move(TimeSpan.FromHours(24));
        (await _app.Visit().GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_newer_link_takes_the_place_of_an_older_one()
    {
        var older = await LinkAsync();
        var newer = await LinkAsync();
        (await _app.Visit().GetAsync(older)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _app.Visit().GetAsync(newer)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_common_password_is_refused_and_the_link_still_works()
    {
        var link = await LinkAsync();
        var visitor = _app.Visit();
        var refused = await visitor.SubmitAsync(link, "main form", ("Name", "Ada"), ("Email", "ada@example.org"), ("Password", "password1234"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await visitor.PageAsync(refused);
        page.QuerySelector("#Password-error")!.TextContent.ShouldContain("Many people use this password");
        page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("ada@example.org");
        page.QuerySelector("#Password")!.HasAttribute("value").ShouldBeFalse();
        (await visitor.SubmitAsync(link, "main form", Form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Makes_one_administrator_who_is_signed_in_and_then_no_other()
    {
        var link = await LinkAsync();
        var (first, second) = (_app.Visit(), _app.Visit());
        var late = await second.ReadAsync(link);
        var made = await first.SubmitAsync(link, "main form", Form);
        made.Headers.Location!.ToString().ShouldBe("/home");
        (await first.GetAsync("/account/sign-in")).Headers.Location!.ToString().ShouldBe("/home");
        late.DocumentElement.SetAttribute("data-address", link);
        (await second.SubmitAsync(late, "main form", [.. Form.Select(f => f.Item1 == "Email" ? ("Email", "eve@example.org") : f)])).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await second.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var person = await _app.LookAsync(db => db.Users.SingleAsync());
        person.TimeZone.ShouldBe("Europe/Zurich");
        (await _app.LookAsync(db => FirstAdministrator.ExistsAsync(db, TestContext.Current.CancellationToken))).ShouldBeTrue();
        (await _app.LookAsync(db => db.UserRoles.CountAsync())).ShouldBe(2);
        using var scope = _app.Services.CreateScope();
        (await FirstAdministrator.MakeLinkAsync(scope.ServiceProvider, TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task Two_at_once_with_one_link_make_one_administrator()
    {
        var link = await LinkAsync();
        var tries = Enumerable.Range(0, 4).Select(async n =>
        {
            using var visitor = _app.Visit();
            var page = await visitor.ReadAsync(link);
            page.DocumentElement.SetAttribute("data-address", link);
            return await visitor.SubmitAsync(page, "main form", ("Name", "Ada"), ("Email", $"ada{n}@example.org"), ("Password", TestApp.Password));
        });
        (await Task.WhenAll(tries)).Count(r => r.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        (await _app.LookAsync(db => db.Users.CountAsync())).ShouldBe(1);
    }

    async Task<string> LinkAsync()
    {
        _app.Visit().Dispose();
        using var scope = _app.Services.CreateScope();
        return $"/setup/{await FirstAdministrator.MakeLinkAsync(scope.ServiceProvider, TestContext.Current.CancellationToken)}";
    }
}
