using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>Figures that have been worked out, each as long as nothing that it rests on has changed.</summary>
public sealed class KeptFigures : ConcurrentDictionary<string, (string Stamp, QuizFigures Figures)>;

/// <summary>Works out the figures of a quiz, or takes those kept, when no attempt has ended, none was marked again, none went with its account, and the files are the same.</summary>
public sealed class FigureBook(LearnDb db, Library library, KeptFigures kept)
{
    /// <summary>The figures of a module's quiz; null where there is no such quiz.</summary>
    public async Task<QuizFigures?> OfAsync(string moduleId, CancellationToken cancellationToken)
    {
        if (library.Module(moduleId) is not { Quiz: not null } module)
        {
            return null;
        }

        var taken = await TakenAsync(moduleId, cancellationToken);
        var stamp = $"{library.Version} {await db.Remarks.CountAsync(cancellationToken)} {string.Join(' ', taken.Select(t => $"{t.Place} {t.Attempts} {t.People} {t.Last:O}").Order(StringComparer.Ordinal))}";
        if (!kept.TryGetValue(moduleId, out var known) || known.Stamp != stamp)
        {
            kept[moduleId] = known = (stamp, await WorkOutAsync(module, taken.FirstOrDefault(t => t.Place == moduleId), cancellationToken));
        }

        return known.Figures;
    }

    // Whatever can change a figure changes one of these.
    Task<List<Taken>> TakenAsync(string moduleId, CancellationToken cancellationToken) =>
        FirstAnswers.AttemptsOf(db, moduleId).GroupBy(a => a.ModuleId)
            .Select(own => new Taken(own.Key, own.Count(), own.Select(a => a.PersonId).Distinct().Count(), own.Max(a => a.EndedAt))).ToListAsync(cancellationToken);

    async Task<QuizFigures> WorkOutAsync(Module module, Taken? taken, CancellationToken cancellationToken)
    {
        var moduleId = module.Id;
        var inFiles = module.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var versions = await VersionsAsync(moduleId, inFiles, cancellationToken);
        var items = versions.ToDictionary(v => v.Key, v => v.Value[0], StringComparer.Ordinal);
        var answers = FirstAnswers.Of(db, moduleId, items);
        var byItem = answers.ToLookup(a => a.ItemId, StringComparer.Ordinal);
        return new(
            moduleId,
            taken?.Attempts ?? 0,
            taken?.People ?? 0,
            [.. versions.Select(v => Figures(v.Key, v.Value, inFiles.ContainsKey(v.Key), byItem[v.Key]))],
            Form(answers, versions));
    }

    // Every wording of every item: the files' own first, then those that only old attempts know, the latest first.
    async Task<List<KeyValuePair<string, List<Item>>>> VersionsAsync(string moduleId, Dictionary<string, Item> inFiles, CancellationToken cancellationToken)
    {
        var today = inFiles.Values.Select(i => i.Hash).ToHashSet(StringComparer.Ordinal);
        var stored = (await db.ItemVersions.AsNoTracking().Where(v => v.ItemId.StartsWith(moduleId + "-")).ToListAsync(cancellationToken))
            .Where(v => !today.Contains(v.Hash) && ItemWordsOf(moduleId, v.ItemId)).Select(v => JsonSerializer.Deserialize<Item>(v.Json)! with { Hash = v.Hash }).ToLookup(i => i.Id, StringComparer.Ordinal);
        return
        [
            .. inFiles.Values.Select(i => KeyValuePair.Create(i.Id, new List<Item> { i }.Concat(stored[i.Id]).ToList())),
            .. stored.Where(s => !inFiles.ContainsKey(s.Key)).Select(s => KeyValuePair.Create(s.Key, s.ToList())),
        ];
    }

    // "term-b-chart-sba-01" belongs to "term-b-chart"; "term-b-chart-two-sba-01" does not, nor does a written task.
    static bool ItemWordsOf(string moduleId, string itemId) =>
        itemId.Length > moduleId.Length && itemId[(moduleId.Length + 1)..].Split('-') is [var code, _] && Enum.GetValues<ItemType>().Any(t => t < ItemType.Write && t.Code() == code);

    static ItemFigures Figures(string id, List<Item> versions, bool inFiles, IEnumerable<FirstAnswer> answers)
    {
        var all = answers.ToList();
        var byHash = all.ToLookup(a => a.Hash, a => a.Response, StringComparer.Ordinal);
        ImmutableArray<VersionFigures> each =
        [
            .. versions.Select((words, at) => (Words: words, At: at, Answers: byHash[words.Hash].ToList())).Where(v => v.Answers.Count > 0 || v.At == 0)
                .Select(v => (v.At, Version: new VersionFigures(v.Words, ItemStatistics.Of(v.Answers), v.Answers.Count == 0 ? null : v.Answers.Min(a => a.At), v.Answers.Count == 0 ? null : v.Answers.Max(a => a.At))))
                .OrderBy(v => inFiles && v.At == 0 ? 0 : 1).ThenByDescending(v => v.Version.To).Select(v => v.Version),
        ];
        return new(id, each, inFiles, each.Length > 1 && each.All(v => SameChoices(v.Words, each[0].Words)) ? ItemStatistics.Of([.. all.Select(a => a.Response)]) : null);
    }

    /// <summary>True when what can be chosen is the same, so that answers to both can be counted together.</summary>
    public static bool SameChoices(Item one, Item other) =>
        one.Type == other.Type && one.Choices.Select(c => c.Id).ToHashSet().SetEquals(other.Choices.Select(c => c.Id)) && one.Stems.Select(s => s.Id).ToHashSet().SetEquals(other.Stems.Select(s => s.Id));

    // Only the items of one form each: what somebody answered on a second form was answered after reading the reasons of the first.
    static FormFigures? Form(List<FirstAnswer> answers, List<KeyValuePair<string, List<Item>>> versions)
    {
        var forms = answers.GroupBy(a => a.PersonId).Select(own => own.GroupBy(a => a.AttemptId).MinBy(form => (form.Min(a => a.Response.At), form.Key))!.ToDictionary(a => a.Hash, StringComparer.Ordinal)).ToList();
        var common = CommonItems.Of([.. forms.Select(f => f.Keys.ToHashSet(StringComparer.Ordinal))], FormStatistics.PeopleNeeded);
        var words = versions.SelectMany(v => v.Value).ToDictionary(i => i.Hash, StringComparer.Ordinal);
        ImmutableArray<Item> items = [.. common.Items.Select(hash => words[hash]).OrderBy(i => i.Id, StringComparer.Ordinal)];
        var points = new ScoreTable(common.People.Select(person => items.Select(i => (double?)(i.Type.Weight() * forms[person][i.Hash].Response.Score)).ToArray()));
        return FormStatistics.Of(points, items.Sum(i => i.Type.Weight())) is { } statistics ? new(statistics, items) : null;
    }

    /// <summary>The graded attempts at one quiz or review.</summary>
    sealed record Taken(string Place, int Attempts, int People, DateTimeOffset? Last);
}
