using System.Net;
using System.Text.Json;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account.Passkeys;

/// <summary>What can be tried without a device that holds passkeys; the browser journeys do the rest.</summary>
public sealed class PasskeysTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{}}")]
    public async Task A_made_up_passkey_lets_nobody_in(string credential)
    {
        using var visitor = app.Visit();
        (await visitor.SubmitAsync("/account/sign-in", "form[action$='passkey']", ("Credential", credential))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await OptionsAsync(visitor, "/account/sign-in", "/account/sign-in/passkey-options");
        var refused = await visitor.SubmitAsync("/account/sign-in", "form[action$='passkey']", ("Credential", credential));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(refused)).QuerySelector(".error-summary")!.TextContent.ShouldContain("was not taken");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_in_asks_for_whichever_passkey_is_there_and_checks_its_owner()
    {
        using var visitor = app.Visit();
        var options = await OptionsAsync(visitor, "/account/sign-in", "/account/sign-in/passkey-options");
        options.GetProperty("userVerification").GetString().ShouldBe("required");
        options.TryGetProperty("allowCredentials", out var allowed).ShouldBe(allowed.ValueKind == JsonValueKind.Array);
        (allowed.ValueKind == JsonValueKind.Array ? allowed.GetArrayLength() : 0).ShouldBe(0);
        options.GetProperty("challenge").GetString()!.Length.ShouldBeGreaterThan(40);
    }

    [Fact]
    public async Task A_made_up_passkey_makes_no_account()
    {
        using var visitor = app.Visit();
        var options = await OptionsAsync(visitor, "/account/sign-up", "/account/sign-up/passkey-options", ("Name", "Ada"), ("Email", "passkey@example.org"));
        options.GetProperty("user").GetProperty("name").GetString().ShouldBe("passkey@example.org");
        var page = await visitor.ReadAsync("/account/sign-up");
        page.QuerySelector("main form")!.SetAttribute("action", "/account/sign-up/passkey");
        var refused = await visitor.SubmitAsync(page, "main form", ("Name", "Ada"), ("Email", "passkey@example.org"), ("Credential", "{}"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.LookAsync(db => db.Users.AnyAsync(u => u.Email == "passkey@example.org"))).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_missing_for_an_account_is_said_before_the_device_is_asked()
    {
        using var visitor = app.Visit();
        var token = (await visitor.ReadAsync("/account/sign-up")).QuerySelector("main form input[name^=__Request]")!.GetAttribute("value")!;
        var refused = await visitor.PostAsync("/account/sign-up/passkey-options", ("__RequestVerificationToken", token), ("Name", ""), ("Email", "x@example.org"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(refused)).ShouldContain("Write the name");
    }

    [Fact]
    public async Task The_last_way_in_is_not_taken_away()
    {
        using var visitor = await app.VisitAsAsync();
        await app.LookAsync(async db =>
        {
            db.UserPasskeys.Add(new() { UserId = visitor.Person, CredentialId = [7, 7, 7], Data = new() { Name = "Old phone", PublicKey = [1], AttestationObject = [1], ClientDataJson = [1] } });
            await db.SaveChangesAsync();
            return await db.WriteAsync(() => db.Users.Where(u => u.Id == visitor.Person).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, (string?)null)), default);
        });
        (await visitor.SubmitAsync("/account/passkeys", "form[action$='remove']")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync("/account/passkeys", "form[action$='rename']", ("Name", "My phone"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.SubmitAsync("/account/password", "form[action$='password']", ("Password", "a first password of mine"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.ReadAsync("/account/passkeys")).QuerySelector(".row-title")!.TextContent.ShouldBe("My phone");
        (await visitor.SubmitAsync("/account/passkeys", "form[action$='remove']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.UserPasskeys.AnyAsync(p => p.UserId == visitor.Person))).ShouldBeFalse();
    }

    static async Task<JsonElement> OptionsAsync(Visitor visitor, string page, string path, params (string, string)[] fields)
    {
        var token = (await visitor.ReadAsync(page)).QuerySelector("main form input[name^=__Request]")!.GetAttribute("value")!;
        var answer = await visitor.PostAsync(path, [("__RequestVerificationToken", token), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await Visitor.BodyAsync(answer));
        return JsonDocument.Parse(await Visitor.BodyAsync(answer)).RootElement;
    }
}
