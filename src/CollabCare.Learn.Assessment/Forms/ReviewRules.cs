namespace CollabCare.Learn.Assessment.Forms;

/// <summary>The numbers of a cumulative review (curriculum 2.2 and 2.4, ruling FO12).</summary>
public static class ReviewRules
{
    /// <summary>Items drawn from the level's banks.</summary>
    public const int Drawn = 30;

    /// <summary>Integrating items of the review itself, all of them on every form.</summary>
    public const int Own = 6;

    /// <summary>Of the drawn items, how many each strand of the level has at least.</summary>
    public const int EachStrand = 4;

    /// <summary>Percent of the points that each strand needs, whatever the mark of the whole.</summary>
    public const int StrandFloor = 60;

    /// <summary>The rule in words; the pass mark is the level's.</summary>
    public const string Rule =
        "A review passes when the whole reaches the pass mark of its level and no strand stands under 60 %. A strand is scored like a form: the points earned on its items, "
        + "of the points that they hold; an item that joins several strands counts in each. No single item decides by itself here, as some do in a module’s quiz.";
}
