using System.CommandLine;

namespace CollabCare.Learn.Web.Verbs;

/// <summary>What the executable can do besides starting the app: <c>-- check</c>, <c>user</c>, <c>backup</c>, <c>restore</c>, <c>health</c>. One verb a file; everything else on the command line goes to the host.</summary>
public static class Verbs
{
    static IReadOnlyList<Command> All => [CheckContent.Verb, UserVerb.Command(), BackupVerb.Command(), RestoreVerb.Command(), HealthVerb.Command()];

    /// <summary>True when the first word names a verb, or asks for help.</summary>
    public static bool Has(string[] args) => args is [var first, ..] && (first is "--help" or "-h" or "-?" || All.Any(v => v.Name == first));

    /// <summary>Runs a verb.</summary>
    /// <returns>The exit code: 0 when all went well.</returns>
    public static Task<int> RunAsync(string[] args) => RunAsync(args, new());

    /// <summary>The same, with what is said going elsewhere than to the console.</summary>
    public static Task<int> RunAsync(string[] args, InvocationConfiguration where)
    {
        var root = new RootCommand("CollabCare Learn. Without a verb, the app starts; its switches, such as --urls http://localhost:5081, are ASP.NET Core's.");
        foreach (var verb in All)
        {
            root.Add(verb);
        }

        return root.Parse(args).InvokeAsync(where);
    }
}
