using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Writing;

/// <summary>A form for free text about work, and a text with a finding: here the report of a problem.</summary>
public sealed class DeclaringTests(TestApp app) : IClassFixture<TestApp>
{
    const string Text = "Here it says MRN 00482917 and <b>DOB</b> 3/4/1961; is that a real person?";

    [Fact]
    public async Task Stores_nothing_and_teaches_with_the_phrases_marked_and_everything_still_there()
    {
        using var visitor = app.Visit();
        var response = await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/tools/ipass"), ("Text", Text));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await visitor.PageAsync(response);
        page.QuerySelector("#Text")!.TextContent.Trim().ShouldBe(Text);
        page.QuerySelector("#Address")!.GetAttribute("value").ShouldBe("/tools/ipass");
        page.QuerySelectorAll(".tripwire mark").Select(m => m.FirstChild!.TextContent).ShouldBe(["00482917", "3/4/1961"]);
        page.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("(looks like a record number)");
        page.QuerySelector(".tripwire-text")!.TextContent.ShouldContain("<b>DOB</b>");
        page.QuerySelector(".tripwire-lessons")!.TextContent.ShouldContain("Write the age in years");
        page.QuerySelector(".error-summary")!.TextContent.ShouldContain("looks like a record number and a date of birth; mend it, or say that it is invented");
        page.QuerySelector<IHtmlInputElement>("#Invented")!.IsChecked.ShouldBeFalse();
        page.QuerySelector("form#report")!.GetAttribute("data-keep-refused").ShouldBe("yes");
        (await app.LookAsync(db => db.ProblemReports.AnyAsync(r => r.Address == "/tools/ipass"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Takes_it_once_it_is_declared_as_invented_and_notes_that()
    {
        using var visitor = app.Visit();
        (await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/tools/a3"), ("Text", Text), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var report = await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Address == "/tools/a3"));
        report.Text.ShouldBe(Text);
        report.Invented.ShouldBeTrue();
    }

    [Fact]
    public async Task Takes_a_mended_text_without_any_declaration_and_believes_none_that_nobody_asked_for()
    {
        using var visitor = app.Visit();
        (await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/tools/jtbd"), ("Text", "Here it says a record number"), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Address == "/tools/jtbd"))).Invented.ShouldBeFalse();
        var fresh = await visitor.ReadAsync("/problems/new");
        fresh.QuerySelector(".tripwire").ShouldBeNull();
        fresh.QuerySelector("form#report")!.GetAttribute("data-keep-refused").ShouldBeNullOrEmpty();
    }
}
