namespace CollabCare.Learn.Assessment.Items;

/// <summary>The kinds of item a quiz can hold. The word in a quiz's <c>form:</c> is the lower-case name.</summary>
public enum ItemType
{
    /// <summary>Single best answer: three or four options, one key.</summary>
    Best,

    /// <summary>Select all that apply: four to six options, two or three keys.</summary>
    Select,

    /// <summary>Put four to seven steps in order; ties allowed.</summary>
    Order,

    /// <summary>Match four to six stems to options.</summary>
    Match,

    /// <summary>Rate each of four or five actions from 1 (harmful) to 4 (strong).</summary>
    Judge,

    /// <summary>A branching scenario.</summary>
    Branch,

    /// <summary>A written task, rated by a person on a rubric.</summary>
    Write,
}
