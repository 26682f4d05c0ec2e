using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed class OverviewTests : IAsyncLifetime
{
    readonly string _content = Directory.CreateTempSubdirectory("learn-content-").FullName;
    readonly TestApp _app = new();

    public ValueTask InitializeAsync()
    {
        var from = Folders.Of(new LearnSettings(), AppContext.BaseDirectory).Content;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_content, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        _app.Settings["Learn:ContentFolder"] = _content;
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Counts_people_and_says_which_content_is_in_use()
    {
        using var administrator = await _app.VisitAsAsync(Roles.Administrator);
        var page = await administrator.ReadAsync("/admin");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Admin");
        page.Body!.TextContent.ShouldContain(_app.Services.GetRequiredService<Shelf>().Library.Version[..12]);
        page.QuerySelector("#content-errors").ShouldBeNull();
    }

    [Fact]
    public async Task A_broken_edit_is_shown_with_file_line_and_mend_to_administrators_and_authors_only()
    {
        using var administrator = await _app.VisitAsAsync(Roles.Administrator);
        using var author = await _app.VisitAsAsync(Roles.Author);
        var module = Path.Combine(_content, "beginner", "terminology", "word-parts", "module.md");
        await File.WriteAllTextAsync(module, (await File.ReadAllTextAsync(module, TestContext.Current.CancellationToken)).Replace("title:", "titel:", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        _app.Services.GetRequiredService<Shelf>().Read();
        foreach (var page in new[] { await administrator.ReadAsync("/admin"), await author.ReadAsync("/admin/problems") })
        {
            var errors = page.QuerySelector("#content-errors").ShouldNotBeNull().TextContent;
            errors.ShouldContain("beginner/terminology/word-parts/module.md, line ");
            errors.ShouldContain("titel");
        }

        (await author.ReadAsync("/modules/term-b-word-parts")).QuerySelector("#content-errors").ShouldBeNull();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        TestApp.Delete(_content);
    }
}
