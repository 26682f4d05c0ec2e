using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking;

/// <summary>Checks of a quiz as a whole: ids, objectives, must-know items, sections.</summary>
static class QuizChecks
{
    public static void Check(Module module, Findings findings)
    {
        if (module.Quiz is not { } quiz)
        {
            return;
        }

        foreach (var twice in quiz.Items.GroupBy(i => i.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Error(Rules.Item(1), quiz.Path, twice.Last().Source.Line, 1, $"The id '{twice.Key}' stands twice; number the items on.");
        }

        foreach (var item in quiz.Items)
        {
            if (module.Objectives.All(o => o.Id != item.Objective))
            {
                findings.Error(Rules.Objective, quiz.Path, item.Source.Line, 1, $"'{item.Objective}' is no objective of {module.Id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}.");
            }

            if (module.Page.Sections.All(s => s.Anchor != item.See))
            {
                findings.Error(Rules.Link, quiz.Path, item.Source.Line, 1, $"see={item.See} is no section of the module; it has {string.Join(", ", module.Page.Sections.Where(s => s.Anchor.Length > 0).Select(s => s.Anchor))}.");
            }
        }

        foreach (var objective in module.Objectives.Where(o => quiz.Items.Count(i => i.Objective == o.Id) < 2))
        {
            findings.Error(Rules.Objective, quiz.Path, 1, 1, $"The objective {objective.Id} has fewer than two items; write them.");
        }

        foreach (var id in module.MustKnow.Where(id => quiz.Items.All(i => i.Id != id)))
        {
            findings.Error(Rules.MustKnow, module.Page.Path, 1, 1, $"'must-know' names {id}, which is no item of the quiz; mend the id.");
        }

        foreach (var (type, count) in quiz.Form.Counts)
        {
            var pool = quiz.Items.Count(i => i.Type == type);
            if (pool < 2 * count && type < Assessment.Items.ItemType.Branch)
            {
                findings.Warn(Rules.ItemForm, quiz.Path, 1, 1, $"The form asks for {count} items of type {type.ToString().ToLowerInvariant()} and the pool holds {pool}; write {2 * count}, so that a second form can differ.");
            }
        }
    }
}
