using System.Runtime.CompilerServices;

namespace CollabCare.Learn.Journeys.Pages;

/// <summary>A test that runs only when an environment variable asks for it; else it is not run, rather than passed or skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AskedAttribute : FactAttribute
{
    public AskedAttribute(string variable, [CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line) => Explicit = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
