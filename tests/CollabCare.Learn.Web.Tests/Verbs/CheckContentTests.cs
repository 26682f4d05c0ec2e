using System.CommandLine;
using System.Text.Json;

namespace CollabCare.Learn.Web.Tests.Verbs;

public sealed class CheckContentTests : IDisposable
{
    readonly ContentCopy _content = new();

    public void Dispose() => _content.Dispose();

    [Fact]
    public async Task Fails_where_anything_is_an_error()
    {
        await File.WriteAllTextAsync(_content.In("roles/porter.md"), "# Porter\n", TestContext.Current.CancellationToken);

        var (code, said) = await CheckAsync();

        code.ShouldBe(1);
        said.ShouldStartWith("roles/porter.md(1,1): error CL0002: ");
        said.ShouldContain("\n1 error, ");
    }

    [Fact]
    public async Task Passes_the_content_that_ships()
    {
        var (code, said) = await CheckAsync();

        code.ShouldBe(0, said);
        said.ShouldContain("No errors, ");
    }

    [Theory]
    [InlineData("json", "findings")]
    [InlineData("sarif", "runs")]
    public async Task Speaks_to_programs(string format, string property)
    {
        var (code, said) = await CheckAsync("--format", format);

        code.ShouldBe(0);
        using var json = JsonDocument.Parse(said);
        json.RootElement.TryGetProperty(property, out _).ShouldBeTrue();
    }

    async Task<(int Code, string Said)> CheckAsync(params string[] more)
    {
        using var output = new StringWriter();
        var code = await Web.Verbs.Verbs.RunAsync(["check", _content.In("."), .. more], new InvocationConfiguration { Output = output });
        return (code, output.ToString());
    }
}
