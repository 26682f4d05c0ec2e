using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>A browser of somebody's: cookies of its own, one tab at first, and a watch over every page it opens.</summary>
public sealed class Device : IAsyncDisposable
{
    readonly Hand _hand;

    Device(IBrowserContext context, IPage page, Uri app, Hand hand) =>
        (Context, Page, App, Watch, Hands, _hand) = (context, page, app, new Watch(context, app), new Hands(hand, page), hand);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Uri App { get; }

    public Watch Watch { get; }

    /// <summary>What its person uses the tab with.</summary>
    public Hands Hands { get; }

    /// <summary>The path that the tab is at, without host, query and fragment.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<Device> OpenAsync(IBrowser browser, Uri app, BrowserNewContextOptions options, Hand hand = Hand.Mouse)
    {
        options.BaseURL = app.ToString();
        if (hand == Hand.Keyboard)
        {
            // A page that glides to the focus would be waited for at every stop of Tab.
            options.ReducedMotion ??= ReducedMotion.Reduce;
        }
        else if (hand == Hand.Touch)
        {
            (options.HasTouch, options.IsMobile, options.ViewportSize) = (true, true, new() { Width = 390, Height = 844 });
        }

        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Chromium.Patience);
        return new(context, await context.NewPageAsync(), app, hand);
    }

    /// <summary>The same hand in another tab.</summary>
    public Hands HandsOn(IPage tab) => new(_hand, tab);

    public async Task<IResponse> GoAsync(string path) => (await Page.GotoAsync(path)).ShouldNotBeNull();

    public ILocator Heading => Page.Locator("h1");

    public ILocator Link(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Button(string name) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task SignUpAsync(string name, string email)
    {
        await GoAsync("/account/sign-up");
        await Hands.FillAsync("[name=Name]", name);
        await Hands.FillAsync("[name=Email]", email);
        await Hands.FillAsync("[name=Password]", TestApp.Password);
        await Hands.PressAsync(Button("Make the account"));
        await Page.ArriveAsync("**/home");
    }

    public async Task SignInAsync(string email)
    {
        await GoAsync("/account/sign-in");
        await Hands.FillAsync("[name=Email]", email);
        await Hands.FillAsync("[name=Password]", TestApp.Password);
        await Hands.PressAsync(Button("Sign in"));
        await Page.ArriveAsync(address => !address.EndsWith("sign-in", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
