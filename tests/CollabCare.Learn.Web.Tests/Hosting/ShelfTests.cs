using System.Net;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Hosting;

public sealed class ShelfTests : IDisposable
{
    readonly string _content = Directory.CreateTempSubdirectory("content-").FullName;
    readonly TestApp _app = new();

    public ShelfTests()
    {
        Copy(Folders.Of(new LearnSettings(), AppContext.BaseDirectory).Content, _content);
        _app.Settings["Learn:ContentFolder"] = _content;
    }

    string Sbar => Path.Combine(_content, "tools", "sbar.md");

    [Fact]
    public void Stops_at_the_door_on_broken_content_and_says_which_where_and_why()
    {
        File.WriteAllText(Sbar, File.ReadAllText(Sbar).Replace("\ntitle:", "\ntilte:", StringComparison.Ordinal));

        var refusal = Should.Throw<BrokenContentException>(() => new Shelf(Folders.Of(new LearnSettings { ContentFolder = _content }, AppContext.BaseDirectory), TimeProvider.System).Read());

        refusal.Message.ShouldContain("tools/sbar.md(");
        refusal.Message.ShouldContain("did you mean 'title'");
    }

    [Fact]
    public async Task Keeps_the_last_good_library_when_an_edit_breaks_it()
    {
        using var visitor = _app.Visit();
        var shelf = _app.Services.GetRequiredService<Shelf>();
        var version = shelf.Library.Version;
        File.AppendAllText(Sbar, "\n[nowhere](no-such-file.md)\n");

        shelf.Read();

        shelf.Library.Version.ShouldBe(version);
        shelf.Broken.ShouldHaveSingleItem().Path.ShouldBe("tools/sbar.md");
        (await visitor.GetAsync("/modules/tool-b-sbar")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_an_edit_without_a_restart_and_keeps_progress_when_a_folder_is_renamed()
    {
        _app.Settings["Learn:WatchContent"] = "true";
        using var visitor = _app.Visit();
        var shelf = _app.Services.GetRequiredService<Shelf>();
        var replaced = new TaskCompletionSource();
        shelf.Replaced += library =>
        {
            if (library.Tool("sbar")!.Title == "SBAR, renamed")
            {
                replaced.TrySetResult();
            }
        };

        File.WriteAllText(Sbar, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Sbar), "\ntitle: .*", "\ntitle: SBAR, renamed"));

        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        (await visitor.ReadAsync("/modules/tool-b-sbar")).QuerySelector("h1").ShouldNotBeNull();
    }

    public void Dispose()
    {
        _app.Dispose();
        Directory.Delete(_content, recursive: true);
    }

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
