using CollabCare.Learn.Web.Features.Search;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Search;

public sealed class NewLibraryTests(ContentCopy app) : IClassFixture<ContentCopy>
{
    [Fact]
    public void What_was_just_written_is_found_and_what_was_taken_away_is_not()
    {
        app.Visit().Dispose();
        var index = app.Services.GetRequiredService<SearchIndex>();
        index.Find("teach-back").Hits[0].Piece.Kind.ShouldBe("Term");
        index.Find("zeitgeber").Hits.ShouldBeEmpty();

        // A term that no page links to, and a section that was not there.
        var terms = app.In("glossary/tools.md");
        File.AppendAllText(terms, "| Zeitgeber | – | A cue from outside that sets an inner clock. | shift work | B | – |\n");
        File.AppendAllText(app.In("skill.md"), "\n## Marmalade before noon\n\nWords enough for a section.\n");
        app.Services.GetRequiredService<Shelf>().Read();
        app.Services.GetRequiredService<Shelf>().Broken.ShouldBeEmpty();

        index.Find("zeitgeber").Hits[0].Piece.Name.ShouldBe("Zeitgeber");
        index.Find("marmalade").Hits[0].Piece.Address.ShouldBe("/guide#marmalade-before-noon");

        File.WriteAllLines(terms, File.ReadAllLines(terms).Where(l => !l.StartsWith("| Zeitgeber", StringComparison.Ordinal)));
        app.Services.GetRequiredService<Shelf>().Read();
        index.Find("zeitgeber").Hits.ShouldBeEmpty();
    }
}
