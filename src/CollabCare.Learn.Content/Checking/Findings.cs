using System.Collections.Concurrent;

namespace CollabCare.Learn.Content.Checking;

/// <summary>Collects findings from many readers at once.</summary>
public sealed class Findings
{
    readonly ConcurrentBag<Finding> _all = [];

    /// <summary>True when at least one error was found.</summary>
    public bool HasErrors => _all.Any(f => f.Severity == Severity.Error);

    /// <summary>Every finding, errors first, then by path and line.</summary>
    public IReadOnlyList<Finding> Sorted() =>
        [
            .. _all.Distinct().OrderByDescending(f => f.Severity).ThenBy(f => f.Path, StringComparer.Ordinal).ThenBy(f => f.Line).ThenBy(f => f.Column)
                .ThenBy(f => f.Code, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];

    /// <summary>Adds a finding.</summary>
    public void Add(Finding finding) => _all.Add(finding);

    /// <summary>Adds an error.</summary>
    public void Error(string code, string path, int line, int column, string message) => Add(new(Severity.Error, code, path, line, column, message));

    /// <summary>Adds a warning.</summary>
    public void Warn(string code, string path, int line, int column, string message) => Add(new(Severity.Warning, code, path, line, column, message));
}
