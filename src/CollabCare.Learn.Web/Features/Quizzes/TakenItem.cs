using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>An item as it stands in an attempt: its words of that day, the order shown, the answer, and the mark once there is one.</summary>
public sealed record TakenItem(int Position, Item Item, ImmutableArray<Choice> Shown, Answer? Answer, Certainty? Certainty, double? Fraction, bool Missed, bool Critical)
{
    public static TakenItem Of(AttemptItem row)
    {
        var item = JsonSerializer.Deserialize<Item>(row.Version!.Json)!;
        var choices = item.Choices.ToDictionary(c => c.Id, StringComparer.Ordinal);
        var order = JsonSerializer.Deserialize<ImmutableArray<string>>(row.ChoiceOrder);
        return new(row.Position, item, [.. order.Select(id => choices[id])], Read(row.Answer), row.Certainty, row.Fraction, row.Missed, row.Critical);
    }

    public static Answer? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<Answer>(json);

    public static string? Write(Answer? answer) => answer is null or { IsBlank: true } ? null : JsonSerializer.Serialize(answer);

    public bool Picked(string choice) => Answer switch
    {
        ChosenOne one => one.Choice == choice,
        ChosenMany many => many.Choices.Contains(choice),
        _ => false,
    };

    public int? Place(string step) => Answer is Placed placed && placed.Places.TryGetValue(step, out var place) ? place : null;

    public string? Match(string stem) => Answer is Matched matched && matched.Pairs.TryGetValue(stem, out var option) ? option : null;

    public int? Rating(string action) => Answer is Rated rated && rated.Ratings.TryGetValue(action, out var rating) ? rating : null;

    /// <summary>The moment of a scenario that its run came to; null for other items.</summary>
    public Moment? At => Item.Scenario is { } story ? story.Moment(story.Key.Play(Answer is Played played ? played.Choices : []).At) : null;

    /// <summary>What the answer shows beside its mark; nothing where there is no answer.</summary>
    public Surprise Surprise => Answer is null ? Surprise.None : Certainty.Against(Fraction ?? 0, Missed);

    /// <summary>Points earned, of the item's weight.</summary>
    public double Points => (Fraction ?? 0) * Item.Type.Weight();
}
