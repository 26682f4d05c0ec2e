using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking;

/// <summary>Checks that need more than one file.</summary>
static class CrossChecks
{
    public static void Ids(IEnumerable<(string Path, string Id)> ids, Findings findings)
    {
        foreach (var twice in ids.Where(i => i.Id.Length > 0).GroupBy(i => i.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            var first = twice.First();
            foreach (var (path, id) in twice.Skip(1))
            {
                findings.Error(Rules.DuplicateId, path, 2, 1, $"The id '{id}' is taken by {first.Path}; give this page one of its own.");
            }
        }
    }

    public static void Terms(ImmutableArray<Term> terms, ImmutableArray<Source> sources, Findings findings)
    {
        var keys = sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            var path = $"glossary/{term.Strand.Id}.md";
            foreach (var key in term.Sources.Where(k => !keys.Contains(k)))
            {
                findings.Error(Rules.Source, path, 0, 0, $"The term '{term.Name}' names the source '{key}', which does not stand in sources.md; add it there or mend the key.");
            }
        }

        foreach (var twice in terms.GroupBy(t => t.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Error(
                Rules.DuplicateId, $"glossary/{twice.Last().Strand.Id}.md", 0, 0,
                $"The term '{twice.First().Name}' stands {twice.Count()} times with one setting; give each meaning a setting of its own, or take one out.");
        }
    }

    public static void Modules(IReadOnlyCollection<Module> modules, ImmutableArray<Tool> tools, Findings findings)
    {
        var byId = modules.GroupBy(m => m.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var module in modules)
        {
            foreach (var after in module.After)
            {
                if (!byId.TryGetValue(after, out var before))
                {
                    findings.Error(Rules.After, module.Page.Path, 1, 1, $"'after' names {after}, which is no module; mend the id or take it out.");
                }
                else if (before.Level > module.Level)
                {
                    findings.Error(Rules.After, module.Page.Path, 1, 1, $"'after' names {after}, which is of a higher level; a module may only follow its own level or a lower one.");
                }
            }
        }

        foreach (var tool in tools)
        {
            foreach (var id in tool.Modules.Where(m => !byId.ContainsKey(m)))
            {
                findings.Error(Rules.After, tool.Page.Path, 1, 1, $"'modules' names {id}, which is no module; mend the id or take it out.");
            }
        }
    }

    public static void Sources(Module module, ImmutableArray<Source> sources, Findings findings)
    {
        var keys = sources.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in module.Sources.Where(k => !keys.Contains(k)))
        {
            findings.Error(Rules.Source, module.Page.Path, 1, 1, $"'sources' names {key}, which does not stand in sources.md; add it there or mend the key.");
        }

        foreach (var key in module.Page.Citations.Where(k => !module.Sources.Contains(k)))
        {
            findings.Error(Rules.Source, module.Page.Path, 1, 1, $"The page cites [{key}], which 'sources' does not list; add it there.");
        }

        foreach (var key in module.Sources.Where(k => !module.Page.Citations.Contains(k) && !(module.Quiz?.Items.Any(i => i.Sources.Contains(k)) ?? false)))
        {
            findings.Warn(Rules.Source, module.Page.Path, 1, 1, $"'sources' lists {key}, which neither the page nor an item cites; cite it or take it out.");
        }

        foreach (var item in module.Quiz?.Items ?? [])
        {
            foreach (var key in item.Sources.Where(k => !keys.Contains(k)))
            {
                findings.Error(Rules.Item(12), item.Source.Path, item.Source.Line, 1, $"The item names the source '{key}', which does not stand in sources.md; add it there or mend the key.");
            }
        }
    }

    public static void Standings(
        IEnumerable<Module> modules, IEnumerable<Role> roles, IEnumerable<Tool> tools, Guide? guide, DateOnly today, Findings findings)
    {
        var all = modules.Select(m => (m.Page.Path, m.Standing)).Concat(roles.Select(r => (r.Page.Path, r.Standing))).Concat(tools.Select(t => (t.Page.Path, t.Standing)));
        foreach (var (path, standing) in guide is null ? all : all.Append((guide.Page.Path, guide.Standing)))
        {
            if (standing.CheckedUntil < today && standing.CheckedUntil != default)
            {
                findings.Warn(Rules.Overdue, path, 1, 1, $"The check was due on {standing.CheckedUntil:yyyy-MM-dd}; check the facts against their sources and move 'checked'.");
            }
        }
    }
}
