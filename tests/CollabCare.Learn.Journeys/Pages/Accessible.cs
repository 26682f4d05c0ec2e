using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>Every template by the rules of WCAG 2.2 AA and axe's best practices, light and dark, wide and narrow.</summary>
public sealed class Accessible(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    [Theory]
    [MemberData(nameof(Template.Names), MemberType = typeof(Template))]
    public async Task Every_template_is_clean(string name)
    {
        var device = await LookAtAsync(Template.Of(name));
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty(device.Page.Url);
    }
}
