using CollabCare.Learn.Content.Markup.Drawn.Time;
using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Drawn.Pathways;

/// <summary>A row of a pathway.</summary>
sealed record Stage(TableCell Name, TableCell Who, TableCell What, TableCell Receiver, TableCell Tools, Duration? Wait)
{
    public string NameText { get; } = PlainText.Of(Name);

    public string WhoText { get; } = PlainText.Of(Who);

    public string ReceiverText { get; } = PlainText.Of(Receiver);

    /// <summary>The colour of who acts.</summary>
    public Actor Actor { get; } = Actor.Of(PlainText.Of(Who));

    /// <summary>True where the way may part: its name is a question.</summary>
    public bool IsDecision => NameText.EndsWith('?');
}
