using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>A browser of somebody's: cookies of its own, one tab at first, and a watch over every page it opens.</summary>
public sealed class Device : IAsyncDisposable
{
    Device(IBrowserContext context, IPage page, Uri app) => (Context, Page, App, Watch) = (context, page, app, new Watch(context, app));

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public Uri App { get; }

    public Watch Watch { get; }

    /// <summary>The path that the tab is at, without host, query and fragment.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    public static async Task<Device> OpenAsync(IBrowser browser, Uri app, BrowserNewContextOptions options)
    {
        options.BaseURL = app.ToString();
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Chromium.Patience);
        return new(context, await context.NewPageAsync(), app);
    }

    public async Task<IResponse> GoAsync(string path) => (await Page.GotoAsync(path)).ShouldNotBeNull();

    public ILocator Heading => Page.Locator("h1");

    public ILocator Link(string name) => Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });

    public ILocator Button(string name) => Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task SignUpAsync(string name, string email)
    {
        await GoAsync("/account/sign-up");
        await Page.FillAsync("[name=Name]", name);
        await Page.FillAsync("[name=Email]", email);
        await Page.FillAsync("[name=Password]", TestApp.Password);
        await Button("Make the account").ClickAsync();
        await Page.WaitForURLAsync("**/home");
    }

    public async Task SignInAsync(string email)
    {
        await GoAsync("/account/sign-in");
        await Page.FillAsync("[name=Email]", email);
        await Page.FillAsync("[name=Password]", TestApp.Password);
        await Button("Sign in").ClickAsync();
        await Page.WaitForURLAsync(address => !address.EndsWith("sign-in", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
