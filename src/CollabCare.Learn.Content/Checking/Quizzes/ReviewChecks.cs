using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>Checks a level's review: what it draws, that its own items join modules of its level, and each of them as an item (ruling FO12).</summary>
static class ReviewChecks
{
    // The modules are those that could be read; where not all could, an id may belong to another, which has been said.
    public static void Check(WrittenReview written, IReadOnlyDictionary<string, Module> modules, bool allRead, Course course, DateOnly today, Findings findings)
    {
        CheckDraw(written, modules, allRead);
        CheckDates(written, course, today);
        foreach (var twice in written.Items.GroupBy(i => i.Item.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Error(Rules.Item(1), written.Review.Path, twice.Last().Source.Line, 1, $"The id '{twice.Key}' stands twice; number the items on.");
        }

        foreach (var item in written.Items)
        {
            Check(item, written.Review, modules, allRead, course, findings);
        }
    }

    static void CheckDraw(WrittenReview written, IReadOnlyDictionary<string, Module> modules, bool allRead)
    {
        var (review, front) = (written.Review, written.Front);
        var offered = modules.Values.Where(m => m.Standing.Status != Status.Retired).ToList();
        var banks = review.Banks(offered);
        if (front.Has("draw") && review.Drawn != ReviewRules.Drawn)
        {
            front.Report(Rules.ReviewForm, "draw", $"A review draws {ReviewRules.Drawn} items from the banks of its level; write draw: {ReviewRules.Drawn}.");
        }
        else if (allRead && banks.Length < ReviewRules.Drawn)
        {
            front.Warn(Rules.ReviewForm, "draw", $"The banks of this level hold {banks.Length} items, and the review draws {ReviewRules.Drawn}; write more.");
        }
        else if (allRead && written.IsWhole)
        {
            TimeLimit.Check(front, review.LimitMinutes == 0 ? null : review.LimitMinutes, review.Minutes(banks));
        }

        if (written.IsWhole && review.Items.Length != ReviewRules.Own)
        {
            front.Warn(Rules.ReviewForm, "draw", $"A review has {ReviewRules.Own} items of its own beside what it draws; this one has {review.Items.Length}.");
        }
    }

    static void CheckDates(WrittenReview written, Course course, DateOnly today)
    {
        var standing = written.Review.Standing;
        if (written.Review.Items.SelectMany(i => i.Sources).FirstOrDefault(course.IsVolatile) is { } key && standing.CheckedUntil > standing.CheckedOn.AddMonths(6))
        {
            written.Front.Report(
                QuizRules.Volatile, "checked",
                $"The source {key} can change within half a year (volatility H), so 'until' must be {standing.CheckedOn.AddMonths(6):O} or earlier.");
        }

        if (standing.CheckedUntil != default && standing.CheckedUntil < today)
        {
            written.Front.Warn(
                Rules.Overdue, "checked", $"The check was due on {standing.CheckedUntil:O}; check the facts against their sources and move 'checked'.");
        }
    }

    static void Check(WrittenItem written, CumulativeReview review, IReadOnlyDictionary<string, Module> modules, bool allRead, Course course, Findings findings)
    {
        var (item, line) = (written.Item, written.Source.Line);
        var named = item.Objectives.Select(o => o.Split(':', 2)).Select(o => (Module: o[0], Objective: o.Length > 1 ? o[1] : "")).ToList();
        foreach (var (id, objective) in named)
        {
            if (Mend(id, objective) is { } mend)
            {
                findings.Error(Rules.ReviewForm, review.Path, line, written.Source.Column("objectives"), mend);
            }
        }

        if (named.Select(n => n.Module).Distinct().Count() < 2)
        {
            findings.Error(
                Rules.ReviewForm, review.Path, line, written.Source.Column("objectives"),
                "An item of a review's own joins two modules or more; name an objective of each, or move the item to its module's quiz.");
        }

        if (!modules.TryGetValue(item.Section.Module, out var taught))
        {
            if (allRead)
            {
                findings.Error(Rules.Link, review.Path, line, written.Source.Column("see"), $"see={item.See} names no module; write the module's id, # and the section's anchor.");
            }

            return;
        }

        if (QuizChecks.MendSee(item.Section.Anchor, taught) is { } see)
        {
            findings.Error(Rules.Link, review.Path, line, written.Source.Column("see"), $"see={item.See} is no section of {taught.Id}; {see}");
        }

        // An abbreviation may be explained in any of the modules that the item joins.
        var joined = named.Select(n => modules.GetValueOrDefault(n.Module)).OfType<Module>().Append(taught).Distinct();
        ItemRules.Check(
            written, taught with { Level = review.Level, Page = taught.Page with { Sections = [.. joined.SelectMany(m => m.Page.Sections)] } }, course, findings);

        string? Mend(string id, string objective)
        {
            if (!modules.TryGetValue(id, out var module))
            {
                return !allRead ? null : Words.Nearest(id, modules.Keys) is { } near ? $"'{id}' is no module; did you mean '{near}'?" : $"'{id}' is no module; write objectives=\"module:o1 module:o2\".";
            }

            return module.Level != review.Level ? $"'{id}' is of another level; a review joins modules of its own."
                : module.Objectives.All(o => o.Id != objective) ? $"'{objective}' is no objective of {id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}."
                : null;
        }
    }
}
