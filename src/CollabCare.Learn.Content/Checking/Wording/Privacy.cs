using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L28: nothing looks like a patient's data.</summary>
static class Privacy
{
    public static readonly ToldRule Rule = new(
        28, Severity.Error, "nothing looks like a record number, a date of birth, a telephone number or an address of a person.", check =>
        {
            foreach (var (text, line) in check.Told.All)
            {
                if (WordLists.PrivateData.In(text) is { } found)
                {
                    check.Say(line, Message(found));
                }
            }
        });

    /// <summary>What is wrong, and the mend; for pages too.</summary>
    public static string Message(string found) =>
        $"'{found}' looks like a person's data; leave it out, or invent it so that nobody can take it for real (555-0100, example.org).";
}
