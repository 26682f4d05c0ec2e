using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Reading.Scenarios;

/// <summary>Makes moments of what their author wrote, and reports what cannot be one.</summary>
/// <param name="path">The file.</param>
/// <param name="gauges">The gauges of the front matter.</param>
/// <param name="markup">Makes HTML and plain words.</param>
/// <param name="findings">Takes what is wrong.</param>
sealed partial class MomentReader(string path, ImmutableArray<Gauge> gauges, ContentMarkup markup, Findings findings)
{
    const int Heaviest = 3;
    static readonly string Form = Rules.ScenarioForm;
    static readonly FrozenDictionary<string, Outcome> Outcomes =
        Enum.GetValues<Outcome>().ToFrozenDictionary(o => o.ToString().ToLowerInvariant(), o => o, StringComparer.Ordinal);

    static readonly ImmutableArray<string> OfMoment = ["weight", "outcome", "note"];
    static readonly ImmutableArray<string> OfChoice = ["q", "critical", "when"];

    /// <summary>True once something could not be read.</summary>
    public bool Failed { get; private set; }

    /// <summary>The moment.</summary>
    /// <param name="source">As its author wrote it.</param>
    /// <param name="id">Its slug.</param>
    public ReadMoment Read(MomentSource source, string id)
    {
        foreach (var (line, column, message) in source.Lost)
        {
            Error(Form, line, column, message);
        }

        CheckKnown(source.Braces, OfMoment, source.Line + 1);
        var outcome = OutcomeOf(source);
        var story = source.Story;
        if (story.IsEmpty)
        {
            Error(Form, source.Line, 1, "Nothing is told here; write what happens below the heading.");
        }

        var (told, debrief) = outcome is null || story.Length < 2 ? (story, []) : (story[..1], story[1..]);
        var choices = source.Choices.Select(Choice).ToImmutableArray();
        foreach (var same in choices.GroupBy(c => c.Choice.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Error(Form, same.Last().Line, 1, "Two choices of this moment have the same words or the same id; say them apart.");
        }

        var ending = outcome is null ? null : new Ending(outcome.Value, Html(debrief));
        var moment = new Moment(id, markup.PlainText(source.Title), Html(told), Weight(source), [.. choices.Select(c => c.Choice)], ending);
        return new(moment, source.Line, Plain(told), Plain(debrief), choices, source.Braces["note"]);
    }

    Outcome? OutcomeOf(MomentSource source)
    {
        if (source.Braces["outcome"] is not { } word)
        {
            return null;
        }

        if (Outcomes.TryGetValue(word, out var outcome))
        {
            return outcome;
        }

        Error(Rules.Item(9), source.Line + 1, 1, $"'{word}' is no outcome; write {{outcome=good}}, {{outcome=mixed}} or {{outcome=bad}}.");
        return Outcome.Bad;
    }

    int Weight(MomentSource source)
    {
        var word = source.Braces["weight"] ?? "1";
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var weight) && weight is >= 1 and <= Heaviest)
        {
            return weight;
        }

        Error(Form, source.Line + 1, 1, $"'{word}' is no weight; write a whole number from 1 to {Heaviest}, such as {{weight=2}}.");
        return 1;
    }

    ReadChoice Choice(ChoiceSource source)
    {
        var braces = source.Braces;
        CheckKnown(braces, [.. OfChoice, .. gauges.Select(g => g.Name)], source.Line);
        var quality = Quality(source);
        var critical = braces["critical"] is not null;
        if (critical && quality > 0)
        {
            Error(Rules.Item(9), source.Line, braces.Column("critical"), "A critical choice has q=0; it is a breach, an unsafe act, or blame in public.");
        }

        var effects = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var gauge in gauges.Where(g => braces[g.Name] is not null))
        {
            if (Effect(gauge.Name, braces[gauge.Name]!, source.Line, braces.Column(gauge.Name)) is var moved and not 0)
            {
                effects[gauge.Name] = moved;
            }
        }

        var choice = new ScenarioChoice(
            braces.Id ?? Words.ShortHash(source.Words), markup.Fragment(path, source.Words, source.Line, inline: true), markup.PlainText(source.Words),
            source.To, quality, critical, effects.ToImmutable(), When(source),
            source.Feedback is { } words ? markup.Fragment(path, words.Text, words.Line, inline: false) : "");
        return new(choice, source.Feedback is null ? null : markup.PlainText(source.Feedback.Text), source.Line);
    }

    double Quality(ChoiceSource source)
    {
        switch (source.Braces["q"])
        {
            case "1":
                return 1;
            case "0.5":
                return 0.5;
            case "0":
                return 0;
            case null:
                Error(Form, source.Line, 1, "This choice does not say what it is worth; put {q=1}, {q=0.5} or {q=0} behind it.");
                return 0;
            case var word:
                Error(Form, source.Line, source.Braces.Column("q"), $"'{word}' is no quality; write q=1 (best), q=0.5 (workable) or q=0 (poor).");
                return 0;
        }
    }

    int Effect(string gauge, string word, int line, int column)
    {
        var most = gauge == "time" ? 600 : 2;
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var effect) && Math.Abs(effect) <= most)
        {
            return effect;
        }

        Error(
            Form, line, column,
            gauge == "time"
                ? $"'{word}' are no minutes; write time=-5."
                : $"'{word}' is no effect on {gauge}; write a whole number from −2 to +2, such as {gauge}=+1.");
        return 0;
    }

    GaugeTest? When(ChoiceSource source)
    {
        if (source.Braces["when"] is not { } words)
        {
            return null;
        }

        var match = Test().Match(words);
        if (!match.Success || gauges.All(g => g.Name != match.Groups["gauge"].Value))
        {
            var known = string.Join(", ", gauges.Select(g => g.Name));
            Error(
                Form, source.Line, source.Braces.Column("when"),
                $"'{words}' is no condition; write a gauge ({known}) and a number, such as when=\"trust>=1\".");
            return null;
        }

        var gauge = match.Groups["gauge"].Value;
        var number = int.Parse(match.Groups["number"].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return match.Groups["sign"].Value switch
        {
            ">=" => new(gauge, number, null),
            ">" => new(gauge, number + 1, null),
            "<=" => new(gauge, null, number),
            "<" => new(gauge, null, number - 1),
            _ => new(gauge, number, number),
        };
    }

    void CheckKnown(Braces braces, ImmutableArray<string> known, int line)
    {
        foreach (var (name, attribute) in braces.Attributes.Where(a => !known.Contains(a.Key)))
        {
            var mend = Words.Nearest(name, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}.";
            Error(Form, line, attribute.Column, $"'{name}' is not known here; {mend}");
        }
    }

    void Error(string code, int line, int column, string message)
    {
        Failed = true;
        findings.Error(code, path, line, column, message);
    }

    string Html(ImmutableArray<Paragraph> paragraphs) => string.Concat(paragraphs.Select(p => markup.Fragment(path, p.Text, p.Line, inline: false)));

    string Plain(ImmutableArray<Paragraph> paragraphs) => string.Join(' ', paragraphs.Select(p => markup.PlainText(p.Text)));

    [GeneratedRegex("^(?<gauge>[a-z]+) ?(?<sign>>=|<=|>|<|=) ?(?<number>[+-]?\\d{1,4})$")]
    private static partial Regex Test();
}
