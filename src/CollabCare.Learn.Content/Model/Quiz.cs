using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;

namespace CollabCare.Learn.Content.Model;

/// <summary>A module's quiz: a pool of items and the form drawn from it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Path">The file it came from.</param>
/// <param name="Form">How many items of each type a learner sees.</param>
/// <param name="LimitMinutes">The time limit, in minutes.</param>
/// <param name="PassMark">Percent of the points; the level's, unless the file overrides it.</param>
/// <param name="Items">The pool.</param>
public sealed record Quiz(string Id, string Path, FormCounts Form, int LimitMinutes, int PassMark, ImmutableArray<Item> Items)
{
    /// <summary>The written tasks, which are never drawn with the items and give no points.</summary>
    public ImmutableArray<WrittenTask> Tasks { get; init; } = [];
}
