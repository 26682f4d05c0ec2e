using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>The numbers of one wording of an item.</summary>
/// <param name="Words">The item as it stood then.</param>
/// <param name="Statistics">Over those whose first answer was to this wording.</param>
/// <param name="From">The first of those answers, and <paramref name="To" /> the last; null when there is none.</param>
public sealed record VersionFigures(Item Words, ItemStatistics Statistics, DateTimeOffset? From, DateTimeOffset? To)
{
    public string Hash => Words.Hash;
}

/// <summary>The numbers of one item.</summary>
/// <param name="Versions">The wording in the files first, then older ones, the latest first. An item no longer in the files has older ones only.</param>
/// <param name="InFiles">The item is in the library.</param>
/// <param name="Together">Over all wordings; null when there is one only, or when their choices are not the same.</param>
public sealed record ItemFigures(string Id, ImmutableArray<VersionFigures> Versions, bool InFiles, ItemStatistics? Together)
{
    /// <summary>The wording that the lists show.</summary>
    public VersionFigures Shown => Versions[0];

    public Item Words => Shown.Words;

    public double PlannedSeconds => 60 * Assessment.Items.ItemTypes.Minutes(Words.Type);

    /// <summary>The thresholds that the item crosses.</summary>
    /// <param name="statistics">Of the wording in question.</param>
    /// <param name="reports">Open reports of readers that name it.</param>
    public IReadOnlyList<ItemReason> Reasons(ItemStatistics statistics, int reports) =>
        Thresholds.Crossed(statistics, new(Words.MustKnow, PlannedSeconds, Words.Type <= Assessment.Items.ItemType.Select ? [.. Words.Choices.Where(c => !c.Right).Select(c => c.Id)] : [], reports));
}

/// <summary>A set of items that 30 people or more all took on their first form, and how it works as a test.</summary>
public sealed record FormFigures(FormStatistics Statistics, ImmutableArray<Item> Items);

/// <summary>The numbers of a quiz.</summary>
/// <param name="Attempts">Graded attempts that have ended.</param>
/// <param name="People">Who made them.</param>
/// <param name="Items">Every item of the pool, and those that once were in it.</param>
/// <param name="Form">Null when no two items were taken by 30 people together.</param>
public sealed record QuizFigures(string ModuleId, int Attempts, int People, ImmutableArray<ItemFigures> Items, FormFigures? Form)
{
    public ItemFigures? Item(string id) => Items.FirstOrDefault(i => i.Id == id);
}
