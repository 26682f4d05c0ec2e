using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>What a learner answered, by ids. Stored as JSON with the attempt.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ChosenOne), "best")]
[JsonDerivedType(typeof(ChosenMany), "select")]
[JsonDerivedType(typeof(Placed), "order")]
[JsonDerivedType(typeof(Matched), "match")]
[JsonDerivedType(typeof(Rated), "judge")]
[JsonDerivedType(typeof(Played), "branch")]
public abstract record Answer
{
    /// <summary>True when nothing has been chosen, placed, matched or rated.</summary>
    [JsonIgnore]
    public abstract bool IsBlank { get; }

    /// <summary>What kind of answer this is, as a refusal says it.</summary>
    internal string Words => this switch
    {
        ChosenOne => "one chosen option",
        ChosenMany => "a set of picked options",
        Placed => "steps in places",
        Matched => "matched pairs",
        Played => "a way through a scenario",
        _ => "ratings",
    };
}

/// <summary>The one option chosen in a best-answer item.</summary>
public sealed record ChosenOne(string Choice) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Choice.Length == 0;
}

/// <summary>The options picked in a select-all item.</summary>
public sealed record ChosenMany(ImmutableSortedSet<string> Choices) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Choices.IsEmpty;
}

/// <summary>Step id to its place, from 1; a step without a place is absent, and two steps may share one.</summary>
public sealed record Placed(ImmutableSortedDictionary<string, int> Places) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Places.IsEmpty;
}

/// <summary>Stem id to the id of the option put to it; a stem left blank is absent.</summary>
public sealed record Matched(ImmutableSortedDictionary<string, string> Pairs) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Pairs.IsEmpty;
}

/// <summary>Action id to its rating, 1–4; an unrated action is absent.</summary>
public sealed record Rated(ImmutableSortedDictionary<string, int> Ratings) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Ratings.IsEmpty;
}

/// <summary>The ids of the choices made on a way through a branching scenario, in order.</summary>
public sealed record Played(ImmutableArray<string> Choices) : Answer
{
    /// <inheritdoc />
    public override bool IsBlank => Choices.IsEmpty;
}

/// <summary>An answer that cannot belong to the item: another type, an unknown id, a place or rating out of range, too many picks.</summary>
public sealed class AnswerException(string message) : Exception(message);
