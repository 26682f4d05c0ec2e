using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>What the kinds of questions are called.</summary>
public static class QuestionKinds
{
    extension(QuestionKind kind)
    {
        public string Title => kind switch
        {
            QuestionKind.Behavioural => "About the past",
            QuestionKind.Situational => "About a case",
            _ => "About knowledge",
        };
    }
}

/// <summary>What belongs to the bank, in words.</summary>
public static class Saying
{
    /// <summary>What every page of the bank says.</summary>
    public const string NoHiring = "This is practice, not a hiring tool.";

    extension(InterviewQuestion question)
    {
        /// <summary>"Question 7".</summary>
        public string Number => $"Question {question.Id.TrimStart('q').TrimStart('0')}";

        public string Address => $"/interview/questions/{question.Id}";
    }

    /// <summary>"30 seconds", "1 minute", "3 minutes".</summary>
    public static string InWords(this TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => $"{time.TotalSeconds:0} seconds",
        { TotalSeconds: 60 } => "1 minute",
        _ => $"{time.TotalMinutes:0} minutes",
    };
}
