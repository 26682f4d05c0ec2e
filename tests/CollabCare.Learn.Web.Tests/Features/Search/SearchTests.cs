using System.Net;

namespace CollabCare.Learn.Web.Tests.Features.Search;

public sealed class SearchTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%20")]
    [InlineData("/search?q=%22%22")]
    [InlineData("/search?q=*-%2B(%26)")]
    public async Task Asks_for_a_word_where_there_is_none(string address)
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync(address);
        page.QuerySelector("main .quiet")!.TextContent.ShouldContain("Write a word or two");
        page.QuerySelectorAll(".row").ShouldBeEmpty();
    }

    [Fact]
    public async Task Says_how_long_a_search_may_be_and_keeps_what_was_typed()
    {
        using var visitor = app.Visit();
        var typed = new string('x', 101);
        var response = await visitor.GetAsync($"/search?q={typed}");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await visitor.PageAsync(response);
        page.QuerySelector(".field-error")!.TextContent.ShouldContain("at most 100 characters");
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(typed);
        (await visitor.GetAsync($"/search?q={new string('x', 100)}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("handoff\"")]
    [InlineData("\"handoff")]
    [InlineData("handoff AND")]
    [InlineData("NOT handoff")]
    [InlineData("NEAR(handoff huddle, 2)")]
    [InlineData("name:handoff")]
    [InlineData("{name text}:handoff")]
    [InlineData("handoff*")]
    [InlineData("^handoff")]
    [InlineData("-handoff")]
    [InlineData("handoff'; DROP TABLE piece; --")]
    [InlineData("handoff\0huddle")]
    public async Task Reads_nothing_typed_as_syntax(string typed)
    {
        using var visitor = app.Visit();
        (await visitor.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".row").Select(a => a.TextContent).ShouldContain(row => row.Contains("handoff", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("zzz<img src=x onerror=alert(1)>")]
    public async Task Shows_what_was_typed_as_words_only(string typed)
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}");
        page.QuerySelectorAll("main script, main img").ShouldBeEmpty();
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Where_nothing_is_found_shows_ways_on()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/search?q=xylophone");
        page.QuerySelector(".empty-what")!.TextContent.ShouldContain("xylophone");
        page.QuerySelectorAll(".empty a").Select(a => a.GetAttribute("href")).ShouldContain("/glossary");
    }

    [Theory]
    [InlineData("SBAR", "/glossary#sbar-messages", "/tools/sbar")]
    [InlineData("charge nurse", "/roles/charge-nurse")]
    [InlineData("CHARGE NURSES", "/roles/charge-nurse")]
    [InlineData("what does a charge nurse do", "/roles/charge-nurse")]
    [InlineData("word parts", "/modules/term-b-word-parts")]
    [InlineData("electronic health record", "/glossary#ehr")]
    [InlineData("muller 2018", "/sources#muller-2018")]
    public async Task Puts_what_is_called_so_first(string typed, params string[] expected)
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}");
        var first = page.QuerySelectorAll(".row a").Take(3).Select(a => a.GetAttribute("href")!).ToList();
        foreach (var address in expected)
        {
            first.ShouldContain(h => h == address || h.StartsWith(address + "-", StringComparison.Ordinal), $"{typed}: {string.Join(", ", first)}");
        }
    }

    [Fact]
    public async Task Leads_straight_to_the_section_and_marks_the_words()
    {
        using var visitor = app.Visit();
        var anchored = 0;
        foreach (var typed in new[] { "teach-back", "shift change", "copy forward", "\"charge nurse\"", "roadmap" })
        {
            foreach (var row in (await visitor.ReadAsync($"/search?q={Uri.EscapeDataString(typed)}")).QuerySelectorAll(".row").Take(8))
            {
                var address = row.QuerySelector("a")!.GetAttribute("href")!;
                var page = await visitor.ReadAsync(address);
                if (address.Split('#') is [_, var anchor])
                {
                    page.GetElementById(anchor).ShouldNotBeNull($"{typed}: {address}");
                    anchored++;
                }
            }
        }

        anchored.ShouldBeGreaterThan(10);
        (await visitor.ReadAsync("/search?q=huddle")).QuerySelectorAll(".row mark").ShouldContain(m => m.TextContent == "Huddle");
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Says_what_it_searched_for_in_place_of_a_mistyped_word()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/search?q=hudlde");
        page.QuerySelector("main [role=status]")!.TextContent.ShouldContain("Showing results for huddle");
        page.QuerySelector(".row a")!.TextContent.ShouldBe("Huddle");
    }
}

public sealed class SearchTooOftenTests(SearchTooOftenTests.Strict app) : IClassFixture<SearchTooOftenTests.Strict>
{
    public sealed class Strict : TestApp
    {
        public Strict() => Settings["Learn:RateLimitFactor"] = "1";
    }

    [Fact]
    public async Task Sixty_searches_a_minute_are_enough()
    {
        using var visitor = app.Visit();
        for (var i = 0; i < 60; i++)
        {
            (await visitor.GetAsync("/search?q=huddle")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await visitor.GetAsync("/search?q=huddle")).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await visitor.GetAsync("/glossary")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
