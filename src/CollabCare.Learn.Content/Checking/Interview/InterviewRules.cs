using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Checking.Interview;

/// <summary>The rules of the interview bank.</summary>
static class InterviewRules
{
    public static readonly Rule Question = new(
        "CL0201", Severity.Error, "A question of the bank has one or two other wordings, strong and weak markers, two or three probes, and no section is empty.");

    public static readonly Rule Rubric = new(
        "CL0202", Severity.Error, "The interview rubric has five parts in order, weights that make 100, words for each of four levels, and a second scale.");

    public static readonly Rule Session = new("CL0203", Severity.Error, "A session has numbered steps with their minutes, and says that it is no hiring tool.");

    public static readonly Rule Answers = new(
        "CL0204", Severity.Error, "Sample answers belong to a question, go from level 1 to 4, and rate all five parts within one level of the whole.");

    public static readonly Rule Evidence = new("CL0205", Severity.Warning, "Words in quotation marks beside a rating stand in the sample that is rated.");

    public static readonly Rule Whole = new("CL0206", Severity.Error, "A bank of questions has a rubric and the sessions solo, pair and panel.");

    public static ImmutableArray<Rule> All => [Question, Rubric, Session, Answers, Evidence, Whole];
}
