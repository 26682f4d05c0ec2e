using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Every template, come to once, cold: light, as wide as any screen, and clean by the rules of WCAG 2.2 AA and axe's best practices. Coming there takes longer than looking, so all is looked at together.</summary>
public abstract class PagesInOrder(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    protected Task LookAsync(string template) => LookAsync(Template.Of(template));

    protected async Task LookAsync(Template template)
    {
        var device = await DeviceAsync(template.Who, new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        var weight = await Weight.OfAsync(device);
        await VisitAsync(device, template);
        string.Join('\n', [.. await Widths.FaultsAsync(device.Page), await Axe.FaultsAsync(device.Page), .. await weight.FaultsAsync()]).Trim().ShouldBeEmpty(device.Page.Url);
    }
}

public sealed class PagesForEverybody(Chromium chromium, FilledApp app) : PagesInOrder(chromium, app)
{
    [Theory]
    [MemberData(nameof(Template.SeenBy), Who.Stranger, Who.HalfIn, MemberType = typeof(Template))]
    public Task Are_light_fit_every_screen_and_are_clean(string template) => LookAsync(template);
}

public sealed class PagesForLearners(Chromium chromium, FilledApp app) : PagesInOrder(chromium, app)
{
    [Theory]
    [MemberData(nameof(Template.SeenBy), Who.Learner, Who.Newcomer, MemberType = typeof(Template))]
    public Task Are_light_fit_every_screen_and_are_clean(string template) => LookAsync(template);

    [Fact]
    public Task So_is_the_largest_module() =>
        LookAsync(new Template("largest", Who.Learner, app => $"/modules/{app.Services.GetRequiredService<Shelf>().Library.Modules.MaxBy(m => m.Page.Html.Length)!.Id}"));
}

public sealed class PagesForStaff(Chromium chromium, FilledApp app) : PagesInOrder(chromium, app)
{
    [Theory]
    [MemberData(nameof(Template.SeenBy), Who.Mentor, Who.Administrator, MemberType = typeof(Template))]
    public Task Are_light_fit_every_screen_and_are_clean(string template) => LookAsync(template);
}
