using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Markup.Headings;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Reading.Scenarios;

/// <summary>A seat that has been read.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Front">Its front matter.</param>
/// <param name="Path">Its file.</param>
/// <param name="Moments">Its moments, with their plain words.</param>
sealed record ReadSeat(Seat Seat, FrontMatter Front, string Path, ImmutableArray<ReadSeatMoment> Moments);

/// <summary>A moment from the other seat, with its plain words.</summary>
/// <param name="Moment">The moment.</param>
/// <param name="Source">As its author wrote it.</param>
/// <param name="Story">What this person sees.</param>
/// <param name="Question">The question.</param>
/// <param name="Choices">The options.</param>
sealed record ReadSeatMoment(SeatMoment Moment, ItemSource Source, string Story, string Question, ImmutableArray<WrittenChoice> Choices);

/// <summary>Reads <c>seat.md</c> beside a scenario: some of its moments from the other seat, each with a question as in a best-answer item.</summary>
static class SeatReader
{
    public static ReadSeat Read(SourceFile file, FrontMatter front, Scenario scenario, ContentMarkup markup, Findings findings)
    {
        var id = front.Text("id", $"{scenario.Id}-seat");
        if (id.Length > 0 && id != $"{scenario.Id}-seat")
        {
            front.Report(Rules.Id, "id", $"The other seat of {scenario.Id} must have the id {scenario.Id}-seat.");
        }

        var (role, name) = (front.Text("role", "role-charge-nurse"), front.Text("name", "Imani Okafor"));
        front.End();
        var moments = ItemSplitter.Split(file.Path, front.Body, front.BodyLine, findings).Select(s => Moment(file.Path, s, markup, findings))
            .OfType<ReadSeatMoment>().ToImmutableArray();
        return new(new(id, role, name, [.. moments.Select(m => m.Moment)]), front, file.Path, moments);
    }

    static ReadSeatMoment? Moment(string path, ItemSource source, ContentMarkup markup, Findings findings)
    {
        var errors = new ItemErrors(path, source, findings);
        foreach (var (line, column, message) in source.Lost)
        {
            errors.Add(Rules.ScenarioForm, line, column, message);
        }

        if (source.Stem.Length < 2)
        {
            errors.Add(Rules.ScenarioForm, "A moment tells what this person sees, and asks in a paragraph of its own; write both before the options.");
            return null;
        }

        var (choices, _) = new ChoiceReader(path, source, markup, errors, findings).Read(ItemType.Best);
        var (story, question) = (source.Stem[..^1], source.Stem[^1]);
        var title = markup.PlainText(source.Title);
        var moment = new SeatMoment(
            HeadingAnchors.Slug(title), title, string.Concat(story.Select(p => markup.Fragment(path, p.Text, p.Line, inline: false))),
            markup.Fragment(path, question.Text, question.Line, inline: true), [.. choices.Select(c => c.Choice)]);
        return new(moment, source, string.Join(' ', story.Select(p => markup.PlainText(p.Text))), markup.PlainText(question.Text), choices);
    }
}
