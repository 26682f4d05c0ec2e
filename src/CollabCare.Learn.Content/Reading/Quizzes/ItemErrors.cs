using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Reports what keeps one item from being read, and remembers that something did.</summary>
sealed class ItemErrors(string path, ItemSource source, Findings findings)
{
    /// <summary>True once something was wrong.</summary>
    public bool Any { get; private set; }

    /// <summary>An error of the item.</summary>
    public void Add(string code, string message) => Add(code, source.Line, 1, message);

    /// <summary>An error in an attribute of the heading.</summary>
    public void Add(string code, string attribute, string message) => Add(code, source.Line, source.Column(attribute), message);

    /// <summary>An error somewhere in the item.</summary>
    public void Add(string code, int line, int column, string message)
    {
        Any = true;
        findings.Error(code, path, line, column, message);
    }
}
