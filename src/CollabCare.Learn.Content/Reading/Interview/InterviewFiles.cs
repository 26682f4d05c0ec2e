using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Reading.Interview;

/// <summary>The files of <c>interview/</c>.</summary>
static partial class InterviewFiles
{
    /// <summary>The rubric.</summary>
    public const string Rubric = "interview/rubric.md";

    const string Questions = "interview/questions/";
    const string Sessions = "interview/sessions/";
    const string Answers = "interview/calibration/";

    /// <summary>True for every file of it that is read.</summary>
    public static bool Has(string path) => path == Rubric || File().IsMatch(path);

    /// <summary>True for a question.</summary>
    public static bool IsQuestion(string path) => Has(path) && path.StartsWith(Questions, StringComparison.Ordinal);

    /// <summary>True for a way to practise.</summary>
    public static bool IsSession(string path) => Has(path) && path.StartsWith(Sessions, StringComparison.Ordinal);

    /// <summary>True for the sample answers to a question.</summary>
    public static bool IsAnswers(string path) => Has(path) && path.StartsWith(Answers, StringComparison.Ordinal);

    /// <summary>Its address in the app; null for sample answers, which stand on their question's page.</summary>
    /// <param name="path">The file.</param>
    /// <param name="id">The id of a question.</param>
    public static string? Address(string path, string id) => path switch
    {
        Rubric => "/interview/rubric",
        _ when IsQuestion(path) => $"/interview/questions/{id}",
        _ when IsSession(path) => $"/interview/sessions/{Path.GetFileNameWithoutExtension(path)}",
        _ => null,
    };

    [GeneratedRegex("^interview/(questions|sessions|calibration)/[^/]+\\.md$")]
    private static partial Regex File();
}
