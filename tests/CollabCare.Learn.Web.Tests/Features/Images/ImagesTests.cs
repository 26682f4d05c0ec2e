using System.Net;

namespace CollabCare.Learn.Web.Tests.Features.Images;

public sealed class ImagesTests(ImagesTests.Illustrated app) : IClassFixture<ImagesTests.Illustrated>
{
    const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    public sealed class Illustrated : ContentCopy
    {
        public Illustrated()
        {
            File.WriteAllText(In("beginner/tools/sbar/card.svg"), Svg);
            File.WriteAllText(In("beginner/tools/sbar/notes.txt"), "for authors");
            File.WriteAllText(In("beginner/tools/sbar/.hidden.png"), "hidden");
        }
    }

    [Theory]
    [InlineData("/content")]
    [InlineData("/content/skill.md")]
    [InlineData("/content/beginner/tools/sbar/quiz.md")]
    [InlineData("/content/beginner/tools/sbar/notes.txt")]
    [InlineData("/content/beginner/tools/sbar/.hidden.png")]
    [InlineData("/content/beginner/tools/sbar/missing.png")]
    [InlineData("/content/..%2f..%2fetc%2fpasswd")]
    [InlineData("/content/%2fetc%2fpasswd")]
    public async Task Serves_nothing_but_images_of_the_content(string address)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Serves_an_image_as_an_image_and_nothing_else()
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync("/content/beginner/tools/sbar/card.svg");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        response.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromHours(1));
        (await Visitor.BodyAsync(response)).ShouldBe(Svg);
    }
}
