using System.Text.RegularExpressions;

namespace CollabCare.Learn.Web.Tests.Hosting;

public sealed partial class SecurityHeadersTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/modules")]
    [InlineData("/modules/tool-b-sbar")]
    [InlineData("/no-such-page")]
    [InlineData("/account/sign-in")]
    [InlineData("/assets/app.css")]
    [InlineData("/health/ready")]
    public async Task Stand_on_every_answer(string path)
    {
        var response = await app.Visit().GetAsync(path);

        var policy = string.Join(' ', response.Headers.GetValues("Content-Security-Policy"));
        policy.ShouldContain("default-src 'none'");
        policy.ShouldContain("object-src 'none'");
        policy.ShouldContain("base-uri 'none'");
        policy.ShouldContain("frame-ancestors 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Give_every_answer_a_nonce_of_its_own_which_its_scripts_carry()
    {
        using var visitor = app.Visit();
        var nonces = new HashSet<string>();
        for (var i = 0; i < 20; i++)
        {
            var response = await visitor.GetAsync("/modules");
            var nonce = Nonce().Match(string.Join(' ', response.Headers.GetValues("Content-Security-Policy"))).Groups[1].Value;
            nonces.Add(nonce).ShouldBeTrue();
            (await visitor.PageAsync(response)).QuerySelectorAll("script").ShouldAllBe(s => s.GetAttribute("nonce") == nonce);
        }
    }

    [Fact]
    public async Task Keep_what_a_signed_in_person_saw_out_of_every_cache()
    {
        using var learner = await app.VisitAsAsync();

        (await learner.GetAsync("/home")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [GeneratedRegex("nonce-([^']+)'")]
    private static partial Regex Nonce();
}
