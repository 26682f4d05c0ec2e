using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>Must-know items: they exist, fit the form, and are about one of five topics (rulings MA7 and MA8).</summary>
static class MustKnowChecks
{
    static readonly ImmutableArray<string> Topics = ["privacy", "unsafe-abbrev", "speak-up", "no-advice", "stop-rule"];

    public static void Check(Module module, FrontMatter front, WrittenQuiz quiz, Findings findings)
    {
        foreach (var id in module.MustKnow.Where(id => quiz.IsWhole && quiz.Items.All(i => i.Item.Id != id)))
        {
            front.Report(Rules.MustKnow, "must-know", $"'{id}' is no item of the quiz; mend the id.", id);
        }

        foreach (var type in quiz.Items.Where(i => i.Item.MustKnow).GroupBy(i => i.Item.Type))
        {
            var places = quiz.Quiz.Form.Counts.GetValueOrDefault(type.Key);
            if (type.Count() > places)
            {
                quiz.Front.Report(
                    Rules.MustKnow, "form",
                    $"Every form holds every must-know item; {type.Key.ToString().ToLowerInvariant()} must be {type.Count()} or more, and is {places}.");
            }
        }

        foreach (var item in quiz.Items)
        {
            CheckTopic(item, findings);
        }
    }

    static void CheckTopic(WrittenItem written, Findings findings)
    {
        var item = written.Item;
        var problem = item switch
        {
            { MustKnow: true, Type: not (ItemType.Best or ItemType.Select) } => "A must-know item is of the type best or select; take this one off the list.",
            { MustKnow: true, Topic: null } => $"A must-know item names its topic; add topic= and one of {string.Join(", ", Topics)}.",
            { Topic: { } topic } when !Topics.Contains(topic) => $"'{topic}' is no topic of a must-know item; write one of {string.Join(", ", Topics)}.",
            { MustKnow: false, Topic: not null } => "Only a must-know item has a topic; add its id to 'must-know' in module.md, or take the topic out.",
            _ => null,
        };
        if (problem is not null && !ItemCheck.IsAnswered(written, QuizRules.MustKnow))
        {
            findings.Warn(QuizRules.MustKnow, item.Source.Path, item.Source.Line, written.Source.Column("topic"), problem);
        }
    }
}
