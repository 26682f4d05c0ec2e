using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Model;

/// <summary>The other seat of a scenario: some of its moments as somebody else lives through them. Nothing in it is marked.</summary>
/// <param name="Id">The scenario's id and <c>-seat</c>.</param>
/// <param name="Role">The id of the role whose seat it is.</param>
/// <param name="Name">The name of the person in it.</param>
/// <param name="Moments">Three moments of the best way or more, in the author's order.</param>
public sealed record Seat(string Id, string Role, string Name, ImmutableArray<SeatMoment> Moments);

/// <summary>A moment from the other seat.</summary>
/// <param name="Moment">The id of the scenario's moment.</param>
/// <param name="Title">The heading.</param>
/// <param name="Html">What this person sees and carries, as HTML.</param>
/// <param name="QuestionHtml">The question, as HTML.</param>
/// <param name="Choices">Two or three; the right one is what this person would do.</param>
public sealed record SeatMoment(string Moment, string Title, string Html, string QuestionHtml, ImmutableArray<Choice> Choices);
