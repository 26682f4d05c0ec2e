using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Web.Tests.Features.Items;

/// <summary>Puts ended attempts of many people into the database, drawn and marked by the app's own rules; statistics need more people than a test can have take a quiz by hand.</summary>
public sealed class ManyLearners(TestApp app, string moduleId)
{
    int _made;

    /// <summary>What somebody answers; by default people further on in the list know more.</summary>
    public Func<int, Item, Answer> Answers { get; init; } = (n, item) => (n * 7 + item.Id[^1]) % 40 < n % 40 ? item.Key.FullAnswer() : Wrong(item, n);

    /// <summary>The item as it was when it was taken; by default as it is in the files.</summary>
    public Func<Item, Item> Version { get; init; } = item => item;

    /// <summary>How long an item was in front of somebody.</summary>
    public Func<int, Item, int?> Seconds { get; init; } = (_, _) => null;

    /// <summary>The items on everybody's form; by default a form is drawn for each.</summary>
    public Func<Item, bool>? OnForm { get; init; }

    Library Library => app.Services.GetRequiredService<Shelf>().Library;

    public Quiz Quiz => Library.Module(moduleId)!.Quiz!;

    /// <summary>One graded attempt each of so many new people; gives the people.</summary>
    public Task<List<Guid>> TakeAsync(int people) => app.LookAsync(async db =>
    {
        var persons = Enumerable.Range(0, people).Select(_ => NewPerson()).ToList();
        db.Users.AddRange(persons);
        await AddAsync(db, [.. persons.Select((p, n) => Attempt(p.Id, n, 1, practice: false))]);
        return persons.ConvertAll(p => p.Id);
    });

    /// <summary>Another attempt of people who have one.</summary>
    public Task<bool> TakeAgainAsync(IReadOnlyList<Guid> people, bool practice = false) => app.LookAsync(async db =>
    {
        await AddAsync(db, [.. people.Select((p, n) => Attempt(p, n, practice ? 0 : 2, practice))]);
        return true;
    });

    static Person NewPerson()
    {
        var name = $"many-{Guid.NewGuid():N}@example.org";
        return new Person { Name = "One of many", UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = name, SecurityStamp = "x" };
    }

    async Task AddAsync(LearnDb db, List<Attempt> attempts)
    {
        var versions = Quiz.Items.Select(Version).DistinctBy(i => i.Hash).ToList();
        var known = await db.ItemVersions.Select(v => v.Hash).ToListAsync();
        db.ItemVersions.AddRange(versions.Where(v => !known.Contains(v.Hash)).Select(v => new ItemVersion { Hash = v.Hash, ItemId = v.Id, Json = JsonSerializer.Serialize(v) }));
        db.Attempts.AddRange(attempts);
        await db.SaveChangesAsync();
    }

    Attempt Attempt(Guid person, int n, int number, bool practice)
    {
        var ended = app.Clock.GetUtcNow().AddMinutes(++_made - 1000 + (1000 * number));
        var items = Drawn(n + (100 * number)).Select((item, at) => Taken(Version(item), n, at)).ToList();
        var mark = FormMark.Of(items.Select(i => i.Marked), Quiz.PassMark);
        return new Attempt
        {
            PersonId = person,
            ModuleId = moduleId,
            ModuleVersion = "1.0.0",
            Number = number,
            Practice = practice,
            PassMark = Quiz.PassMark,
            StartedAt = ended.AddMinutes(-20),
            EndedAt = ended,
            Points = mark.Points,
            OutOf = mark.OutOf,
            Percent = mark.Percent,
            Passed = practice ? null : mark.Passed,
            Items = items.ConvertAll(i => i.Row),
        };
    }

    IEnumerable<Item> Drawn(int seed)
    {
        if (OnForm is { } chosen)
        {
            return Quiz.Items.Where(chosen);
        }

        var form = Form.Draw([.. Quiz.Items.Select(i => new PoolItem(i.Id, i.Key, i.Objective, i.MustKnow, i.KeepOrder))], Quiz.Form, ImmutableDictionary<string, DateTimeOffset>.Empty, seed);
        return form.Items.Select(f => Quiz.Items.First(i => i.Id == f.ItemId));
    }

    (AttemptItem Row, MarkedItem Marked) Taken(Item item, int n, int at)
    {
        var answer = Answers(n, item);
        var mark = item.Key.MarkAtTimeout(answer);
        return (new AttemptItem
        {
            Position = at + 1,
            ItemId = item.Id,
            ItemHash = item.Hash,
            ChoiceOrder = JsonSerializer.Serialize(item.Choices.Select(c => c.Id)),
            Answer = TakenItem.Write(answer),
            Fraction = mark.Fraction,
            Missed = mark.Missed,
            Critical = mark.Critical,
            Seconds = Seconds(n, item),
        }, new(item.Id, item.Type, mark, item.MustKnow));
    }

    /// <summary>An item as it was while its key named its first wrong choice.</summary>
    public static Item Mistaken(Item item, string hash)
    {
        var named = item.Choices.First(c => !c.Right).Id;
        return item with { Hash = hash, Choices = [.. item.Choices.Select(c => c with { Right = c.Id == named })] };
    }

    /// <summary>A wrong answer, not the same for everybody.</summary>
    public static Answer Wrong(Item item, int n)
    {
        var wrong = item.Choices.Where(c => !c.Right).ToList();
        return item.Type switch
        {
            ItemType.Best => new ChosenOne(wrong[n % wrong.Count].Id),
            ItemType.Select => new ChosenMany([wrong[n % wrong.Count].Id]),
            ItemType.Order => new Placed(item.Choices.Reverse().Select((c, at) => KeyValuePair.Create(c.Id, at + 1)).ToImmutableSortedDictionary()),
            ItemType.Match => new Matched(item.Stems.ToImmutableSortedDictionary(s => s.Id, s => item.Choices.First(c => c.Id != s.Option).Id)),
            _ => new Rated(item.Choices.ToImmutableSortedDictionary(c => c.Id, c => 5 - (c.Rank ?? 2))),
        };
    }
}
