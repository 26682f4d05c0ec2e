using System.CommandLine;

namespace CollabCare.Learn.Web.Tests;

/// <summary>What a verb said, and its exit code.</summary>
public sealed record Said(int Code, string Out, string Error)
{
    /// <summary>Runs a verb on a data folder, in this process.</summary>
    public static async Task<Said> ByAsync(string data, params string[] verb)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await Web.Verbs.Verbs.RunAsync([.. verb, "--data", data], new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>It was refused, in one line.</summary>
    public void ShouldBeRefused(string because)
    {
        Code.ShouldBe(1, Out);
        Out.ShouldBeEmpty();
        Error.TrimEnd().Split('\n').ShouldHaveSingleItem().ShouldContain(because);
    }
}
