namespace CollabCare.Learn.Assessment.Items;

/// <summary>Weights, minutes and words of the item types (curriculum 2.1).</summary>
public static class ItemTypes
{
    extension(ItemType type)
    {
        /// <summary>Points in a form: 1, 2, 2, 2, 3; 6 for a branching scenario; 0 for a written task, which is a gate and not points.</summary>
        public int Weight() => type switch
        {
            ItemType.Best => 1,
            ItemType.Select or ItemType.Order or ItemType.Match => 2,
            ItemType.Judge => 3,
            ItemType.Branch => 6,
            _ => 0,
        };

        /// <summary>Planned time in minutes: 1, 1.5, 1.5, 2, 3; 8 for a branching scenario; 12 for a written task.</summary>
        public double Minutes() => type switch
        {
            ItemType.Best => 1,
            ItemType.Select or ItemType.Order => 1.5,
            ItemType.Match => 2,
            ItemType.Judge => 3,
            ItemType.Branch => 8,
            _ => 12,
        };

        /// <summary>The code in an item's id: sba, ms, ord, mat, sjt, br, comp.</summary>
        public string Code() => type switch
        {
            ItemType.Best => "sba",
            ItemType.Select => "ms",
            ItemType.Order => "ord",
            ItemType.Match => "mat",
            ItemType.Judge => "sjt",
            ItemType.Branch => "br",
            _ => "comp",
        };
    }
}
