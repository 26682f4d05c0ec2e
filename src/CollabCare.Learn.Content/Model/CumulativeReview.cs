using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Content.Model;

/// <summary>A level's cumulative review: items of its own that join several modules, and a draw from the banks of the level's quizzes (ruling FO12).</summary>
public sealed record CumulativeReview
{
    /// <summary><c>review-&lt;level&gt;</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence: what it holds.</summary>
    public required string Summary { get; init; }

    /// <summary>From the path.</summary>
    public required Level Level { get; init; }

    /// <summary>How many items are drawn from the banks.</summary>
    public required int Drawn { get; init; }

    /// <summary>The time limit, in minutes.</summary>
    public required int LimitMinutes { get; init; }

    /// <summary>Status, version, dates.</summary>
    public required Standing Standing { get; init; }

    /// <summary>The file it came from.</summary>
    public required string Path { get; init; }

    /// <summary>Its own items, all of them on every form.</summary>
    public required ImmutableArray<Item> Items { get; init; }

    /// <summary>Percent of the points: the level's.</summary>
    public int PassMark => Assessment.Forms.PassMark.Of(Level);

    /// <summary>Its address in the app.</summary>
    public string Address => AddressOf(Level);

    /// <summary>The address of a level's review.</summary>
    public static string AddressOf(Level level) => $"/reviews/{level.ToString().ToLowerInvariant()}";

    /// <summary>Its own items, for a draw.</summary>
    public ImmutableArray<PoolItem> Own => [.. Items.Select(i => new PoolItem(i.Id, i.Key, i.Objectives[0], MustKnow: false, i.KeepOrder))];

    /// <summary>The banks that it draws from: every item of the quizzes of its level.</summary>
    /// <param name="modules">The modules that are offered, of any level.</param>
    public ImmutableArray<BankItem> Banks(IEnumerable<Module> modules) =>
    [
        .. modules.Where(m => m.Level == Level && m.Quiz is not null)
            .SelectMany(m => m.Quiz!.Items.Select(i => new BankItem(m.Strand.Id, new(i.Id, i.Key, $"{m.Id}:{i.Objective}", i.MustKnow, i.KeepOrder)))),
    ];

    /// <summary>About how many minutes a form takes: types are drawn in the shares that they have in the banks.</summary>
    /// <param name="banks">The banks.</param>
    public double Minutes(IReadOnlyCollection<BankItem> banks) =>
        Items.Sum(i => i.Type.Minutes()) + (banks.Count == 0 ? 0 : Math.Min(Drawn, banks.Count) * banks.Average(b => b.Item.Key.Type.Minutes()));
}
