using System.Text.Encodings.Web;
using System.Text.Unicode;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features;
using CollabCare.Learn.Web.Features.Quizzes;
using CollabCare.Learn.Web.Features.Search;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Puts the app together: its services, then the way of a request.</summary>
public static class LearnApp
{
    public static WebApplicationBuilder CreateBuilder(string[] args, string? contentRoot = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(LearnApp).Assembly.GetName().Name,
            ContentRootPath = contentRoot,
        });
        // Run from a clone as in production, styles and scripts lie beside the sources; a published app has them in its own folder.
        builder.WebHost.UseStaticWebAssets();
        // Every build writes their list anew. Looked at while the app runs, the framework sends gzip and calls it whatever the browser asked for.
        builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1024 * 1024;
            kestrel.Limits.MaxConcurrentConnections = 2000;
        });
        if (!builder.Environment.IsDevelopment())
        {
            // One line of JSON an event, times in UTC: what somebody types cannot fake a line.
            builder.Logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-ddTHH:mm:ss.fffZ"));
        }

        builder.Services.AddLearn(builder.Environment);
        return builder;
    }

    static void AddLearn(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddOptions<LearnSettings>().BindConfiguration(LearnSettings.Section);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Folders.Of(provider.GetRequiredService<IOptions<LearnSettings>>().Value, environment.ContentRootPath));
        services.AddSingleton<ReadTree>(LibraryReader.Read);
        services.AddSingleton<Shelf>();
        services.AddTransient(OfWhoeverAsks);
        services.AddHostedService<CheckpointAtStop>();
        services.AddHostedService<ShelfWatch>();
        services.AddSingleton<PersonZone>();
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<ItemShown>();
        services.AddSingleton<Features.Scenarios.PlayedScenarios>();
        services.AddSingleton<CloseOverdueAttempts>();
        services.AddHostedService(provider => provider.GetRequiredService<CloseOverdueAttempts>());
        services.AddHttpContextAccessor();
        services.AddScoped<Features.Admin.People.Acts>();
        services.AddSingleton<Features.Items.KeptFigures>();
        services.AddScoped<Features.Items.FigureBook>();
        services.AddScoped<Features.Interview.Live.LiveActs>();
        services.AddSingleton<Features.Interview.Live.LiveLines>();

        // A page says every 7 seconds that it is there; one that says nothing for 15 has lost its line.
        services.AddSignalR(line => line.ClientTimeoutInterval = TimeSpan.FromSeconds(15));

        services.AddSingleton<Post>();
        services.AddSingleton<Features.Account.LinkMails>();
        services.AddSingleton<Features.Account.Entry.ResetMails>();
        services.AddHostedService(provider => provider.GetRequiredService<Features.Account.Entry.ResetMails>());
        services.AddSingleton<Features.Notices.DailyNotices>();
        services.AddHostedService(provider => provider.GetRequiredService<Features.Notices.DailyNotices>());

        services.AddSingleton<WriterGate>();
        services.AddDbContext<LearnDb>((provider, options) => options.UseSqlite(LearnDatabase.ConnectionString(provider.GetRequiredService<Folders>().Database)));
        services.AddDataProtection().SetApplicationName("CollabCare.Learn");
        services.AddOptions<Microsoft.AspNetCore.DataProtection.KeyManagement.KeyManagementOptions>().Configure<Folders, ILoggerFactory>((keys, folders, loggers) =>
            keys.XmlRepository = new Microsoft.AspNetCore.DataProtection.Repositories.FileSystemXmlRepository(Directory.CreateDirectory(folders.Keys), loggers));

        services.AddSignIn(environment);
        services.AddMediator(options => options.ServiceLifetime = ServiceLifetime.Scoped);
        services.AddMvc(options => options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute()));
        services.Configure<RazorViewEngineOptions>(razor =>
        {
            razor.ViewLocationFormats.Clear();
            razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Interview/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Meetings/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Mentoring/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Account/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Admin/{1}/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Admin/{0}.cshtml");
            razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        });
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = Cookies.Name("learn-form", environment);
            antiforgery.Cookie.SecurePolicy = Cookies.Secure(environment);
            // With a token in a header a form that cannot be read would not be noticed, and its action would run with nothing in it.
            antiforgery.HeaderName = null;
        });
        services.Configure<CookieTempDataProviderOptions>(said =>
        {
            said.Cookie.Name = Cookies.Name("learn-said", environment);
            said.Cookie.SecurePolicy = Cookies.Secure(environment);
        });
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(form =>
        {
            // The longest field has 24,000 characters, and a character can take nine bytes on its way.
            form.ValueLengthLimit = 256 * 1024;
            form.ValueCountLimit = 256;
            form.KeyLengthLimit = 256;
        });
        services.AddResponseCompression(compression => compression.EnableForHttps = true);
        services.AddHsts(hsts =>
        {
            hsts.MaxAge = TimeSpan.FromDays(365);
            hsts.IncludeSubDomains = true;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddLearnRateLimits();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database", tags: ["ready"]);
    }

    // Drafts are shown to those who write them and look after them, and to nobody else.
    static Library OfWhoeverAsks(IServiceProvider services)
    {
        var shelf = services.GetRequiredService<Shelf>();
        var user = services.GetRequiredService<IHttpContextAccessor>().HttpContext?.User;
        return user is not null && (user.IsInRole(Roles.Author) || user.IsInRole(Roles.Administrator)) ? shelf.WithDrafts : shelf.Library;
    }

    /// <summary>Reads the content, brings the database up to date, and lays the way of a request.</summary>
    public static WebApplication UseLearn(this WebApplication app)
    {
        app.UseExceptionHandler(FailedRequests.Handling);
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.UseMiddleware<LargeBodies>();
        app.UseResponseCompression();
        app.UseMiddleware<OldAddresses>();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseMiddleware<SecondFactor>();
        app.MapStaticAssets().AllowAnonymous();
        app.MapControllers().WithStaticAssets();
        app.MapHub<Features.Interview.Live.LiveHub>(Features.Interview.Live.LiveHub.Address);
        // Without an endpoint the fallback policy would ask a stranger to sign in for a page that does not exist.
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
        return app;
    }
}
