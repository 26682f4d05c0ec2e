using CollabCare.Learn.Journeys.Browser;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A new page is looked at, or a line here says why not.</summary>
public sealed class EveryTemplate(Chromium chromium, FilledApp app) : Looking(chromium, app)
{
    static readonly Dictionary<string, string> NoPages = new(StringComparer.Ordinal)
    {
        ["robots.txt"] = "plain text",
        ["error/{code:int?}"] = "what another address answers",
        ["attempts/{id:guid}"] = "leads on to an item or the result",
        ["setup/{token}"] = "there only until there is an administrator, who looks at it on the way",
        ["account/download"] = "a file",
        ["authors/items/{moduleId}/table.csv"] = "a file",
        ["calendar/{token}.ics"] = "a file",
        ["cohorts/table.csv"] = "a file",
        ["cohorts/{id:guid}/people.csv"] = "a file",
        ["cohorts/{id:guid}/assignments.csv"] = "a file",
        ["cohorts/{id:guid}/workload.csv"] = "a file",
        ["cohorts/{id:guid}/matrix.csv"] = "a file",
        ["cohorts/{id:guid}/strands.csv"] = "a file",
        ["cohorts/{id:guid}/attention.csv"] = "a file",
        ["learners/{id:guid}/table.csv"] = "a file",
        ["learners/me/table.csv"] = "a file",
        ["mentoring/pool.csv"] = "a file",
        ["mentoring/agreement.csv"] = "a file",
        ["mentoring/calibration/{id:guid}/table.csv"] = "a file",
        ["interview/stories/export"] = "a file",
        ["interview/meetings/{id:guid}/practice.ics"] = "a file",
        ["interview/afternoons/{id:guid}/practice.ics"] = "a file",
        ["interview/mocks/{id:guid}"] = "leads on to a question, the debrief or the report",
        ["interview/live/{id:guid}/now"] = "a part of the room's page",
        ["workbook/files/{fileId:guid}"] = "a file",
        ["content/{**path}"] = "images",
    };

    [Fact]
    public void Is_seen_by_somebody_that_it_is_looked_at_for() =>
        new[] { Template.SeenBy(Who.Stranger, Who.HalfIn), Template.SeenBy(Who.Learner, Who.Newcomer), Template.SeenBy(Who.Mentor, Who.Administrator) }.Sum(names => names.Count).ShouldBe(Template.All.Count);

    [Fact]
    public void Is_looked_at()
    {
        var paths = Template.All.Select(t => t.Path(App).Split('?')[0]).ToList();
        var routes = App.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(e => e.RoutePattern.RawText!.TrimStart('/')).Distinct();

        routes.Where(route => !NoPages.ContainsKey(route) && !paths.Any(path => Matches(route, path)))
            .ShouldBeEmpty("each of these needs a line in Template.All, so that it is seen on a phone, in the dark and by a screen reader");
    }

    static bool Matches(string route, string path) => new TemplateMatcher(TemplateParser.Parse(route), []).TryMatch(path, []);
}
