using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>What drawing a form needs to know of an item in the pool.</summary>
/// <param name="Id">The item's id.</param>
/// <param name="Key">Its key.</param>
/// <param name="Objective">The objective it belongs to, such as "o1".</param>
/// <param name="MustKnow">On every form, and must be right to pass.</param>
/// <param name="KeepOrder">The choices keep the file's order (they all begin with a number).</param>
public sealed record PoolItem(string Id, ItemKey Key, string Objective, bool MustKnow, bool KeepOrder);
