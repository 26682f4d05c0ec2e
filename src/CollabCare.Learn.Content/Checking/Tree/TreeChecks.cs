using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Tree;

/// <summary>Checks of names and places that need more than one file.</summary>
static class TreeChecks
{
    /// <summary>Files without a place, and quizzes, scenarios and cards without a module.</summary>
    public static void Files(ContentTree tree, Findings findings)
    {
        foreach (var path in tree.Pages.Keys.Where(p => !Place.IsRead(p) && !Place.IsNotRead(p)))
        {
            findings.Warn(Rules.UnknownFile, path, 0, 0, "Nothing reads this page from here; content/README.md shows where each kind of page stands.");
        }

        foreach (var path in tree.Pages.Keys.Where(p => Place.IsBesideModule(p) && !tree.Pages.ContainsKey(Place.Beside(p, "module.md"))))
        {
            findings.Error(Rules.Tree, path, 0, 0, $"{Path.GetFileName(path)} stands beside its module; add module.md to this folder.");
        }

        var seats = tree.Pages.Keys.Where(p => Place.IsBesideModule(p) && p == Place.Beside(p, Place.Seat));
        foreach (var seat in seats.Where(p => !tree.Pages.ContainsKey(Place.Beside(p, Place.Scenario))))
        {
            findings.Error(Rules.Tree, seat, 0, 0, "The other seat belongs to a scenario; add scenario.md to this folder.");
        }

        foreach (var path in tree.Pages.Values.Where(f => Place.IsRead(f.Path)))
        {
            Verify(path, findings);
        }
    }

    /// <summary>Ids of pages.</summary>
    public static void Ids(IReadOnlyDictionary<string, FrontMatter> fronts)
    {
        var pages = fronts.OrderBy(f => f.Key, StringComparer.Ordinal)
            .Select(f => (Path: f.Key, Front: f.Value, Id: f.Value.Has("id") ? f.Value.OptionalText("id") ?? "" : ""));
        foreach (var twice in pages.Where(p => p.Id.Length > 0).GroupBy(p => p.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            foreach (var page in twice.Skip(1))
            {
                page.Front.Report(Rules.DuplicateId, "id", $"The id '{page.Id}' is taken by {twice.First().Path}; give this page one of its own.");
            }
        }
    }

    /// <summary>Terms and sources.</summary>
    public static void Rows(IReadOnlyCollection<Row<Term>> terms, IReadOnlyCollection<Row<Source>> sources, Course course, Findings findings)
    {
        foreach (var (term, path, line) in terms)
        {
            foreach (var key in term.Sources.Where(k => !course.HasSource(k)))
            {
                findings.Error(
                    Rules.Source, path, line, 1,
                    $"The term '{term.Name}' names the source '{key}', which does not stand in sources.md; {course.MendSource(key)}");
            }
        }

        Twice(terms, t => t.Id, t => $"The term '{t.Name}' stands twice with one setting; give each meaning a setting of its own, or take one out.", findings);
        Twice(sources, s => s.Key, s => $"The source '{s.Key}' stands twice; take one out, or give it a key of its own.", findings);
    }

    static void Twice<T>(IEnumerable<Row<T>> rows, Func<T, string> id, Func<T, string> message, Findings findings)
    {
        var inOrder = rows.OrderBy(r => r.Path, StringComparer.Ordinal).ThenBy(r => r.Line);
        foreach (var row in inOrder.GroupBy(r => id(r.Value), StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            findings.Error(Rules.DuplicateId, row.Path, row.Line, 1, message(row.Value));
        }
    }

    /// <summary>Modules that come after each other, and tools that name the modules which teach them.</summary>
    public static void Modules(
        IReadOnlyCollection<Module> modules, IReadOnlyCollection<Model.Tool> tools, IReadOnlyDictionary<string, FrontMatter> fronts, bool allRead)
    {
        var byId = modules.DistinctBy(m => m.Id, StringComparer.Ordinal).ToDictionary(m => m.Id, StringComparer.Ordinal);
        foreach (var module in modules)
        {
            foreach (var after in module.After)
            {
                if (!byId.TryGetValue(after, out var before))
                {
                    // An id may belong to a module that could not be read, which has been said.
                    if (!allRead)
                    {
                        continue;
                    }

                    fronts[module.Page.Path].Report(Rules.After, "after", NoModule(after), after);
                }
                else if (before.Level > module.Level)
                {
                    fronts[module.Page.Path].Report(
                        Rules.After, "after", $"'{after}' is of a higher level; a module may only follow its own level or a lower one.", after);
                }
                else if (before.Standing.Status is Status.Draft or Status.Retired && before.Standing.Status != module.Standing.Status)
                {
                    fronts[module.Page.Path].Report(Rules.After, "after", $"'{after}' is {(before.Standing.Status == Status.Draft ? "a draft" : "retired")}, and learners do not see it; take it out for now.", after);
                }
            }
        }

        foreach (var tool in tools)
        {
            foreach (var id in tool.Modules.Where(m => allRead && !byId.ContainsKey(m)))
            {
                fronts[tool.Page.Path].Report(Rules.After, "modules", NoModule(id), id);
            }
        }

        string NoModule(string id)
        {
            var mend = Words.Nearest(id, byId.Keys) is { } near ? $"did you mean '{near}'?" : "mend the id or take it out.";
            return $"'{id}' is no module; {mend}";
        }
    }

    static void Verify(SourceFile file, Findings findings)
    {
        if (!file.Text.Contains("(verify", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var lines = file.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var at = lines[i].IndexOf("(verify", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                findings.Error(Rules.Verify, file.Path, i + 1, at + 1, "\"(verify)\" is left in; read the source and cite it, or take the sentence out.");
            }
        }
    }
}
