using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Authorization;

/// <summary>Every route of the app, by everybody: what <c>authorization.csv</c> says is what happens, and there is no route that it does not name.</summary>
public sealed partial class AuthorizationTests(AuthorizationTests.App app) : IClassFixture<AuthorizationTests.App>
{
    // Values that make a route lead to something; any other parameter leads nowhere, which is then as good an answer as any.
    static readonly (string Route, string Parameter, string Value)[] Samples =
    [
        ("/modules/", "id", "term-b-word-parts"),
        ("/modules/{moduleId}/scenario", "moduleId", "pit-b-first-contact"),
        ("/modules/", "moduleId", "term-b-word-parts"),
        ("/roles/", "name", "bedside-nurse"),
        ("/tools/", "name", "sbar"),
        ("/interview/questions/", "id", "q01"),
        ("/interview/sessions/", "name", "pair"),
        ("/projects/", "id", "project-handoff-redesign"),
        ("/projects/", "name", "readme"),
    ];

    public static TheoryData<string> Rows => [.. AuthorizationTable.Rows.Select(r => r.Name)];

    public static TheoryData<string> UnsafeRows => [.. AuthorizationTable.Rows.Where(r => r.IsUnsafe).Select(r => r.Name)];

    [Fact]
    public void Every_route_has_a_row_and_every_row_a_route()
    {
        var routes = Endpoints().SelectMany(e => Methods(e).Select(m => $"{m} {Route(e)}")).Distinct().Order(StringComparer.Ordinal).ToList();
        var rows = AuthorizationTable.Rows.Select(r => r.Name).Order(StringComparer.Ordinal).ToList();
        rows.ShouldBeUnique();
        routes.Except(rows).ShouldBeEmpty("these routes have no row in authorization.csv");
        rows.Except(routes).ShouldBeEmpty("these rows of authorization.csv have no route");
    }

    [Fact]
    public void A_file_of_the_look_is_for_everybody() =>
        AllEndpoints().Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is not null).ShouldAllBe(e => e.Metadata.GetMetadata<IAllowAnonymous>() != null);

    [Theory, MemberData(nameof(Rows))]
    public async Task Is_as_the_table_says(string name)
    {
        var row = AuthorizationTable.Rows.Single(r => r.Name == name);
        var (path, leadsSomewhere) = Fill(row.Route);
        foreach (var principal in AuthorizationTable.Principals)
        {
            var answer = await AskAsync(row, path, principal);
            var asked = $"{name} as {principal}: {(int)answer.StatusCode} {answer.Headers.Location}";
            var ledToSignIn = answer.Headers.Location?.ToString().Contains("/account/sign-in?ReturnUrl=", StringComparison.Ordinal) == true;
            if (!row.May[principal])
            {
                (principal == "anonymous" ? ledToSignIn : answer.StatusCode == HttpStatusCode.NotFound).ShouldBeTrue(asked);
                continue;
            }

            ledToSignIn.ShouldBeFalse(asked);
            ((int)answer.StatusCode).ShouldBeLessThan(500, asked);
            if (leadsSomewhere && !row.IsUnsafe && row.Method != "ANY")
            {
                answer.StatusCode.ShouldNotBe(HttpStatusCode.NotFound, asked);
            }

            // Where an address leads nowhere, the answer cannot tell who may: the route's own rule does.
            (await MayAsync(row, principal)).ShouldBeTrue(asked);
        }
    }

    [Theory, MemberData(nameof(UnsafeRows))]
    public async Task Changes_nothing_without_the_forms_token(string name)
    {
        var row = AuthorizationTable.Rows.Single(r => r.Name == name);
        foreach (var principal in AuthorizationTable.Principals.Where(p => row.May[p]))
        {
            (await (await app.AsAsync(principal)).PostAsync(Fill(row.Route).Path)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{name} as {principal}");
        }
    }

    [Fact]
    public async Task One_learners_attempt_does_not_exist_for_anybody_else()
    {
        using var owner = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, owner).StartAsync("term-b-word-parts");
        var id = AttemptId().Match(attempt).Value;
        var routes = AuthorizationTable.Rows.Where(r => r.Route.StartsWith("/attempts/{id", StringComparison.Ordinal)).ToList();
        routes.ShouldNotBeEmpty();
        foreach (var row in routes)
        {
            var path = AnyParameter().Replace(row.Route, m => m.Value.StartsWith("{id", StringComparison.Ordinal) ? id : "1");
            foreach (var principal in AuthorizationTable.Principals.Skip(1))
            {
                var visitor = await app.AsAsync(principal);
                var answer = row.IsUnsafe ? await visitor.PostAsync(path, ("__RequestVerificationToken", await app.TokenAsync(principal))) : await visitor.GetAsync(path);
                answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{row.Name} as {principal}");
            }
        }

        (await owner.GetAsync($"/attempts/{id}/items/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    async Task<HttpResponseMessage> AskAsync(AuthorizationTable.Row row, string path, string principal)
    {
        // Signing out ends the sign-in that other rows need.
        if (row.Route == "/account/sign-out" && principal != "anonymous")
        {
            using var own = await app.VisitAsAsync(principal);
            return await own.SubmitAsync("/account", "form[action$='sign-out']");
        }

        var visitor = await app.AsAsync(principal);
        return row.IsUnsafe ? await visitor.PostAsync(path, ("__RequestVerificationToken", await app.TokenAsync(principal))) : await visitor.GetAsync(path);
    }

    async Task<bool> MayAsync(AuthorizationTable.Row row, string principal)
    {
        var endpoint = Endpoints().First(e => Route(e) == row.Route && Methods(e).Contains(row.Method));
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return true;
        }

        var policies = app.Services.GetRequiredService<IAuthorizationPolicyProvider>();
        var policy = await AuthorizationPolicy.CombineAsync(policies, endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>()) ?? await policies.GetFallbackPolicyAsync();
        var claims = principal == "anonymous" ? [] : new[] { Roles.Learner, principal }.Select(r => new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.Role, r));
        var identity = new System.Security.Claims.ClaimsIdentity(claims, principal == "anonymous" ? null : "test");
        return (await app.Services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(new(identity), null, policy!)).Succeeded;
    }

    static (string Path, bool LeadsSomewhere) Fill(string route)
    {
        var leads = true;
        var path = AnyParameter().Replace(route, parameter =>
        {
            var name = parameter.Groups["name"].Value;
            if (Samples.FirstOrDefault(s => s.Parameter == name && route.StartsWith(s.Route, StringComparison.Ordinal)).Value is { } sample)
            {
                return sample;
            }

            leads = false;
            return parameter.Value.Contains(":guid", StringComparison.Ordinal) ? "0199a0a0-0000-7000-8000-000000000000"
                : parameter.Value.Contains(":int", StringComparison.Ordinal) ? "1"
                : parameter.Value.Contains(":length(64)", StringComparison.Ordinal) ? new string('a', 64)
                : "nothing";
        });
        return (path, leads);
    }

    IEnumerable<RouteEndpoint> AllEndpoints()
    {
        app.Visit().Dispose();
        return app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>();
    }

    IEnumerable<RouteEndpoint> Endpoints() => AllEndpoints().Where(e => !IsFile(e));

    // In Development there is one more route, for a file that came after the build.
    static bool IsFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint.RoutePattern.RawText == "{**path:file}";

    static string Route(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    static IReadOnlyList<string> Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["ANY"];

    [GeneratedRegex(@"\{\**(?<name>\w+)[^}]*\}")]
    private static partial Regex AnyParameter();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex AttemptId();

    /// <summary>The app with one visitor of each kind, signed in once.</summary>
    public sealed class App : TestApp
    {
        readonly ConcurrentDictionary<string, Task<Visitor>> _visitors = new();
        readonly ConcurrentDictionary<string, Task<string>> _tokens = new();

        public Task<Visitor> AsAsync(string principal) => _visitors.GetOrAdd(principal, p => p == "anonymous" ? Task.FromResult(Visit()) : VisitAsAsync(p));

        public Task<string> TokenAsync(string principal) => _tokens.GetOrAdd(principal, async p =>
        {
            var page = await (await AsAsync(p)).ReadAsync(p == "anonymous" ? "/account/sign-in" : "/account");
            return page.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        });
    }
}
