using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who reads closely: terms, search, paper, less motion.</summary>
public sealed class Reader(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Open = ".term-card:popover-open";

    [Fact]
    public async Task Opens_a_term_by_tap_and_closes_it_by_tapping_elsewhere()
    {
        var device = await DeviceAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await device.GoAsync($"/modules/{Known.Module}");
        await device.Page.Locator(".prose .term").First.TapAsync();
        await Assertions.Expect(device.Page.Locator(Open)).ToBeInViewportAsync();
        await device.Page.Locator(Open).GetByRole(AriaRole.Link).First.WaitForAsync();
        await device.Page.Touchscreen.TapAsync(200, 20);
        await Assertions.Expect(device.Page.Locator(Open)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Opens_a_term_by_pointing_at_it()
    {
        var device = await DeviceAsync();
        await device.GoAsync($"/modules/{Known.Module}");
        var term = device.Page.Locator(".prose .term").First;
        await term.HoverAsync();
        await Assertions.Expect(device.Page.Locator(Open)).ToBeInViewportAsync();

        // The card can be reached: the pointer walks from the word into it without losing it (WCAG 1.4.13).
        await device.Page.Locator(Open).HoverAsync();
        await Task.Delay(400, TestContext.Current.CancellationToken);
        await Assertions.Expect(device.Page.Locator(Open)).ToHaveCountAsync(1);
        await device.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(device.Page.Locator(Open)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Opens_a_term_by_coming_to_it_with_tab_and_closes_it_with_escape()
    {
        var device = await DeviceAsync();
        await device.GoAsync($"/modules/{Known.Module}");
        await new Keyboard(device.Page).TabToAsync(".prose .term");
        await Assertions.Expect(device.Page.Locator(Open)).ToBeInViewportAsync();
        await device.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(device.Page.Locator(Open)).ToHaveCountAsync(0);
        await Assertions.Expect(device.Page.Locator(".prose .term").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Comes_to_the_search_with_a_slash()
    {
        var device = await DeviceAsync();
        await device.GoAsync("/modules");
        await device.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(device.Page.Locator("#site-q")).ToBeFocusedAsync();
        await Assertions.Expect(device.Page.Locator("#site-q")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Prints_a_module_as_a_hand_out()
    {
        var device = await DeviceAsync();
        await device.GoAsync($"/modules/{Known.Module}");
        await device.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var screenOnly in new[] { ".site-head", ".site-foot nav", ".contents", ".skip", ".hairline" })
        {
            foreach (var part in await device.Page.Locator(screenOnly).AllAsync())
            {
                (await part.IsVisibleAsync()).ShouldBeFalse($"{screenOnly} is on the paper");
            }
        }

        await Assertions.Expect(device.Heading).ToBeVisibleAsync();
        await Assertions.Expect(device.Page.Locator(".prose h2").Last).ToBeVisibleAsync();
        (await device.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor"))
            .ShouldMatch(@"^(rgba\(0, 0, 0, 0\)|rgb\(255, 255, 255\))+$", "paper is white");
        (await device.Page.PdfAsync(new() { Format = "A4" })).Length.ShouldBeGreaterThan(10_000);
    }

    [Theory]
    [InlineData("/")]
    [InlineData($"/modules/{Known.Module}")]
    [InlineData("/modules")]
    public async Task Sees_nothing_move_who_asked_for_less_motion(string path)
    {
        var device = await DeviceAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await device.GoAsync(path);
        (await device.Page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('*')].filter(e => {
              const style = getComputedStyle(e);
              const longest = list => Math.max(...list.split(',').map(parseFloat));
              return longest(style.transitionDuration) > 0.01 || (style.animationName !== 'none' && longest(style.animationDuration) > 0.01) || style.scrollBehavior === 'smooth';
            }).map(e => e.outerHTML.slice(0, 120))
            """)).ShouldBeEmpty();
    }
}
