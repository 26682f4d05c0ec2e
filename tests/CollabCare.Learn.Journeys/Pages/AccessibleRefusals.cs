using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>The same for pages that stand at no address: those that say what is wrong with what was sent.</summary>
public sealed class AccessibleRefusals(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    // As a browser sends it when its own checks and the page's scripts let it pass; the sending waits until the page has answered here.
    const string Send = """
        ([selector, fields]) => {
          const form = document.querySelector(selector);
          for (const [name, value] of fields) {
            form.querySelectorAll(`[name="${name}"]`).forEach(field => field.remove());
            form.append(Object.assign(document.createElement('textarea'), { name, value, hidden: true }));
          }
          setTimeout(() => HTMLFormElement.prototype.submit.call(form));
        }
        """;

    [Theory]
    [MemberData(nameof(Refusal.Names), MemberType = typeof(Refusal))]
    public async Task Every_refusal_is_clean(string name)
    {
        var refusal = Refusal.Of(name);
        var device = await DeviceAsync(refusal.Who);
        device.Watch.Expect(refusal.Status);
        (await device.GoAsync(refusal.Path(App))).Status.ShouldBe(200);
        await Assertions.Expect(device.Page.Locator(refusal.Shows)).ToHaveCountAsync(0);
        var sent = new object[] { refusal.Form, refusal.Fields.Select(f => new[] { f.Name, f.Value }).ToArray() };
        var answer = await device.Page.RunAndWaitForResponseAsync(() => device.Page.EvaluateAsync(Send, sent), r => r.Request is { IsNavigationRequest: true, Method: "POST" });
        answer.Status.ShouldBe(refusal.Status);
        await Assertions.Expect(device.Page.Locator(refusal.Shows).First).ToBeVisibleAsync();
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty(name);
    }

    [Fact]
    public async Task So_is_the_one_for_whoever_asks_too_often()
    {
        await using var strict = new JourneyApp { Settings = { ["Learn:RateLimitFactor"] = "1" } };
        var device = await StrangerAtAsync(strict);
        device.Watch.Expect(429);
        await device.GoAsync("/about");
        await device.Page.EvaluateAsync("async () => { for (let times = 0; times < 60; times++) await fetch('/search?q=shift'); }");
        (await device.GoAsync("/search?q=shift")).Status.ShouldBe(429);
        await Assertions.Expect(device.Heading).ToHaveTextAsync("That was too often");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
    }
}
