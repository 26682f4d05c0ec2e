using System.Net;
using System.Net.Http.Headers;

namespace CollabCare.Learn.Web.Tests.Features.Errors;

public sealed class ErrorsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/nothing-here")]
    [InlineData("/modules/nothing-here")]
    [InlineData("/error")]
    [InlineData("/error/404")]
    [InlineData("/error/500")]
    [InlineData("/error/99999")]
    public async Task An_address_without_a_page_is_a_404_with_a_way_on(string address)
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync(address);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await visitor.PageAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("There is no such page");
        page.QuerySelector("main form[action='/search']").ShouldNotBeNull();
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_form_without_its_token_is_a_400_with_a_page()
    {
        using var visitor = app.Visit();
        var response = await visitor.PostAsync("/problems", ("Address", "/guide"), ("Text", "Something"));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("That could not be read");
    }

    [Fact]
    public async Task A_script_gets_a_sentence_in_place_of_a_page()
    {
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/problems") { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-Requested-With", "fetch");
        var response = await visitor.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        (await Visitor.BodyAsync(response)).ShouldStartWith("What was sent could not be read.");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_a_413()
    {
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/problems") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Text", new string('x', 1024 * 1024))]) };
        request.Headers.ExpectContinue = true;
        var response = await visitor.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await visitor.PageAsync(response)).QuerySelector("h1")!.TextContent.ShouldBe("That was too large");
    }

    [Theory]
    [InlineData(1024 * 1024, true)]
    [InlineData(900 * 1024, true)]
    [InlineData(900 * 1024, false)]
    public async Task A_body_or_a_field_over_its_limit_is_a_413_whether_or_not_its_length_is_told(int length, bool chunked)
    {
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/problems") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Text", new string('x', length))]) };
        request.Headers.TransferEncodingChunked = chunked;
        var response = await visitor.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await visitor.PageAsync(response)).QuerySelector("main")!.TextContent.ShouldContain("10 MB for a file, 1 MB for everything else");
    }

    [Fact]
    public async Task A_script_whose_body_without_a_length_is_over_the_limit_gets_the_sentence()
    {
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/problems") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Text", new string('x', 1024 * 1024))]) };
        request.Headers.Add("X-Requested-With", "fetch");
        request.Headers.TransferEncodingChunked = true;
        var response = await visitor.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await Visitor.BodyAsync(response)).ShouldStartWith("What was sent is larger than this page takes");
    }

    [Theory]
    [InlineData("X-Form-Token")]
    [InlineData("RequestVerificationToken")]
    public async Task A_form_that_cannot_be_read_never_does_anything_whatever_its_headers_say(string header)
    {
        using var visitor = await app.VisitAsAsync(name: "Ada Ruiz");
        var token = (await visitor.ReadAsync("/account/profile")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/account/profile") { Content = new FormUrlEncodedContent([KeyValuePair.Create("Name", new string('x', 900 * 1024))]) };
        request.Headers.Add(header, token);
        (await visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await visitor.ReadAsync("/account")).QuerySelector("dl.pairs dd")!.TextContent.ShouldBe("Ada Ruiz");
    }

    [Fact]
    public async Task A_body_that_is_no_form_stays_a_400()
    {
        using var visitor = app.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/problems") { Content = new ByteArrayContent("--other\r\n"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=none");
        request.Headers.TransferEncodingChunked = true;
        (await visitor.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_post_to_no_address_is_a_404()
    {
        using var visitor = app.Visit();
        (await visitor.PostAsync("/nothing-here")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_error_page_carries_the_same_guards_as_every_page()
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync("/nothing-here");
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Theory]
    [InlineData("/beginner/tools/sbar", "/modules/tool-b-sbar")]
    [InlineData("/Beginner/Tools/SBAR/", "/modules/tool-b-sbar")]
    [InlineData("/beginner/tools/sbar?from=forge", "/modules/tool-b-sbar?from=forge")]
    public async Task An_old_address_leads_to_the_new_one_for_good(string old, string now)
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync(old);
        response.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        response.Headers.Location!.ToString().ShouldBe(now);
    }
}

public sealed class TooOftenTests(TooOftenTests.Strict app) : IClassFixture<TooOftenTests.Strict>
{
    public sealed class Strict : TestApp
    {
        public Strict() => Settings["Learn:RateLimitFactor"] = "1";
    }

    [Fact]
    public async Task Too_many_requests_are_a_429_that_says_when_to_come_back()
    {
        using var visitor = app.Visit();
        HttpResponseMessage response;
        var count = 0;
        do
        {
            response = await visitor.PostAsync("/problems");
        }
        while (response.StatusCode != HttpStatusCode.TooManyRequests && ++count < 20);

        count.ShouldBe(10);
        response.Headers.RetryAfter.ShouldBeOfType<RetryConditionHeaderValue>().Delta!.Value.TotalSeconds.ShouldBeInRange(1, 600);
        var page = await visitor.PageAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldBe("That was too often");
        page.QuerySelector("main")!.TextContent.ShouldContain("Wait 10 minutes and try again.");
        (await visitor.GetAsync("/problems/new")).StatusCode.ShouldBe(HttpStatusCode.OK, "reading is not limited");
    }
}
