namespace CollabCare.Learn.Assessment.Forms;

/// <summary>An item of a level's banks, from which a cumulative review is drawn.</summary>
/// <param name="Strand">The strand of its module, such as "care-pathways".</param>
/// <param name="Item">The item; its objective with the module's id, so that it is the only one of its name in the level.</param>
public sealed record BankItem(string Strand, PoolItem Item);
