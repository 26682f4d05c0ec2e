using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking;

/// <summary>Checks a content tree. The same code reads it when the app starts, so what passes here opens there (ruling LI6).</summary>
public static class Checker
{
    /// <summary>Reads and checks the tree below a root folder. Never throws for what an author wrote: it becomes a finding.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="today">The day on which overdue checks are judged; it makes warnings only, so that no error ever comes with time.</param>
    public static ReadResult Check(string root, DateOnly today) => LibraryReader.Read(root, today);
}
